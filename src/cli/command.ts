/** What a command of the `patuh` command line is. */
import type { Language, LocalText } from '../text';

export interface Io {
  out(line: string): void;
  err(line: string): void;
  language: Language;
  /** Gets the report of a file's reading, where somebody keeps it; of several files, with the file's path. */
  onReading?(reading: object, file?: string): void;
  /** A file of several begins. */
  onFile?(file: string): void;
  /** Gets the bytes of a large file read so far. */
  onBytes?(bytes: number): void;
}

export interface Command {
  name: string;
  usage: string;
  about: LocalText;
  /** Resolves to the exit code: 0 read, 1 findings where asked for, 2 unreadable (one sentence on stderr). */
  run(args: string[], io: Io): Promise<number>;
}

/** A mistake of the caller: its message is shown as the one sentence on stderr, and the exit code is 2. */
export class UsageError extends Error {}
