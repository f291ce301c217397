/** A pack, compiled once, and its ways in: one record with reasons, a table, rows by index, encoded columns. */
import type { SheetTable } from '../sheet';
import type { CompiledPack } from './compiledPack';
import { compileProgram } from './compile/program';
import { datedPack } from './dated/datedPack';
import { isDated } from './dated/periods';
import type { Context } from './environment';
import { createRecordChecker } from './explain/record';
import { createRowsChecker } from './run/checkRows';
import { encodedFrame } from './run/encode';
import { rowsFrame, tableFrame, type IndexedRows } from './run/frame';
import type { Pack } from './types';

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
