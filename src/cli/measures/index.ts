/** The measures of the command line, one file each. */
import { measure as closing } from './closing';
import { measure as it } from './it';
import type { Measure } from './measure';
import { measure as productivity } from './productivity';
import { measure as qms } from './qms';
import { measure as qualification } from './qualification';
import { measure as retention } from './retention';
import { measure as sdm } from './sdm';

export const measures: readonly Measure[] = [qms, sdm, closing, it, qualification, retention, productivity];
