/** Sheets that this room has written, on their way into another workbook: their styles and texts are those of no list there. */
import { openPackage, type XlsxPackage } from '../raw/openPackage';

export interface Donor {
  file: XlsxPackage;
  /** The texts of its cells, as elements of XML. */
  texts: readonly string[];
}

export async function donorOf(bytes: Uint8Array): Promise<Donor> {
  const file = openPackage(bytes);
  const list = (await file.text('xl/sharedStrings.xml')) ?? '';
  return { file, texts: [...list.matchAll(/<si>([^]*?)<\/si>/g)].map(([, text]) => text!) };
}

/** How sheets differ in the other workbook. */
export interface Moving {
  /** What is added to the numbers of styles; null: the other workbook has none. */
  shift: number | null;
  strict: boolean;
}

export async function* movedSheet(
  { file, texts }: Donor,
  path: string,
  { shift, strict }: Moving,
): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of file.pieces(path) ?? []) {
    rest += piece;
    const end = rest.lastIndexOf('</row>');
    if (end < 0) continue;
    yield moved(rest.slice(0, end), texts, shift, strict);
    rest = rest.slice(end);
  }
  yield moved(rest, texts, shift, strict);
}

function moved(xml: string, texts: readonly string[], shift: number | null, strict: boolean): string {
  const styled = xml.replace(/(<c r="[A-Z]+\d+")([^>]*)/g, (_, cell: string, attributes: string) => {
    const number = (style: string) => (shift === null ? '' : ` s="${Number(style) + shift}"`);
    return cell + attributes.replace(/ s="(\d+)"/, (__, style: string) => number(style));
  });
  const text = styled.replace(/ t="s"([^>]*)><v>(\d+)<\/v>/g, (_, attributes: string, at: string) => {
    return ` t="inlineStr"${attributes}><is>${texts[Number(at)]!}</is>`;
  });
  return strict ? inStrict(text).replace(/<legacyDrawing [^>]*\/>/, '') : text;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The names of the format's other edition, in which some workbooks are saved. */
export const inStrict = (xml: string): string =>
  xml
    .replaceAll(`${TRANSITIONAL}/spreadsheetml/2006/main`, `${STRICT}/spreadsheetml/main`)
    .replaceAll(`${TRANSITIONAL}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`);

export const isStrict = (xml: string): boolean => xml.includes(`${STRICT}/spreadsheetml/main`);
