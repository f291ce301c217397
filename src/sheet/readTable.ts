/** From a range of raw cells to typed columns: the one way in for every room. */
import type { FieldSpec, Matrix, SheetTable, TypedColumn, TypedValue } from './types';
import type { Question, Reading } from './reading';
import { dataRows } from './dataRows';
import { aliasIndex, type AliasIndex } from './header/aliasIndex';
import type { Caption } from './header/captions';
import { headerAt, headerCandidates } from './header/findHeader';
import { matchCaptions } from './header/matchCaptions';
import { NO_MAPPING, type Mapping } from './mapping';
import { readColumns, type ColumnPlan } from './readColumns';
import { emptyReport, reportOf, type Header } from './readingReport';

export interface ReadOptions {
  /** What the user has confirmed about columns, values and header of this sheet. */
  mapping?: Mapping;
  /** The workbook counts its dates from 1904. */
  date1904?: boolean;
  /** 0-based row of the header where it is known (a ListObject has it in row 0): no search. */
  headerRow?: number;
  /** Every numeric 0 is a blank cell, as Excel on the desktop hands blanks to functions. */
  zeroIsBlank?: boolean;
}

/**
 * Reads `matrix` (raw cells, row by row, 0-based) into one typed column a field of `specs`.
 * Never throws over a cell. `table` is null where no header was found. Fields without a column have columns of
 * `undefined` and `source: null`.
 */
export function readTable(matrix: Matrix, specs: readonly FieldSpec[], options: ReadOptions = {}): Reading {
  const steps = stepsOf(matrix, specs, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds; `nextTurn` is awaited between them, so that a page stays alive. */
export async function readTableInTurns(
  matrix: Matrix,
  specs: readonly FieldSpec[],
  options: ReadOptions,
  nextTurn: () => Promise<void> | undefined,
): Promise<Reading> {
  const steps = stepsOf(matrix, specs, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const wait = nextTurn();
    if (wait) await wait;
  }
}

function* stepsOf(matrix: Matrix, specs: readonly FieldSpec[], options: ReadOptions): Generator<void, Reading> {
  const mapping = options.mapping ?? NO_MAPPING;
  const headerRow = options.headerRow ?? (mapping.headerRow === undefined ? undefined : mapping.headerRow - 1);
  const index = aliasIndex(specs, mapping);
  const questions: Question[] = [];
  const header = headerRow === undefined ? found(matrix, index, questions) : headerAt(matrix, headerRow, index);
  if (header === null) return { table: null, questions, report: emptyReport(specs) };
  const matching = matchCaptions(header.captions, index, matrix, {
    firstRow: header.row + 1,
    date1904: options.date1904 ?? false,
  });
  questions.push(...matching.questions);
  const read = matching.matches.flatMap((match) => (match.field ? [{ match, field: match.field }] : []));
  const data = yield* dataRows(matrix, {
    firstRow: header.row + 1,
    captions: header.captions,
    known: new Set(read.map(({ match }) => match.caption.column)),
    zeroIsBlank: options.zeroIsBlank ?? false,
    stop: (row) => startsAnotherTable(matrix, row, index),
  });
  const plans = read.map(({ match, field }): ColumnPlan => ({
    column: match.caption.column,
    spec: field,
    options: {
      date1904: options.date1904 ?? false,
      zeroIsBlank: options.zeroIsBlank ?? false,
      meanings: mapping.fields[field.name]?.values,
    },
  }));
  const answers = yield* readColumns(matrix, data.rows, plans);
  const typed: Record<string, TypedColumn> = {};
  read.forEach(({ match, field: { name, type } }, i) => {
    typed[name] = {
      field: name,
      type,
      values: answers[i]!.values,
      source: { column: match.caption.column, caption: match.caption.text },
    };
  });
  // One list for all missing columns: forty of their own would cost as much as reading the table.
  const unknown = new Array<TypedValue>(data.rows.length).fill(undefined);
  for (const { name, type } of specs) typed[name] ??= { field: name, type, values: unknown, source: null };
  const readings = new Map(read.map(({ match }, i) => [match, answers[i]!]));
  const table: SheetTable = { headerRow: header.row, rows: data.rows, columns: typed };
  return {
    table,
    questions,
    report: reportOf(header, headerRow !== undefined, matching.matches, readings, data, specs),
  };
}

/** The best candidate; another one that knows as much is asked about and not passed over in silence. */
function found(matrix: Matrix, index: AliasIndex, questions: Question[]): Header | null {
  const [best, ...others] = headerCandidates(matrix, index);
  if (!best) return null;
  const rivals = others.filter(
    (other) => other.hits >= best.hits && Math.abs(other.row - best.row) > 1 && differ(best.captions, other.captions),
  );
  if (rivals.length > 0) {
    questions.push({
      code: 'whichHeader',
      column: null,
      caption: best.captions.map((caption) => caption.text).join(' | '),
      choices: [best, ...rivals].map((candidate) => String(candidate.row)),
    });
  }
  return best;
}

function differ(a: readonly Caption[], b: readonly Caption[]): boolean {
  return (
    a.length !== b.length || a.some((caption, i) => caption.text !== b[i]!.text || caption.column !== b[i]!.column)
  );
}

function startsAnotherTable(matrix: Matrix, row: number, index: AliasIndex): boolean {
  return headerCandidates(matrix, index, row, row + 1).length > 0;
}
