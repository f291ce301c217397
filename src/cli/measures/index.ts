/** The measures of the command line, one file each. */
import { measure as closing } from './closing';
import { measure as it } from './it';
import type { Command } from '../command/command';
import { measure as productivity } from './productivity';
import { measure as qms } from './qms';
import { measure as qualification } from './qualification';
import { measure as retention } from './retention';
import { measure as sdm } from './sdm';

export const measures: readonly Command[] = [qms, sdm, closing, it, qualification, retention, productivity];
