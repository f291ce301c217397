/** XML read piece by piece, as it is unpacked. What is not well-formed is refused, since half a sheet must never read as a whole one. */

export interface XmlHandler {
  /** @param name without its prefix: programs choose these freely @param attributes their text, for `attribute` */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text between tags, entities resolved; may come in several pieces. Asked for only while `wantsText`. */
  text(text: string): void;
  wantsText: boolean;
  /** Told of a text whose & begins no entity: it can mean nothing but itself. Without it such a text is refused. */
  bareAmpersand?(): void;
}

/** Says what is wrong in the words of the part itself; the caller names the place. */
export class XmlFault extends Error {
  constructor(
    readonly what: string,
    /** A document type, which may hold entities without end. */
    readonly isDoctype = false,
  ) {
    super(what);
  }
}

/** No real tag is longer. */
const LONGEST_TAG = 1_000_000;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const OPENING = 60;
const CLOSING = 62;
const SLASH = 47;
const COLON = 58;

export class XmlScanner {
  private rest = '';
  private readonly stack: string[] = [];
  /** What ends the comment, instruction or CDATA we are in. */
  private until: '-->' | '?>' | ']]>' | null = null;
  private seen = false;

  constructor(private readonly handler: XmlHandler) {}

  push(piece: string): void {
    // Joined, not added up: every letter of a sum is looked for in its two halves.
    const data = this.rest === '' ? piece : [this.rest, piece].join('');
    let at = 0;
    for (;;) {
      if (this.until !== null) {
        const end = data.indexOf(this.until, at);
        const cut = end < 0 ? Math.max(at, data.length - 2) : end;
        if (this.until === ']]>' && this.handler.wantsText) this.handler.text(data.slice(at, cut));
        if (end < 0) return this.keep(data.slice(cut));
        at = end + this.until.length;
        this.until = null;
      }
      const tag = data.indexOf('<', at);
      const textEnd = tag < 0 ? endOfText(data, at) : tag;
      if (textEnd > at) this.between(data, at, textEnd);
      if (tag < 0) return this.keep(data.slice(textEnd));
      const end = this.tag(data, tag);
      if (end < 0) return this.keep(data.slice(tag));
      at = end;
    }
  }

  /** Throws where something is still open. */
  end(): void {
    if (this.rest.trim() !== '' || this.until !== null || this.stack.length > 0)
      throw new XmlFault(this.stack.length > 0 ? `</${this.stack.at(-1)}>` : '>');
    if (!this.seen) throw new XmlFault('<>');
  }

  private keep(rest: string): void {
    if (rest.length > LONGEST_TAG) throw new XmlFault(rest.slice(0, 40));
    this.rest = rest;
  }

  private between(data: string, from: number, end: number): void {
    if (this.stack.length === 0) {
      if (/[^\s\ufeff]/.test(data.slice(from, end))) throw new XmlFault(data.slice(from, from + 40));
    } else if (this.handler.wantsText) this.handler.text(decoded(data.slice(from, end), this.handler));
  }

  /** @returns where the tag ends; -1 where it is not all there yet */
  private tag(data: string, at: number): number {
    const first = data.charCodeAt(at + 1);
    if (first === SLASH) {
      const end = data.indexOf('>', at);
      if (end < 0) return -1;
      const name = data.slice(at + 2, end).trimEnd();
      if (this.stack.pop() !== name) throw new XmlFault(`</${name.slice(0, 40)}>`);
      this.handler.close(localName(name));
      return end + 1;
    }
    if (first === 33) return this.declaration(data, at);
    if (first === 63) {
      this.until = '?>';
      return at + 2;
    }
    return this.opening(data, at);
  }

  private declaration(data: string, at: number): number {
    if (data.startsWith('<!--', at)) {
      this.until = '-->';
      return at + 4;
    }
    if (data.startsWith('<![CDATA[', at)) {
      this.until = ']]>';
      return at + 9;
    }
    if (data.length - at < 9) return -1;
    throw new XmlFault(data.slice(at, at + 40), true);
  }

