/** A pack whose numbers change with time: one compiled pack a period, each record judged by that of its own day. */
import type { SheetTable } from '../../sheet';
import type { CompiledPack } from '../compiledPack';
import type { Context } from '../environment';
import type { RowsResult, SliceOptions } from '../run/checkRows';
import type { IndexedRows } from '../run/frame';
import { nextTurn } from '../run/nextTurn';
import { VERDICTS, type Pack, type Verdict } from '../types';
import type { Value } from '../value';
import { periodsOf } from './periods';
import { pickEncoded, pickRows } from './pick';
import { periodOf } from './periodOf';

/** Records sorted into periods at a time: few enough that copying them stays far below a frame. */
const PORTION = 4096;

/** @param compile makes an undated pack ready */
export function datedPack(pack: Pack, compile: (pack: Pack) => CompiledPack): CompiledPack {
  const periods = periodsOf(pack);
  const compiled: CompiledPack[] = [];
  const of = (period: number) => (compiled[period] ??= compile(periods[period]!.pack));
  const periodAt = periodOf(pack, periods);

  /** Judges portion by portion; yields how many records are done. */
  function* judging(
    size: number,
    read: (record: number, field: string) => Value,
    context: Context,
    judge: (period: number, records: Uint32Array) => RowsResult,
    out: RowsResult,
  ): Generator<number> {
    for (let from = 0; from < size; from += PORTION) {
      const to = Math.min(size, from + PORTION);
      const lists: number[][] = periods.map(() => []);
      for (let record = from; record < to; record++)
        lists[periodAt((field) => read(record, field), context)]!.push(record);
      lists.forEach((list, period) => {
        if (list.length > 0) merge(out, Uint32Array.from(list), judge(period, Uint32Array.from(list)));
      });
      yield to;
    }
  }
  const start = (size: number): RowsResult => {
    const { words, rules } = of(periods.length - 1).checkRowsSync({ rows: [], index: {} });
    const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
    return { codes: new Uint8Array(size), broken: new Uint32Array(size * words), words, rules, counts };
  };
  const rows = (table: SheetTable | IndexedRows, own: Context, out: RowsResult) => {
    const context = 'columns' in table ? { ...own, tables: { self: table, ...own.tables } } : own;
    return judging(
      table.rows.length,
      reader(table),
      context,
      (period, records) => of(period).checkRowsSync(pickRows(table, records), context),
      out,
    );
  };

  return {
    pack,
    checkRecord: (record, context = {}) =>
      of(periodAt((field) => (Object.hasOwn(record, field) ? record[field] : undefined), context)).checkRecord(
        record,
        context,
      ),
    checkRows: (table, context = {}, options = {}) => {
      const out = start(table.rows.length);
      return inSlices(rows(table, context, out), table.rows.length, out, options);
    },
    checkRowsSync: (table, context = {}) => {
      const out = start(table.rows.length);
      for (const _ of rows(table, context, out));
      return out;
    },
    checkColumns: (table, context = {}) => {
      const out = start(table.size);
      const read = (record: number, field: string) => table.columns.get(field)?.values[record];
      const judge = (period: number, records: Uint32Array) =>
        of(period).checkColumns(pickEncoded(table, records), context);
      for (const _ of judging(table.size, read, context, judge, out));
      return out;
    },
  };
}

function reader(table: SheetTable | IndexedRows): (record: number, field: string) => Value {
  if (!('columns' in table))
    return (record, field) =>
      Object.hasOwn(table.index, field) ? table.rows[record]![table.index[field]!] : undefined;
  return (record, field) => {
    const column = Object.hasOwn(table.columns, field) ? table.columns[field]! : null;
    return column?.source ? column.values[record] : undefined;
  };
}

function merge(out: RowsResult, records: Uint32Array, part: RowsResult): void {
  const { words } = out;
  records.forEach((record, i) => {
    out.codes[record] = part.codes[i]!;
    for (let w = 0; w < words; w++) out.broken[record * words + w] = part.broken[i * words + w]!;
  });
  const counts = out.counts as Record<Verdict, number>;
  for (const verdict of VERDICTS) counts[verdict] += part.counts[verdict];
}

async function inSlices(
  work: Generator<number>,
  total: number,
  out: RowsResult,
  { onProgress, signal, sliceMs = 8 }: SliceOptions,
): Promise<RowsResult> {
  signal?.throwIfAborted();
  let began = performance.now();
  for (const done of work) {
    if (performance.now() - began < sliceMs) continue;
    onProgress?.(done, total);
    await nextTurn();
    signal?.throwIfAborted();
    began = performance.now();
  }
  onProgress?.(total, total);
  return out;
}
