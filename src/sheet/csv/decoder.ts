/** Bytes to text, piece by piece: byte order marks, UTF-16 without one, UTF-8, and windows-1252 from the first byte that is no UTF-8. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoder {
  /** The text of the next bytes; the end of a piece that may be half a letter waits for the next one. */
  push(bytes: Uint8Array): string;
  /** The text of what was still waiting. */
  end(): string;
  readonly encoding: Encoding;
}

export function makeDecoder(): Decoder {
  let encoding: Encoding | null = null;
  let rest: Uint8Array = new Uint8Array(0);
  let wide: TextDecoder | null = null;

  const decode = (bytes: Uint8Array): string => {
    if (wide) return wide.decode(bytes, { stream: true });
    if (encoding === 'utf-8') {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        encoding = 'windows-1252';
      }
    }
    return new TextDecoder('windows-1252').decode(bytes);
  };

  return {
    get encoding() {
      return encoding ?? 'utf-8';
    },
    push(bytes) {
      let all = join(rest, bytes);
      if (encoding === null) {
        if (all.length < 4) {
          rest = all;
          return '';
        }
        encoding = markOf(all);
        if (encoding !== 'utf-8') {
          wide = new TextDecoder(encoding);
          rest = new Uint8Array(0);
        }
      }
      if (wide) return wide.decode(all, { stream: true });
      // Letters of UTF-8 begin after an ASCII byte at the latest, so a piece that ends in ASCII is whole.
      let end = all.length;
      while (end > 0 && all[end - 1]! >= 0x80) end--;
      if (end === 0 && all.length < 4096) end = 0;
      else if (end === 0) end = all.length;
      rest = all.slice(end);
      all = all.subarray(0, end);
      return end === 0 ? '' : decode(all);
    },
    end() {
      const last = rest;
      rest = new Uint8Array(0);
      encoding ??= last.length > 0 ? markOf(last) : 'utf-8';
      return last.length === 0 ? '' : decode(last);
    },
  };
}

/** TextDecoder itself takes the mark off the text. */
function markOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return wideWithoutMark(bytes) ?? 'utf-8';
}

/** Pairs of bytes looked at for a zero in each. */
const PAIRS = 512;

/** Text of two bytes a letter without a mark that says so: nearly every other byte is 0, and always the same one of a pair. */
export function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(PAIRS, Math.floor(bytes.length / 2));
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [first, second] = zeros as [number, number];
  if (pairs < 2 || Math.min(first, second) > 0 || Math.max(first, second) < pairs * 0.7) return null;
  return second > 0 ? 'utf-16le' : 'utf-16be';
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