  private opening(data: string, at: number): number {
    let quote = 0;
    let name = 0;
    /** Attributes met, by their first letter and length: one met twice is looked at. */
    let met = 0;
    let again = false;
    let end = at + 1;
    for (; ; end++) {
      if (end >= data.length) return -1;
      const code = data.charCodeAt(end);
      if (code === OPENING) throw new XmlFault(data.slice(at, end).slice(0, 40));
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === QUOTE || code === APOSTROPHE) {
        let before = end - 1;
        while (isSpace(data.charCodeAt(before))) before--;
        if (data.charCodeAt(before) !== EQUALS) throw new XmlFault(data.slice(at, end).slice(0, 40));
        quote = code;
        const last = nameEnd(data, before);
        let first = last;
        while (!isSpace(data.charCodeAt(first - 1))) first--;
        const bit = 1 << ((data.charCodeAt(first) + 5 * (last - first)) & 31);
        again ||= (met & bit) !== 0;
        met |= bit;
      } else if (code === CLOSING) break;
      else if (name === 0 && (isSpace(code) || code === SLASH)) name = end;
    }
    if (name === 0) name = end;
    if (name === at + 1) throw new XmlFault('<>');
    if (again) refuseRepeated(data.slice(name, end));
    const single = data.charCodeAt(end - 1) === SLASH;
    const whole = data.slice(at + 1, name);
    const local = localName(whole);
    if (this.stack.length === 0 && this.seen) throw new XmlFault(`<${whole.slice(0, 40)}>`);
    this.seen = true;
    this.handler.open(local, name < end ? data.slice(name, single ? end - 1 : end) : '');
    if (single) this.handler.close(local);
    else this.stack.push(whole);
    return end + 1;
  }
}

/** The end of the name before an equals sign. */
function nameEnd(data: string, equals: number): number {
  let end = equals - 1;
  while (isSpace(data.charCodeAt(end))) end--;
  return end;
}

function refuseRepeated(attributes: string): void {
  const names = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, name]) => name!);
  if (new Set(names).size < names.length) throw new XmlFault(attributes.slice(0, 40));
}

/** The value of an attribute, by its name without prefix; undefined where there is none. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at > 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before !== COLON && !isSpace(before)) continue;
    let equals = at + name.length;
    while (isSpace(attributes.charCodeAt(equals))) equals++;
    if (attributes.charCodeAt(equals) !== EQUALS) continue;
    let quote = equals + 1;
    while (isSpace(attributes.charCodeAt(quote))) quote++;
    return decoded(attributes.slice(quote + 1, attributes.indexOf(attributes[quote]!, quote + 1)));
  }
  return undefined;
}

/** Every attribute, by its name without prefix. */
export function allAttributes(attributes: string): Record<string, string> {
  return Object.fromEntries(
    [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      localName(name!),
      decoded(double ?? single ?? ''),
    ]),
  );
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An entity may continue in the next piece. */
function endOfText(data: string, from: number): number {
  const entity = data.lastIndexOf('&');
  return entity >= from && entity > data.length - 12 ? entity : data.length;
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

const BARE = /&(?!(?:#x[\da-f]+|#\d+|\w+);).{0,20}/i;
/** XML knows five names; any other, such as HTML's, stays as it is written. */
const UNDEFINED = new RegExp(`&(?!(?:${[...ENTITIES.keys()].join('|')});)\\w+;`);

function decoded(text: string, handler?: Pick<XmlHandler, 'bareAmpersand'>): string {
  if (!text.includes('&')) return text;
  const bare = BARE.exec(text);
  if (bare && !handler?.bareAmpersand) throw new XmlFault(bare[0]);
  if (bare || UNDEFINED.test(text)) handler?.bareAmpersand?.();
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
