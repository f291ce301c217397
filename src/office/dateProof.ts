/** What proves from which day a workbook counts: what cells of days show, or the number Excel gives a day. */
import type { Matrix } from '../sheet';
import { batch } from './shared/batch';
import { mayBeDay, showsFrom1904 } from './shared/shownDay';
import type { OfficeApi, Source } from './shared/types';

/** Rows whose cells are asked what they show. */
const ROWS_ASKED = 12;

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

/** Whether cells prove that days count from 1904; null where none does, or they contradict each other. */
export async function provenBy(
  api: OfficeApi,
  { sheet, row, column, columns }: Source,
  values: Matrix,
): Promise<boolean | null> {
  const rows = rowsWithDays(values);
  if (rows.length === 0) return null;
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
export function dateFrom1904(api: OfficeApi): Promise<boolean> {
  return batch(api, async (context) => {
    const day = context.workbook.functions.date(1904, 1, 2).load('value');
    await context.sync();
    return day.value === 1;
  });
}
