/**
 * A table of any length, piece by piece, into the same typed columns `readTable` gives for the whole: header and columns
 * are decided on the first rows, as there; styles that only the whole column proves (m/d/y, a decimal point) are known at
 * the end, and then the file is read once more with them.
 */
import type { FieldSpec, Matrix, SheetTable } from './shared/types';
import { RowSorter } from './dataRows';
import { IN_SIGHT } from './shared/inSight';
import { planTable, tableFrom, type ReadOptions, type TablePlan } from './planTable';
import type { CellReader } from './columnTypes/columnType';
import type { Reading } from './shared/reading';
import { emptyColumn, orderOf, Pass, readerOf } from './readColumns';
import { dateQuestions, emptyReport, reportOf } from './readingReport';

/** Rows from the top that decide about header and columns. */
export const HEAD_ROWS = 1024;
/** Rows that must lie behind one before it can be judged: those in sight, and what may stand over captions. */
const LOOK_AHEAD = IN_SIGHT + 4;

/** Readers in the style a first reading proved, by field. */
export type ProvedReaders = ReadonlyMap<string, CellReader>;

export interface TableStream {
  /** Records among the rows; `rows` counts through the file. The last rows wait for those that follow. */
  push(rows: Matrix): SheetTable;
  /** The records that were still waiting. */
  end(): SheetTable;
  /** After the end: what must be read again, and how; null where the reading stands. */
  again(): ProvedReaders | null;
  /** After the end: what `readTable` would have reported. `table` holds the columns without their values. */
  reading(): Reading;
}

/** @param head the first rows of the file, `HEAD_ROWS` of them or all; null where they hold no header */
export function openTableStream(
  head: Matrix,
  specs: readonly FieldSpec[],
  options: ReadOptions,
  proved: ProvedReaders = new Map(),
): TableStream | Reading {
  const plan = planTable(head, specs, options);
  if (plan.header === null) return { table: null, questions: plan.questions, report: emptyReport(specs, head) };
  return new Stream(plan, specs, proved);
}

class Stream implements TableStream {
  private waiting: Matrix[number][] = [];
  /** Row of the file that is the first of those waiting. */
  private first = 0;
  private records = 0;
  private readonly sorter: RowSorter;
  private readonly passes: readonly Pass[];

  constructor(
    private readonly plan: TablePlan,
    private readonly specs: readonly FieldSpec[],
    private readonly proved: ProvedReaders,
  ) {
    this.sorter = new RowSorter({
      ...plan.sorting,
      stop: (row) => plan.startsAnotherTable(this.waiting, row - this.first),
      peek: (row) => this.waiting[row - this.first],
    });
    this.passes = plan.columns.map(
      ({ field, plan: column }) => new Pass(column, proved.get(field.name) ?? readerOf(column)),
    );
  }

  push(rows: Matrix): SheetTable {
    for (const row of rows) this.waiting.push(row);
    return this.take(this.waiting.length - LOOK_AHEAD);
  }

  end(): SheetTable {
    return this.take(this.waiting.length);
  }

  again(): ProvedReaders | null {
    if (this.proved.size > 0) return null;
    const order = orderOf(this.passes);
    const readers = this.passes.flatMap((pass): [string, CellReader][] => {
      const { name, type } = pass.plan.spec;
      const again = type === 'id' && !pass.hasNumbers ? null : pass.reader.again?.(order);
      return again ? [[name, again]] : [];
    });
    return readers.length > 0 ? new Map(readers) : null;
  }

  reading(): Reading {
    const { columns, questions } = this.plan;
    const readings = new Map(
      columns.map(({ match }, i) => [match, { values: [], unread: new Map(), ...this.passes[i]!.account() }]),
    );
    const data = { rows: [], skipped: this.sorter.skipped, sections: this.sorter.sections };
    const report = reportOf(this.plan, readings, data, this.specs, this.first);
    const table = tableFrom(this.plan, [], this.specs, () => ({ values: [] }));
    const lines = { ...report.lines, records: this.records };
    const whole = { ...report, records: this.records, lines };
    return { table, questions: [...questions, ...dateQuestions(report)], report: whole };
  }

  private take(count: number): SheetTable {
    const { columns, header } = this.plan;
    const rows: number[] = [];
    for (let i = 0; i < count; i++) {
      const row = this.first + i;
      if (row > header.row && this.sorter.isRecord(this.waiting[i], row)) rows.push(i);
    }
    const values = columns.map(() => emptyColumn(rows.length));
    this.passes.forEach((pass, i) => pass.read(this.waiting, rows, values[i]!, 0, rows.length, this.first));
    const table = tableFrom(
      this.plan,
      rows.map((row) => this.first + row),
      this.specs,
      (i) => ({ values: values[i]!, unread: this.passes[i]!.takeUnread() }),
    );
    this.records += rows.length;
    if (count > 0) {
      this.waiting = this.waiting.slice(count);
      this.first += count;
    }
    return table;
  }
}
