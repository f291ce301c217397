/** A pack, compiled once, and its ways in: one record with reasons, a table, rows by index, encoded columns. */
import type { SheetTable, TypedValue } from '../sheet';
import { compileProgram } from './compile/program';
import { datedPack } from './dated/datedPack';
import { isDated } from './dated/periods';
import type { Context } from './environment';
import { createRecordChecker, type RecordContext, type RecordResult } from './explain/record';
import { createRowsChecker, type RowsResult, type SliceOptions } from './run/checkRows';
import { encodedFrame, type EncodedTable } from './run/encode';
import { rowsFrame, tableFrame, type IndexedRows } from './run/frame';
import type { Pack } from './types';

export interface CompiledPack {
  pack: Pack;
  /** Judges one record and explains it. A field the record does not hold counts as a missing column. */
  checkRecord(record: Readonly<Record<string, TypedValue>>, context?: RecordContext): RecordResult;
  /** Judges a table in slices of some milliseconds; rejects with the signal's reason when aborted. */
  checkRows(table: SheetTable | IndexedRows, context?: Context, options?: SliceOptions): Promise<RowsResult>;
  checkRowsSync(table: SheetTable | IndexedRows, context?: Context): RowsResult;
  /** The same on columns encoded once with `encodeTable` and kept between calls. */
  checkColumns(table: EncodedTable, context?: Context): RowsResult;
}

/** Throws PackFault where the pack cannot run; packs from `parsePack` can. */
export function compilePack(pack: Pack): CompiledPack {
  return isDated(pack) ? datedPack(pack, compileUndated) : compileUndated(pack);
}

function compileUndated(pack: Pack): CompiledPack {
  const program = compileProgram(pack);
  const rows = createRowsChecker(program);
  const frame = (table: SheetTable | IndexedRows) => ('columns' in table ? tableFrame(table) : rowsFrame(table));
  /** The table being checked is there for derived functions as `self`. */
  const withSelf = (table: SheetTable | IndexedRows, context: Context): Context =>
    'columns' in table ? { ...context, tables: { self: table, ...context.tables } } : context;
  return {
    pack,
    checkRecord: createRecordChecker(program),
    checkRows: (table, context = {}, options = {}) => rows.sliced(frame(table), withSelf(table, context), options),
    checkRowsSync: (table, context = {}) => rows.sync(frame(table), withSelf(table, context)),
    checkColumns: (table, context = {}) => rows.sync(encodedFrame(table), context),
  };
}
