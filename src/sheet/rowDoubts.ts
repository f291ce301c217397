/** Records that are read and counted, but that the sheet itself makes doubtful: hidden, under a heading that contradicts them, with days and months swapped, with a month for a date. */
import type { ColumnStyle } from './columnTypes/columnType';
import type { ColumnReport, ReadingReport } from './shared/reading';
import type { FieldSpec, RowDoubt, SheetTable, TypedValue } from './shared/types';
import { swappedDay } from './columnTypes/dateProof';
import { Words } from './columnTypes/words';

export interface DoubtsOf {
  report: Pick<ReadingReport, 'columns' | 'sections'>;
  specs: readonly FieldSpec[];
  /** 0-based rows that nobody sees. */
  hiddenRows?: readonly number[];
  /** The records that were read of this sheet: from this one up to that. */
  from?: number;
  until?: number;
  /** What was added to the numbers of its rows. */
  first?: number;
  /** What the sheet is called where it is one of several: "RESIGN" says of its rows what blank cells do not. */
  title?: string;
}

/** Of a column with both orders nobody knows which a date has that fits either. */
const UNSURE: ReadonlySet<ColumnStyle | null> = new Set<ColumnStyle>([
  'swappedDayMonth',
  'mixedDayMonth',
  'fewDaysOfMonths',
]);
export const hasUnsureDays = ({ style }: Pick<ColumnReport, 'style'>): boolean => UNSURE.has(style);

/** Whose `record`s are indices into the table's rows. */
export function rowDoubts(
  { rows, columns }: Pick<SheetTable, 'rows' | 'columns'>,
  { report, specs, hiddenRows = [], from = 0, until = rows.length, first = 0, title = '' }: DoubtsOf,
): RowDoubt[] {
  const doubts: RowDoubt[] = [];
  const doubt = (
    cause: RowDoubt['cause'],
    field: string | null,
    text: string | null,
    is: (record: number) => boolean,
  ) => {
    const records: number[] = [];
    for (let record = from; record < until; record++) if (is(record)) records.push(record);
    if (records.length > 0) doubts.push({ cause, field, text, records });
  };
  if (hiddenRows.length > 0) {
    const hidden = new Set(hiddenRows);
    doubt('hidden', null, null, (record) => hidden.has(rows[record]! - first));
  }
  report.sections.forEach(({ row, text }, i) => {
    const end = report.sections[i + 1]?.row ?? Infinity;
    for (const { field, denied, contradicts } of headingSays(text, specs)) {
      const column = columns[field];
      doubt('section', denied ? null : field, text, (record) => {
        const own = rows[record]! - first;
        return own > row && own < end && contradicts(column?.source ? column.values[record] : null);
      });
    }
  });
  for (const { field, denied, contradicts } of headingSays(title, specs)) {
    const { values, source } = columns[field]!;
    // What most rows say may be the sheet's name; it stands against those that say nothing, and against a word it denies.
    const isAgainst = (value: TypedValue): boolean => contradicts(value) && (denied === true || value === null);
    if (source) doubt('section', denied ? null : field, title, (record) => isAgainst(values[record] ?? null));
  }
  for (const column of report.columns) {
    const { field, repairs } = column;
    if (field === null) continue;
    const { values } = columns[field]!;
    if (hasUnsureDays(column)) doubt('dayMonth', field, null, (record) => swappedMoment(values[record]) !== null);
    const months = repairs.filter(({ code }) => code === 'monthOnly');
    if (months.length === 0) continue;
    const listed = new Set(months.flatMap((each) => each.rows));
    // Beyond the rows listed, the first of such a month may be no day, either.
    const days = new Set<TypedValue>(
      months.some((each) => each.count > each.rows.length)
        ? rows.flatMap((row, record) => (listed.has(row - first) ? [values[record]] : []))
        : [],
    );
    doubt('monthOnly', field, null, (record) => listed.has(rows[record]! - first) || days.has(values[record]));
  }
  return doubts;
}

/** The moment with day and month swapped; null where that is no date, or the same one. */
export function swappedMoment(value: TypedValue): number | null {
  if (typeof value !== 'number') return null;
  const day = Math.floor(value);
  const other = swappedDay(day);
  return other === null || other === day ? null : other + (value - day);
}

interface Said {
  field: string;
  /** Not that the field is so, but that it is not: "CALON AGENT". */
  denied?: boolean;
  /** Whether a record's cell says something else. */
  contradicts(value: TypedValue): boolean;
}

/** What a heading says of the rows below it: "AGENT RESIGN" names the column RESIGN, and a word of a list. */
export function headingSays(text: string, specs: readonly FieldSpec[]): Said[] {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return specs.flatMap(({ name, type, aliases, values = {} }): Said[] => {
    if (type === 'date' || type === 'datetime') {
      const isNamed = [name, ...aliases].some((alias) => words.includes(alias.toLowerCase()));
      return isNamed ? [{ field: name, contradicts: (value) => value === null }] : [];
    }
    if (type !== 'enum') return [];
    const entries = Object.entries(values).flatMap(([word, synonyms]) => [
      ...synonyms.map((synonym) => [synonym, word] as const),
      [word, word] as const,
    ]);
    const vocabulary = new Words(entries);
    const found = vocabulary.find(text);
    if (found) return [{ field: name, contradicts: (value) => value !== found.word }];
    const denied = vocabulary.denied(text);
    return denied === undefined ? [] : [{ field: name, denied: true, contradicts: (value) => value === denied }];
  });
}
