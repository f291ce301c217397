/** The measures of the command line, one file each. */
import type { Io } from '../command';
import { measure as closing } from './closing';
import { measure as qms } from './qms';
import { measure as sdm } from './sdm';

export interface Measure {
  name: string;
  /** Resolves to the exit code. */
  run(args: string[], io: Io): Promise<number>;
}

export const measures: readonly Measure[] = [qms, sdm, closing];
