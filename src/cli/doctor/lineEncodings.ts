/** How the lines of a text are encoded, line by line: a file that two programs wrote has both kinds. */

export interface LineEncodings {
  push(bytes: Uint8Array): void;
  end(): { utf8: number; other: number; firstOther: number | null };
}

const [LINE_FEED, ASCII] = [10, 0x80];

/** Lines with letters beyond ASCII: those that are UTF-8, and those that are not, with the first one's number from 1. */
export function lineEncodings(): LineEncodings {
  const found = { utf8: 0, other: 0, firstOther: null as number | null };
  let rest: Uint8Array[] = [];
  let lines = 0;
  const line = (pieces: readonly Uint8Array[]): void => {
    lines++;
    if (!pieces.some((piece) => piece.some((byte) => byte >= ASCII))) return;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
      found.utf8++;
    } catch {
      found.other++;
      found.firstOther ??= lines;
    }
  };
  return {
    push(bytes) {
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        line([...rest, bytes.subarray(start, end)]);
        rest = [];
        start = end + 1;
      }
      // The stream may use its memory again.
      if (start < bytes.length) rest.push(bytes.slice(start));
    },
    end() {
      if (rest.length > 0) line(rest);
      return found;
    },
  };
}
