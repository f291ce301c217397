/** The texts that the cells of a workbook share. */
import { ownText } from '../../grid';
import { XmlScanner } from '../shared/xmlScanner';

/** @param pieces of the part that holds them @param onBareAmpersand told of each that has one */
export async function sharedStrings(pieces: AsyncIterable<string>, onBareAmpersand: () => void): Promise<string[]> {
  const strings: string[] = [];
  const texts = new TextCollector();
  const scanner = new XmlScanner({
    get wantsText() {
      return texts.wanted;
    },
    open(name) {
      if (name === 'si') texts.begin();
      else texts.open(name);
    },
    close(name) {
      if (name === 'si') strings.push(ownText(texts.end()));
      else texts.close(name);
    },
    text: (text) => texts.add(text),
    bareAmpersand: onBareAmpersand,
  });
  for await (const piece of pieces) scanner.push(piece);
  scanner.end();
  return strings;
}

/** The text of a rich text: its runs, without the reading aids (`rPh`) of East Asian text. */
export class TextCollector {
  wanted = false;
  private whole = '';
  private aids = 0;

  begin(): void {
    this.whole = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.aids++;
    else if (name === 't') this.wanted = this.aids === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.aids--;
    else if (name === 't') this.wanted = false;
  }

  add(text: string): void {
    this.whole += text;
  }

  end(): string {
    return unescaped(this.whole);
  }
}

/** What XML cannot hold is written as `_x000D_`; an underline before such a text is one itself. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** How many of a kind a part lists, such as `xf` in `cellXfs`; null where it has no such list. */
export async function countIn(pieces: AsyncIterable<string>, list: string, item: string): Promise<number | null> {
  let inside = false;
  let count: number | null = null;
  const scanner = new XmlScanner({
    wantsText: false,
    open(name) {
      if (name === list) [inside, count] = [true, 0];
      else if (inside && name === item) count!++;
    },
    close(name) {
      if (name === list) inside = false;
    },
    text: () => undefined,
  });
  for await (const piece of pieces) scanner.push(piece);
  scanner.end();
  return count;
}
