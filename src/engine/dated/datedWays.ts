/** A pack whose numbers change with time: one compiled pack a period, each record judged by that of its own day. */
import type { SheetTable } from '../../sheet';
import type { RecordContext, RecordResult } from '../explain/record';
import type { RowsChecker } from '../run/checkRows';
import type { DataRecord } from '../run/judge';
import { roomFor } from '../run/rowsResult';
import type { Pack } from '../model/types';
import { cellOrUnread } from '../model/value';
import { periodsOf } from './periods';
import { periodOf } from './periodOf';
import { cellsOf } from './recordDay';

/** What a compiled pack is made of, be its numbers dated or not. */
export interface Ways {
  /** Judges one record and explains it. A field the record does not hold counts as a missing column. */
  checkRecord(record: DataRecord, context?: RecordContext): RecordResult;
  rows: RowsChecker;
}

/** Rows sorted into periods at a time: few enough that copying them stays far below a frame. */
const PORTION = 1024;

/** @param compile makes an undated pack ready */
export function datedWays(pack: Pack, compile: (pack: Pack) => Ways): Ways {
  const periods = periodsOf(pack);
  const compiled: Ways[] = [];
  const of = (period: number) => (compiled[period] ??= compile(periods[period]!.pack));
  const periodAt = periodOf(pack, periods);
  return {
    checkRecord: (record, context = {}) => of(periodAt(cellsOf(record), context)).checkRecord(record, context),
    rows: (table, context) => {
      const size = table.rows.length;
      const result = roomFor(pack, size);
      const { codes, broken, words, setAside } = result;
      const cell = (row: number, field: string) => {
        const column = Object.hasOwn(table.columns, field) ? table.columns[field]! : null;
        return column?.source ? cellOrUnread(column.values[row]) : undefined;
      };
      return {
        *run() {
          for (let from = 0; from < size; from += PORTION) {
            const to = Math.min(size, from + PORTION);
            const lists: number[][] = periods.map(() => []);
            for (let row = from; row < to; row++) lists[periodAt((field) => cell(row, field), context)]!.push(row);
            for (const [period, list] of lists.entries()) {
              if (list.length === 0) continue;
              const part = of(period).rows(rowsOf(table, list), context);
              for (const _ of part.run());
              part.result.setAside.forEach((rows, rule) => (setAside[rule]! += rows));
              list.forEach((row, i) => {
                codes[row] = part.result.codes[i]!;
                broken.set(part.result.broken.subarray(i * words, (i + 1) * words), row * words);
              });
            }
            yield to;
          }
        },
        result,
      };
    },
  };
}

/** Some rows of a table, as a table. */
function rowsOf(table: SheetTable, list: readonly number[]): SheetTable {
  const pick = <Item>(items: readonly Item[]): Item[] => list.map((row) => items[row]!);
  const columns = Object.entries(table.columns).map(([name, column]) => [
    name,
    column.source ? { ...column, values: pick(column.values) } : column,
  ]);
  return { ...table, rows: pick(table.rows), columns: Object.fromEntries(columns) };
}
