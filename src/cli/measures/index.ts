/** The measures of the command line, one file each. */
import { measure as closing } from './closing';
import type { Measure } from './measure';
import { measure as qms } from './qms';
import { measure as sdm } from './sdm';

export const measures: readonly Measure[] = [qms, sdm, closing];
