/** A pattern of the safe subset taken apart: its alternatives, each a row of pieces. */

/** So many characters of a set, or of all but a set. */
export interface Piece {
  characters: string;
  /** The set holds what is not meant. */
  others: boolean;
  least: number;
  most: number;
}

type Pieces = readonly Piece[];

const CLASSES: Readonly<Record<string, string>> = {
  d: range('0', '9'),
  w: range('A', 'Z') + range('a', 'z') + range('0', '9') + '_',
};
const ANY: Piece = { characters: '', others: true, least: 0, most: Infinity };
/** Repetitions of a group that are written out. */
const MOST_COPIES = 3;
const MOST = 64;

/** Null for what is not taken apart. What has no anchor begins or ends with anything. */
export function alternativesOf(pattern: string): Pieces[] | null {
  try {
    const reader = new PatternReader(pattern);
    const found = reader.alternatives();
    return reader.isDone ? found.map(merged) : null;
  } catch (error) {
    if (error === NOT_KNOWN) return null;
    throw error;
  }
}

const NOT_KNOWN = Symbol('a pattern that is not taken apart');

class PatternReader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  get isDone(): boolean {
    return this.at === this.pattern.length;
  }

  /** At the outside every alternative has its own anchors. */
  alternatives(): Pieces[] {
    const all: Pieces[] = [];
    do {
      const begins = this.take('^');
      const rows = this.row();
      const ends = this.take('$');
      all.push(...rows.map((row) => [...(begins ? [] : [ANY]), ...row, ...(ends ? [] : [ANY])]));
    } while (this.take('|'));
    return all;
  }

  private row(): Pieces[] {
    let rows: Pieces[] = [[]];
    while (!this.isDone && !'|)$'.includes(this.pattern[this.at]!)) {
      const choices = this.item();
      rows = rows.flatMap((row) => choices.map((choice) => [...row, ...choice]));
      if (rows.length > MOST) throw NOT_KNOWN;
    }
    return rows;
  }

  private item(): Pieces[] {
    // An anchor inside holds for a part of the alternatives only.
    if (this.take('^')) throw NOT_KNOWN;
    if (this.take('(')) {
      this.take('?:');
      const inner: Pieces[] = [];
      do inner.push(...this.row());
      while (this.take('|'));
      if (!this.take(')')) throw NOT_KNOWN;
      const [least, most] = this.repeat();
      if (most > MOST_COPIES) throw NOT_KNOWN;
      return Array.from({ length: most - least + 1 }, (_, i) => copies(inner, least + i)).flat();
    }
    const set = this.set();
    const [least, most] = this.repeat();
    // What may be missing is two alternatives: only runs are left of changing length.
    return most - least === 1
      ? [[{ ...set, least, most: least }], [{ ...set, least: most, most }]]
      : [[{ ...set, least, most }]];
  }

  private set(): Pick<Piece, 'characters' | 'others'> {
    if (this.take('.')) return { characters: '\n\r\u2028\u2029', others: true };
    if (!this.take('[')) return { characters: this.characters(), others: false };
    const others = this.take('^');
    let characters = '';
    while (!this.take(']')) {
      const first = this.characters();
      if (this.pattern[this.at] === '-' && this.pattern[this.at + 1] !== ']' && first.length === 1) {
        this.at++;
        characters += range(first, this.characters());
      } else characters += first;
    }
    if (characters === '') throw NOT_KNOWN;
    return { characters: [...new Set(characters)].join(''), others };
  }

  /** One character, or those of a class. */
  private characters(): string {
    const one = this.pattern[this.at++];
    if (one === undefined || one > '\ud7ff') throw NOT_KNOWN;
    if (one !== '\\') return one;
    const escaped = this.pattern[this.at++] ?? '';
    if (Object.hasOwn(CLASSES, escaped)) return CLASSES[escaped]!;
    if (/[A-Za-z0-9]/.test(escaped) || escaped === '') throw NOT_KNOWN;
    return escaped;
  }

  private repeat(): [least: number, most: number] {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.pattern.slice(this.at));
    if (!found) return [1, 1];
    this.at += found[0].length;
    const [, sign, least, comma, most] = found;
    if (sign) return sign === '?' ? [0, 1] : [sign === '+' ? 1 : 0, Infinity];
    return [Number(least), comma ? (most ? Number(most) : Infinity) : Number(least)];
  }

  private take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}

const copies = (rows: readonly Pieces[], count: number): Pieces[] =>
  count === 0 ? [[]] : copies(rows, count - 1).flatMap((row) => rows.map((more) => [...row, ...more]));

/** Neighbours of one set are one piece. */
function merged(pieces: Pieces): Pieces {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && last.characters === piece.characters && last.others === piece.others)
      all[all.length - 1] = { ...last, least: last.least + piece.least, most: last.most + piece.most };
    else all.push(piece);
  }
  return all;
}

function range(first: string, last: string): string {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  if (last.length !== 1 || to < from || to - from > 255) throw NOT_KNOWN;
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}
