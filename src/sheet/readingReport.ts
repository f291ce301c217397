/** The report of a reading, from what was matched, read and skipped. */
import type { FieldSpec, Matrix } from './shared/types';
import type { ColumnReport, Finding, Question, ReadingReport, Unread } from './shared/reading';
import type { ProblemCode } from './columnTypes/remark';
import type { DataRows } from './dataRows';
import type { Caption } from './header/captions';
import type { Match } from './header/match';
import { formAcross } from './header/formAcross';
import { isUnixTime } from './columnTypes/date';
import type { TablePlan } from './planTable';
import type { ReadColumn } from './readColumns';

/** Cells shown of a column that cannot be read. */
const SHOWN_CELLS = 3;
const SHOWN_LETTERS = 80;

export function reportOf(
  { header, headerGiven, matches, across }: Pick<TablePlan, 'header' | 'headerGiven' | 'matches' | 'across'>,
  readings: ReadonlyMap<Match, ReadColumn>,
  data: DataRows,
  specs: readonly FieldSpec[],
  total: number,
): ReadingReport {
  const others = header.others.map((caption): Match => ({ caption, field: null, how: null, notes: ['otherTable'] }));
  const columns = [...matches, ...others].map((match) => columnReport(match, readings.get(match)));
  const findings: Finding[] = matches
    .filter((match) => match.notes.includes('password'))
    .map(({ caption }) => ({ code: 'passwordColumn', column: caption.column, caption: caption.text }));
  for (const { column, caption, field, kept, repaired, unknown, repairs, problems } of columns) {
    if (repairs.some(({ code }) => code === 'identityNumber'))
      findings.push({ code: 'identityNumber', column, caption });
    if (field === null || unknown === 0 || kept + repaired > 0) continue;
    findings.push(
      unreadColumn(
        { column, text: caption },
        problems.map(({ found }) => found),
      ),
    );
  }
  for (const { caption, strange } of matches)
    if (strange)
      findings.push(
        unreadColumn(
          caption,
          strange.map((cell) => (typeof cell === 'object' ? '{…}' : String(cell)).slice(0, SHOWN_LETTERS)),
        ),
      );
  const carried = new Set(columns.map((column) => column.field).concat(across?.by.name ?? []));
  if (specs.some((spec) => spec.key) && !specs.some((spec) => spec.key && carried.has(spec.name))) {
    findings.push({ code: 'noKeyColumn', column: null, caption: null });
  }
  return {
    header: { row: header.row, rows: header.rows, how: headerGiven ? 'given' : 'found' },
    columns,
    ...(across && { across: across.by.name }),
    missing: specs.filter((spec) => !carried.has(spec.name)).map((spec) => spec.name),
    records: data.rows.length,
    skipped: data.skipped,
    sections: data.sections.filter(({ records }) => records > 0),
    lines: {
      total,
      records: data.rows.length,
      header: header.rows,
      above: header.row + 1 - header.rows,
      left: data.skipped.reduce((sum, { count }) => sum + count, 0),
    },
    ...unreadOf(columns),
    repaired: columns.reduce((sum, column) => sum + column.repaired, 0),
    unknown: columns.reduce((sum, column) => sum + column.unknown, 0),
    findings,
  };
}

function unreadColumn({ column, text }: Pick<Caption, 'column' | 'text'>, all: readonly string[]): Finding {
  const cells = all.slice(0, SHOWN_CELLS);
  return { code: cells.every(isUnixTime) ? 'unixTimes' : 'unreadColumn', column, caption: text, cells };
}

const NOT_READ: Omit<ReadColumn, 'values' | 'unread'> = {
  kept: 0,
  repaired: 0,
  blank: 0,
  unknown: 0,
  repairs: [],
  problems: [],
  style: null,
};

function columnReport({ caption, field, how, notes }: Match, reading: ReadColumn | undefined): ColumnReport {
  const { kept, repaired, blank, unknown, repairs, problems, style } = reading ?? NOT_READ;
  return {
    column: caption.column,
    caption: caption.text,
    field: field?.name ?? null,
    type: field?.type ?? null,
    how,
    personal: field?.personal ?? false,
    kept,
    repaired,
    blank,
    unknown,
    repairs,
    problems,
    style,
    notes,
  };
}

const WORDS: ReadonlySet<string> = new Set<ProblemCode>(['notInVocabulary', 'twoWords', 'notABoolean']);

/** Words nobody knows apart from what is no date, number or id: a word can be given a meaning, the others must be mended. */
function unreadOf(columns: readonly ColumnReport[]): Pick<ReadingReport, 'unknownWords' | 'unreadable'> {
  const all = columns.flatMap(({ field, problems }) =>
    problems.map(({ found, code, ...rest }): Unread => ({
      field: field!,
      value: found,
      code: code as ProblemCode,
      ...rest,
    })),
  );
  return {
    unknownWords: all.filter(({ code }) => WORDS.has(code)),
    unreadable: all.filter(({ code }) => !WORDS.has(code)),
  };
}

/** What the values of a column leave to a person: known once it is read. */
export function dateQuestions({ columns }: ReadingReport): Question[] {
  return columns.flatMap(({ style, field, column, caption }): Question[] =>
    (style === 'swappedDayMonth' || style === 'fewDaysOfMonths') && field !== null
      ? [{ code: 'swappedDates', column, caption, choices: [field] }]
      : [],
  );
}

/** No header was found: every field is missing. */
export function emptyReport(specs: readonly FieldSpec[], matrix: Matrix): ReadingReport {
  const total = matrix.length;
  const said = formAcross(matrix, specs);
  return {
    header: null,
    columns: [],
    missing: specs.map((spec) => spec.name),
    records: 0,
    skipped: [],
    sections: [],
    lines: { total, records: 0, header: 0, above: total, left: 0 },
    unknownWords: [],
    unreadable: [],
    repaired: 0,
    unknown: 0,
    findings: [{ code: 'noHeader', column: null, caption: null, ...(said && { said }) }],
  };
}
