/**
 * JSON with places: what stands at which line and column, so that every finding can say where. Hostile text gets one
 * finding and no more: too large, too deep, a key that would touch prototypes, a key twice.
 */
import { PackFault } from '../model/fault';

/** Where a pointer's key and value begin, as offsets into the text. */
interface Spot {
  key: number;
  value: number;
}

export interface TextPlace {
  line: number;
  column: number;
}

export interface ParsedJson {
  value: unknown;
  /** With what stands in other files worked in. */
  whole?: unknown;
  /** The place of a pointer ("/rules/0/name"), of its key when asked for, or of the nearest parent there is. */
  place(pointer: string, key?: boolean): TextPlace;
}

const MAX_TEXT = 5_000_000;
const MAX_DEPTH = 200;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export function parseJson(text: string): ParsedJson {
  const spots = new Map<string, Spot>();
  let lines: number[] | undefined;
  const place = (pointer: string, key = false): TextPlace => {
    let known = pointer;
    while (!spots.has(known) && known !== '') known = known.slice(0, known.lastIndexOf('/'));
    const spot = spots.get(known);
    return placeOf((key && known === pointer ? spot?.key : spot?.value) ?? 0, (lines ??= linesOf(text)));
  };
  if (text.length > MAX_TEXT) throw new PackFault('too-large', '', { found: text.length, expected: MAX_TEXT });
  return { value: new Reader(text, spots).read(), place };
}

/** Where each line begins: a text may have as many findings as words. */
function linesOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(offset: number, lines: readonly number[]): TextPlace {
  let [first, after] = [0, lines.length];
  while (after - first > 1) {
    const middle = (first + after) >> 1;
    if (lines[middle]! <= offset) first = middle;
    else after = middle;
  }
  return { line: first + 1, column: offset - lines[first]! + 1 };
}

/** A fault of the text itself; its place is known without a pointer. */
export class TextFault extends PackFault {
  constructor(
    code: string,
    readonly place: TextPlace,
    holes: Readonly<Record<string, string | number>> = {},
  ) {
    super(code, '', holes);
  }
}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly spots: Map<string, Spot>,
  ) {}

  read(): unknown {
    // Editors on Windows may put a byte order mark first.
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    const value = this.value('', this.skip());
    if (this.skip() < this.text.length) this.fail('syntax', this.show());
    return value;
  }

  private skip(): number {
    while (this.at < this.text.length && ' \t\n\r'.includes(this.text[this.at]!)) this.at++;
    return this.at;
  }

  private show(): string {
    return this.at < this.text.length ? this.text.slice(this.at, this.at + 12).split('\n')[0]! : '…';
  }

  private fail(code: string, found: string, at = this.at): never {
    throw new TextFault(code, placeOf(at, linesOf(this.text)), { found });
  }

  private value(pointer: string, key: number): unknown {
    const start = this.skip();
    this.spots.set(pointer, { key, value: start });
    const char = this.text[start];
    if (char === '{') return this.nested(() => this.object(pointer));
    if (char === '[') return this.nested(() => this.list(pointer));
    if (char === '"') return this.string();
    const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
      this.text.slice(start, start + 40),
    );
    if (!word) this.fail('syntax', this.show());
    this.at += word[0].length;
    return JSON.parse(word[0]);
  }

  private nested<Value>(read: () => Value): Value {
    if (++this.depth > MAX_DEPTH) this.fail('too-deep', String(MAX_DEPTH));
    this.at++;
    const value = read();
    this.at++;
    this.depth--;
    return value;
  }

  private object(pointer: string): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (let more = this.text[this.skip()] !== '}'; more; more = this.next('}')) {
      const key = this.skip();
      if (this.text[key] !== '"') this.fail('syntax', this.show());
      const name = this.string();
      if (FORBIDDEN.has(name)) this.fail('forbidden-key', name, key);
      if (Object.hasOwn(result, name)) this.fail('duplicate-key', name, key);
      if (this.text[this.skip()] !== ':') this.fail('syntax', this.show());
      this.at++;
      result[name] = this.value(`${pointer}/${name}`, key);
    }
    return result;
  }

  private list(pointer: string): unknown[] {
    const result: unknown[] = [];
    for (let more = this.text[this.skip()] !== ']'; more; more = this.next(']')) {
      result.push(this.value(`${pointer}/${result.length}`, this.skip()));
    }
    return result;
  }

  /** After an item: true where another follows. */
  private next(end: string): boolean {
    const char = this.text[this.skip()];
    if (char === end) return false;
    if (char !== ',') this.fail('syntax', this.show());
    this.at++;
    return true;
  }

  private string(): string {
    const start = this.at;
    for (this.at++; this.text[this.at] !== '"'; this.at++) {
      if (this.at >= this.text.length || this.text[this.at]! < ' ') this.fail('syntax', this.show());
      if (this.text[this.at] === '\\') this.at++;
    }
    this.at++;
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string;
    } catch {
      return this.fail('syntax', this.text.slice(start, start + 12), start);
    }
  }
}
