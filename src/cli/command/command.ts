/** What a command of the `patuh` command line is: its words and options as data, from which parsing, help, completions and docs come. */
import type { Language, LocalText } from '../../text';

export interface Io {
  out(line: string): void;
  err(line: string): void;
  language: Language;
  /** The command that runs, as typed: `measure qms`. */
  command?: string;
  /** The folder of `--rules`: packs, vocabularies and layouts that come before the shipped ones. */
  rules?: string;
  /** Gets the report of a file's reading, where somebody keeps it; of several files, with the file's path. */
  onReading?(reading: object, file?: string): void;
  /** A file of several begins. */
  onFile?(file: string): void;
  /** Gets the bytes of a large file read so far. */
  onBytes?(bytes: number): void;
}

export interface Option {
  about: LocalText;
  /** What stands for its value in help; a flag has none. */
  value?: string;
  /** A value for the sentence that asks for one. */
  example?: string;
  /** What it is where nobody gives it, worked out when the command runs. */
  otherwise?(): string;
}

export interface Spec {
  /** As typed, with the command it is a part of: `measure qms`. */
  name: string;
  /** Its words, as help shows them: `FILE|FOLDER…`. */
  words: string;
  about: LocalText;
  /** By name, without `--`. */
  options: Readonly<Record<string, Option>>;
  /** Options that it cannot do without. */
  needs?: readonly string[];
}

export interface Arguments {
  words: string[];
  values: Readonly<Record<string, string>>;
  flags: ReadonlySet<string>;
}

export interface Command {
  name: string;
  about: LocalText;
  /** Resolves to the exit code: 0 read, 1 findings where asked for, 2 unreadable (one sentence on stderr). */
  run(args: string[], io: Io): Promise<number>;
  /** Itself, or its parts: what can be typed. */
  specs(): Promise<readonly Spec[]>;
}

export type Run = (parsed: Arguments, io: Io) => Promise<number>;
