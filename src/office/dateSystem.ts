/**
 * From which day the workbook counts its dates. Office.js does not tell, so cells prove it: a date cell shows the day its
 * number stands for. Known once, it holds for as long as the pane is open.
 */
import type { Matrix } from '../sheet';
import { listSources } from './listSources';
import { readHeads } from './readHeads';
import { batch } from './shared/batch';
import { isProblem } from './shared/officeProblem';
import { mayBeDay, showsFrom1904 } from './shared/shownDay';
import type { OfficeApi, Source } from './shared/types';

export interface DateSystem {
  /** Cells that were just read, where they lie: where they hold days, a few are asked what they show. */
  learn(source: Source, values: Matrix): Promise<void>;
  /**
   * The workbook counts from 1904, as far as cells prove it that were read so far. Where none does, Excel's own DATE is asked,
   * and until a cell says otherwise its answer holds; without an answer the workbook counts as most do.
   */
  is1904(): Promise<boolean>;
  /** Looks at the first rows of every place, unless something is known already. */
  look(): Promise<void>;
  /** Resolves when the workbook is known to count from 1904. */
  known: Promise<void>;
}

/** Rows whose cells are asked what they show. */
const ROWS_ASKED = 12;
/** Rows of a place that are read for nothing else. */
const ROWS_LOOKED_AT = 60;

export function dateSystem(api: OfficeApi): DateSystem {
  let proven: boolean | null = null;
  let calculated: Promise<boolean> | null = null;
  let looked: Promise<void> | null = null;
  let tell = (): void => undefined;
  const known = new Promise<void>((resolve) => (tell = resolve));
  const learn = async (source: Source, values: Matrix): Promise<void> => {
    if (proven !== null) return;
    const rows = rowsWithDays(values);
    // An Excel that does not answer proves nothing; the cells that are read next may.
    if (rows.length > 0) proven ??= await shownIn(api, source, rows).catch(unlessGone);
    if (proven) tell();
  };
  const learnHeads = async (): Promise<void> => {
    const sources = await listSources(api);
    const heads = await readHeads(api, sources, ROWS_LOOKED_AT);
    // office-doctor loop -- nothing is asked once it is known
    for (const [i, source] of sources.entries()) await learn(source, bodyOf(source, heads[i]!));
  };
  return {
    learn,
    known,
    async is1904() {
      const answer = proven ?? (await (calculated ??= dateFrom1904(api)));
      if (answer) tell();
      return answer;
    },
    look: async () => {
      if (proven === null) await (looked ??= learnHeads().catch(() => undefined));
    },
  };
}

/** A sheet that went just now was not read either. */
function unlessGone(error: unknown): null {
  if (isProblem(error, 'gone')) throw error;
  return null;
}

/** A head begins with the captions of a table that does not show them. */
export const bodyOf = ({ headless }: Source, head: Matrix): Matrix => (headless ? head.slice(1) : head);

/** Of each column the first row that may hold a day, and the last. */
function rowsWithDays(values: Matrix): number[] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  values.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!mayBeDay(cell)) return;
      if (!first.has(column)) first.set(column, row);
      last.set(column, row);
    }),
  );
  return [...new Set([...first.values(), ...last.values()])].slice(0, ROWS_ASKED);
}

/** What the cells of some rows prove; null where none does, or they contradict each other. */
async function shownIn(
  api: OfficeApi,
  { sheet, row, column, columns }: Source,
  rows: number[],
): Promise<boolean | null> {
  return batch(api, async (context) => {
    const on = context.workbook.worksheets.getItem(sheet);
    const asked = rows.map((at) => on.getRangeByIndexes(row + at, column, 1, columns).load('values,numberFormat,text'));
    await context.sync();
    const shown = asked.flatMap(({ values, numberFormat, text }) =>
      values[0]!.map((value, k) => showsFrom1904(value, numberFormat[0]![k], text[0]![k]!)),
    );
    const said = new Set(shown.filter((each) => each !== null));
    return said.size === 1 ? said.has(true) : null;
  });
}

/** Whether the second day of 1904 is day 1 for Excel. */
function dateFrom1904(api: OfficeApi): Promise<boolean> {
  return batch(api, async (context) => {
    const day = context.workbook.functions.date(1904, 1, 2).load('value');
    await context.sync();
    return day.value === 1;
  }).catch(() => false);
}
