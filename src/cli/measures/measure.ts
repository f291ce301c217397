/** What a measure of the command line is. */
import type { Io } from '../command';

export interface Measure {
  name: string;
  /** Resolves to the exit code. */
  run(args: string[], io: Io): Promise<number>;
}
