/** A pack, compiled once, and its ways in: one record with reasons, the rows of a table. */
import type { SheetTable } from '../sheet';
import type { Lacking } from './compile/lacking';
import { compileProgram } from './compile/program';
import type { CompiledPack } from './compiledPack';
import { datedWays, type Ways } from './dated/datedWays';
import { isDated } from './dated/periods';
import type { Context } from './model/environment';
import { createRecordChecker } from './explain/record';
import { createRowsChecker } from './run/checkRows';
import { inSlices } from './run/inSlices';
import type { Pack } from './model/types';

/**
 * Throws PackFault where the pack cannot run; packs from `parsePack` can.
 * @param lacking fields the sheet has no column for: the verdict is then the one on what this sheet can show
 */
export function compilePack(pack: Pack, lacking?: Lacking): CompiledPack {
  const undated = (each: Pack) => undatedWays(each, lacking);
  const { checkRecord, rows } = isDated(pack) ? datedWays(pack, undated) : undated(pack);
  /** The table being checked is there for derived functions as `self`. */
  const work = (table: SheetTable, context: Context = {}) =>
    rows(table, { ...context, tables: { self: table, ...context.tables } });
  return {
    pack,
    checkRecord,
    checkRows: async (table, context, options = {}) => {
      const { run, result } = work(table, context);
      await inSlices(run(), table.rows.length, options);
      return result;
    },
    checkRowsSync: (table, context) => {
      const { run, result } = work(table, context);
      for (const _ of run());
      return result;
    },
  };
}

function undatedWays(pack: Pack, lacking?: Lacking): Ways {
  const program = compileProgram(pack, undefined, lacking);
  return { checkRecord: createRecordChecker(program), rows: createRowsChecker(program) };
}
