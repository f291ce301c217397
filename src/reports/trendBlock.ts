/** A trend: figures down, periods across, as the monthly and weekly reports print them (F-01, F-02, F-14). */
import { columnLabel, type BlockContext } from './blockContext';
import { chartsOf } from './charts';
import { conditionOn } from './conditions';
import { evaluate } from './evaluate';
import { figureCell } from './figureCell';
import { address, type Spot } from './grid';
import { FORMATS } from './model/layout';
import { periodsOf } from './model/periods';
import type { ReportCell, ReportValue } from './model/report';
import { word } from './model/words';

/** @returns the row of the captions */
export function writeTrend(context: BlockContext): number {
  const { block, grid, population, records, language, live } = context;
  const periods = periodsOf(block.periods!, population, context.month, context.weekStarts, language);
  const captionRow = grid.line('caption', word('figure', language), ...periods.map(({ label }) => label));
  const values = periods.map(({ holds }) => holds && evaluate(context, records.filter(holds)));
  const shown = block.columns.filter((column) => !column.hidden);
  const first = grid.nextRow;
  const spotOf = (id: string, at: number): Spot | null => {
    const row = shown.findIndex((column) => column.id === id);
    return row < 0 ? null : { row: first + row, column: at + 1 };
  };
  const now = periods.findIndex(({ name }) => name === 'N');
  const before = periods.findIndex(({ name }) => name === 'N-1');

  shown.forEach((column, i) => {
    const row = first + i;
    grid.put({ row, column: 0 }, { value: columnLabel(context, column), style: 'label' });
    periods.forEach((_, at) => {
      const spot = { row, column: at + 1 };
      if (!values[at] && column.goal) grid.put(spot, { value: null, style: 'figure' });
      else if (!values[at]) {
        const [current, previous] = [values[now]?.get(column.id), values[before]?.get(column.id)];
        const cells = [spotOf(column.id, now)!, spotOf(column.id, before)!] as const;
        const cell = growthCell(current, previous, live && now >= 0 && before >= 0 ? cells : null);
        grid.put(spot, cell);
        const either = [now, before].flatMap((each) => periods[each]?.holds ?? []);
        context.opens(
          cell,
          column,
          records.filter((record) => either.some((holds) => holds(record))),
        );
      } else {
        const cell = figureCell(context, column, values[at].get(column.id) ?? null, (id) => spotOf(id, at));
        grid.put(spot, cell);
        context.opens(cell, column, records.filter(periods[at]!.holds!));
      }
    });
  });

  const width = periods.filter(({ holds }) => holds).length;
  const area = (row: number) => ({ row, column: 1, rows: 1, columns: width });
  shown.forEach((column, i) => conditionOn(context, column, area(first + i)));
  chartsOf(context, {
    categories: area(captionRow),
    series: (id) => {
      const row = shown.findIndex((column) => column.id === id);
      return row < 0 ? null : area(first + row);
    },
    right: periods.length + 2,
    captionRow,
  });
  return captionRow;
}

/** Blank where either month has no figure, or the month before had none to grow from. */
function growthCell(
  current: ReportValue | undefined,
  previous: ReportValue | undefined,
  cells: readonly [Spot, Spot] | null,
): ReportCell {
  if (typeof current !== 'number' || typeof previous !== 'number' || previous === 0)
    return { value: null, style: 'figure' };
  const cell: ReportCell = { value: current / previous - 1, style: 'figure', format: FORMATS.share };
  return cells ? { ...cell, formula: `=IFERROR(${address(cells[0])}/${address(cells[1])}-1,"")` } : cell;
}
