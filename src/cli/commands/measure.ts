/** `patuh measure NAME FILE|FOLDER…`: a measure of a file, or of the files of one form together; one in src/cli/measures each. */
import { defineGroup } from '../command/group';
import { measures } from '../measures';
import { ABOUT } from './about';

export const command = defineGroup('measure', ABOUT.measure, measures);
