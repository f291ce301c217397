/** Bytes to text, piece by piece: byte order marks, UTF-16 without one, UTF-8, and windows-1252 for the lines that are no UTF-8. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const LINE_FEED = 10;

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
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return byLine(bytes);
    }
  };

  /** A line in another encoding does not spoil the others. */
  const byLine = (bytes: Uint8Array): string => {
    let text = '';
    for (let start = 0; start < bytes.length;) {
      const found = bytes.indexOf(LINE_FEED, start);
      const end = found < 0 ? bytes.length : found + 1;
      const line = bytes.subarray(start, end);
      try {
        text += new TextDecoder('utf-8', { fatal: true, ignoreBOM: start > 0 }).decode(line);
      } catch {
        encoding = 'windows-1252';
        text += new TextDecoder('windows-1252').decode(line);
      }
      start = end;
    }
    return text;
  };

  return {
    get encoding() {
      return encoding ?? 'utf-8';
    },
    push(bytes) {
      let all = join(rest, bytes);
      if (encoding === null) {
        if (all.length < 3) {
          rest = all;
          return '';
        }
        encoding = markOf(all);
        if (encoding !== 'utf-8' && encoding !== 'windows-1252') {
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

/** Every second byte of Latin text is zero where each letter has two. */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 200);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  const most = sample.length * 0.4;
  return sample.length < 4
    ? null
    : odd > most && even === 0
      ? 'utf-16le'
      : even > most && odd === 0
        ? 'utf-16be'
        : null;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
