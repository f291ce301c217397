/** From a range of raw cells to typed columns: the one way in for every room. */
import { inOneGo, inTurns } from '../grid';
import type { FieldSpec, Matrix } from './shared/types';
import type { Reading } from './shared/reading';
import { dataRows } from './dataRows';
import { readColumns } from './readColumns';
import { dateQuestions, emptyReport, reportOf } from './readingReport';
import { rowDoubts } from './rowDoubts';
import { planTable, tableFrom, type ReadOptions } from './planTable';

export type { ReadOptions } from './planTable';

/**
 * Reads `matrix` (raw cells, row by row, 0-based) into one typed column a field of `specs`.
 * Never throws over a cell. `table` is null where no header was found. Fields without a column have columns of
 * `undefined` and `source: null`.
 */
export function readTable(matrix: Matrix, specs: readonly FieldSpec[], options: ReadOptions = {}): Reading {
  return inOneGo(stepsOf(matrix, specs, options));
}

/** The same in steps of a few milliseconds; `nextTurn` is awaited between them, so that a page stays alive. */
export function readTableInTurns(
  matrix: Matrix,
  specs: readonly FieldSpec[],
  options: ReadOptions,
  nextTurn: () => Promise<void> | undefined,
): Promise<Reading> {
  return inTurns(stepsOf(matrix, specs, options), nextTurn);
}

function* stepsOf(matrix: Matrix, specs: readonly FieldSpec[], options: ReadOptions): Generator<void, Reading> {
  const plan = planTable(matrix, specs, options);
  if (plan.header === null) return { table: null, questions: plan.questions, report: emptyReport(specs, matrix) };
  const { header, columns, questions } = plan;
  const data = yield* dataRows(matrix, {
    ...plan.sorting,
    firstRow: header.row + 1,
    stop: (row) => plan.startsAnotherTable(matrix, row),
    peek: (row) => matrix[row],
  });
  const answers = yield* readColumns(
    matrix,
    data.rows,
    columns.map(({ plan: each }) => each),
  );
  const table = tableFrom(plan, data.rows, specs, (i) => answers[i]!);
  const readings = new Map(columns.map(({ match }, i) => [match, answers[i]!]));
  const report = reportOf(plan, readings, data, specs, matrix.length);
  const doubts = rowDoubts(table, { report, specs, hiddenRows: options.grid?.hiddenRows });
  if (doubts.length > 0) table.doubts = doubts;
  return { table, questions: [...questions, ...dateQuestions(report)], report };
}
