/**
 * A pattern of the safe subset in the words that JavaScript, RE2 and PostgreSQL read alike: classes spelled out, every
 * other character escaped. What one of them reads otherwise is refused, never approximated.
 */
import type { Dialect, PatternPiece } from './dialect';
import { NoSql } from './noSql';
import { WHITE_SPACE } from './texts';

const CLASSES: Readonly<Record<string, string>> = { d: '0-9', w: '0-9A-Za-z_' };
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f', '0': '\0' };
const LINE_ENDS = '\n\r\u2028\u2029';

export function patternIn(dialect: Dialect, pattern: string): string {
  return new Translation(dialect, pattern).all();
}

class Translation {
  private at = 0;

  constructor(
    private readonly dialect: Dialect,
    private readonly pattern: string,
  ) {}

  all(): string {
    let out = '';
    while (this.at < this.pattern.length) out += this.next();
    return out;
  }

  private next(): string {
    const rest = this.pattern.slice(this.at);
    const structure = /^(?:\(\?:|[()|^$])/.exec(rest);
    if (structure) return this.take(structure[0]);
    const repeat = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/.exec(rest);
    if (repeat) {
      if (Number(repeat[2] || repeat[1] || 0) > this.dialect.mostRepeats) this.refuse();
      // Whether it takes as much or as little as it can changes nothing about matching at all.
      this.at += repeat[0].length;
      return repeat[0].replace(/(.)\?$/, '$1');
    }
    if (rest.startsWith('.')) return this.take('.') && `[^${LINE_ENDS}]`;
    if (rest.startsWith('[')) return this.list();
    const escape = /^\\([dDwWsS])/.exec(rest);
    if (escape) {
      this.at += 2;
      return this.classOf(escape[1]!);
    }
    return this.piece();
  }

  private classOf(letter: string): string {
    const inside = letter.toLowerCase() === 's' ? WHITE_SPACE : CLASSES[letter.toLowerCase()]!;
    return letter === letter.toLowerCase() ? `[${inside}]` : `[^${inside}]`;
  }

  /** `[…]`. */
  private list(): string {
    let out = this.pattern.startsWith('[^', this.at) ? '[^' : '[';
    this.at += out.length;
    const start = out.length;
    while (this.at < this.pattern.length && this.pattern[this.at] !== ']') {
      const escape = /^\\([dws])/.exec(this.pattern.slice(this.at));
      if (escape) {
        this.at += 2;
        out += escape[1] === 's' ? WHITE_SPACE : CLASSES[escape[1]!]!;
        continue;
      }
      out += this.piece();
      // A dash between two characters is a range; one at the end is itself.
      if (/^-[^\]]/.test(this.pattern.slice(this.at))) {
        this.at++;
        if (/^\\[dwsDWSpP]/.test(this.pattern.slice(this.at))) this.refuse();
        out += `-${this.piece()}`;
      }
    }
    // Nothing, or everything: JavaScript alone knows the empty list.
    if (out.length === start) this.refuse();
    this.at++;
    return `${out}]`;
  }

  /** One character, escaped or not, or a class that only some engines know. */
  private piece(): string {
    const rest = this.pattern.slice(this.at);
    const known = /^\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(rest);
    const property = /^\\[pP]\{[^}]*\}/.exec(rest);
    let piece: PatternPiece;
    if (known) {
      piece = { kind: 'character', text: String.fromCodePoint(parseInt((known[1] ?? known[2] ?? known[3])!, 16)) };
      this.at += known[0].length;
    } else if (property || /^\\[bB]/.test(rest)) {
      const text = property?.[0] ?? rest.slice(0, 2);
      if (property && !/\{(?:L|Lu|Ll|N|Nd)\}/.test(text)) this.refuse();
      piece = { kind: 'class', text };
      this.at += text.length;
    } else if (rest.startsWith('\\')) {
      const letter = rest[1] ?? this.refuse();
      if (/[A-Za-z0-9]/.test(letter) && !Object.hasOwn(CONTROLS, letter)) this.refuse();
      piece = { kind: 'character', text: CONTROLS[letter] ?? letter };
      this.at += 2;
    } else {
      const text = String.fromCodePoint(rest.codePointAt(0)!);
      piece = { kind: 'character', text };
      this.at += text.length;
    }
    if (piece.text === '\0') this.refuse();
    return this.dialect.piece(piece) ?? this.refuse();
  }

  private take(text: string): string {
    this.at += text.length;
    return text;
  }

  private refuse(): never {
    throw new NoSql('pattern', this.pattern);
  }
}
