/** English: what stands behind the formula of a cell. */
import type * as id from '../id/why';
import type { Shape } from './shape';

export const why: Shape<typeof id.why> = {
  title: 'Why this figure?',
  cell: 'Cell {{cell}} shows {{text}}.',
  blank: 'Cell {{cell}} is blank.',
  noFormula:
    'Cell {{cell}} holds no PATUH formula. Select a cell with one and read again. Figures on a report sheet open under Reports: click the figure in the preview. A row of data is judged by "Check this row".',
  read: 'Read the selected cell',
  toReport: 'Open Reports',
  toRow: 'Check this row',
  given: 'What is counted',
  whole: 'all',
  unknownArgument: '{{name}}: {{text}} is worked out by Excel; below, all of the data is used.',
  noTable:
    'The data of this formula ({{text}}) is no table or sheet that {{pack}} knows, so its rows cannot be opened. Use the table with its captions, Tapping[#All] for example.',
  alone: 'This figure is worked out from the formula itself; no rows of a sheet stand behind it.',
  page: 'Help page of this function',
  elsewhere: 'Open the list',
  line: 'Group {{key}}',
};
