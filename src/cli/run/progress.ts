/** How far a long run is: a bar that redraws itself on a terminal, plain lines elsewhere. Always on stderr. */
import type { Io } from '../command/command';

export interface Progress {
  /** A file begins. @param bytes its size */
  file(name: string, bytes: number): void;
  /** Bytes of it read so far. */
  bytes(read: number): void;
  end(): void;
}

const WIDTH = 24;
/** Redrawn no more often than this. */
const EVERY_MS = 100;

/** On stderr of this program: a bar where a person looks at it, lines where it is kept. @param files how many there are */
export function progressOf(files: number, io: Io): Progress {
  const isTerminal = process.stderr.isTTY === true;
  return openProgress(files, isTerminal, (text) => (isTerminal ? process.stderr.write(text) : io.err(text.trimEnd())));
}

/** @param files how many there are @param write a piece of text, as it is */
export function openProgress(files: number, isTerminal: boolean, write: (text: string) => void): Progress {
  let place = 0;
  let name = '';
  let size = 0;
  let drawn = 0;
  const draw = (share: number): void => {
    const filled = Math.round(((place - 1 + share) / files) * WIDTH);
    write(`\r\x1b[2K[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${place}/${files} ${name}`);
    drawn = performance.now();
  };
  return {
    file(next, bytes) {
      place++;
      name = next;
      size = bytes;
      if (isTerminal) draw(0);
      else write(`${place}/${files} ${name}\n`);
    },
    bytes(read) {
      if (isTerminal && size > 0 && performance.now() - drawn >= EVERY_MS) draw(Math.min(1, read / size));
    },
    end() {
      if (isTerminal) write('\r\x1b[2K');
    },
  };
}
