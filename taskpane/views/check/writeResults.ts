/** The verdicts on the sheet, on request: as new columns beside the table, or as coloured cells. */
import { VERDICTS } from '../../../src/engine';
import { NOT_COUNTED } from '../../../src/formula';
import { NO_CAPTIONS, type Book, type ColumnsWrite, type SeenColumn } from '../../../src/office';
import { LANGUAGES, type Language } from '../../../src/text';
import { textsOf, type Translate } from '../../text/texts';
import type { Checked } from './checkStore';
import { describeRows, type DescribeOptions } from './describeRows';

/** Light fills on which Excel's black text stays readable. */
const COLORS = { fail: '#FDE7E9', warn: '#FFF4CE', incomplete: '#EDEBE9' } as const;
/** What columns hold that were written before a verdict had one English word. */
const EARLIER_WORDS = ['DATA MISSING', 'NOT REGULATED'];
/** Colouring is one call a cell; beyond this the columns serve better. */
export const HIGHLIGHT_AT_MOST = 5_000;

/** Three columns to the right, or those of an earlier check anew: verdict, clause, reason. Returns the address of the first. */
export async function writeResultColumns(
  book: Book,
  checked: Checked,
  t: Translate,
  language: Language,
  options: DescribeOptions = {},
): Promise<string> {
  const { records, result } = checked;
  const table = records.reading.table!;
  const size = rowsBelowCaptions(table);
  const [verdicts, clauses, reasons] = [0, 1, 2].map(() => new Array<string>(size).fill('')) as [
    string[],
    string[],
    string[],
  ];
  const at = (row: number) => table.rows[row]! - table.headerRow - 1;
  const spoken: number[] = [];
  const words = VERDICTS.map((verdict) => t(`verdict.${verdict}`));
  for (let row = 0; row < table.rows.length; row++) {
    const code = result.codes[row]!;
    verdicts[at(row)] = words[code]!;
    if (VERDICTS[code] !== 'pass') spoken.push(row);
  }
  await describeRows(
    checked,
    spoken,
    language,
    (row, { clause, text }) => {
      clauses[at(row)] = clause;
      reasons[at(row)] = text;
    },
    options,
  );
  const columns = [
    { caption: t('check.columnVerdict'), values: verdicts },
    { caption: t('check.columnClause'), values: clauses },
    { caption: t('check.columnReason'), values: reasons },
  ];
  const hint = { title: 'Patuh', message: t('check.columnsHint') };
  return book.writeColumns({ ...resultColumns(checked, columns), hint }, options);
}

/** Columns as those of a check: known again by their captions, and refused where the rows are others by now. */
export function resultColumns(checked: Checked, columns: ColumnsWrite['columns']): ColumnsWrite {
  const { cells, headerRow } = checked.records;
  return { source: cells.source, headerRow, columns, ours: ours(), ...seenOf(checked) };
}

/** Takes the columns of this and earlier checks away; returns how many there were. */
export function removeResultColumns(book: Book, checked: Checked): Promise<number> {
  const { cells, headerRow, reading } = checked.records;
  const { column: keys, values } = seenOf(checked).seen ?? {};
  const records = rowsBelowCaptions(reading.table!);
  return book.removeColumns({ source: cells.source, headerRow, ours: ours(), keys, records, lastKey: values?.at(-1) });
}

function ours(): { captions: string[][]; words: string[] } {
  const said = LANGUAGES.map(textsOf);
  return {
    captions: said.map((say) => [say('check.columnVerdict'), say('check.columnClause'), say('check.columnReason')]),
    words: [
      ...said.flatMap((say) => VERDICTS.map((verdict) => say(`verdict.${verdict}`))),
      ...Object.values(NOT_COUNTED),
      ...EARLIER_WORDS,
    ],
  };
}

/** Colours the cell each listed finding is about, up to `HIGHLIGHT_AT_MOST`; returns how many were coloured. */
export async function highlightFindings(
  book: Book,
  checked: Checked,
  rows: readonly number[],
  language: Language,
  options: DescribeOptions = {},
): Promise<number> {
  const cells: { row: number; column: number; color: string }[] = [];
  const colour = (verdict: string): string | undefined => COLORS[verdict as keyof typeof COLORS];
  await describeRows(
    checked,
    rows.slice(0, HIGHLIGHT_AT_MOST),
    language,
    (_, { verdict, row, column }) => {
      const color = colour(verdict);
      if (color !== undefined) cells.push({ row, column, color });
    },
    options,
  );
  await book.highlight(checked.source.sheet, cells, {
    ...seenOf(checked),
    ...(options.signal && { signal: options.signal }),
  });
  return cells.length;
}

/** Takes the colours of this and earlier checks off the table; returns how many cells had one. */
export function removeHighlightedFindings(
  book: Book,
  { records }: Checked,
  options: Pick<DescribeOptions, 'signal'> = {},
): Promise<number> {
  const { source } = records.cells;
  return book.removeHighlights(source.sheet, source, Object.values(COLORS), options);
}

/** As far down as records stand. */
const rowsBelowCaptions = ({ rows, headerRow }: { rows: ArrayLike<number>; headerRow: number }): number =>
  rows.length > 0 ? rows[rows.length - 1]! - headerRow : 0;

/** The records' keys as they were checked; a sheet without a column of keys has nothing to tell its rows by. */
function seenOf({ loaded, records }: Checked): { seen?: SeenColumn } {
  const column = records.place(loaded.pack.recordKey)?.column;
  // Of lines of text no cell is the key alone.
  if (column === undefined || records.headerRow === NO_CAPTIONS.lines) return {};
  const { source, values } = records.cells;
  const table = records.reading.table!;
  const end = table.headerRow + 1 + rowsBelowCaptions(table);
  const keys = values.slice(table.headerRow, end).map((row) => row[column - source.column]);
  return { seen: { row: records.headerRow, column, values: keys } };
}
