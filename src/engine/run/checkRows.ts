/** Judges the rows of a table: all at once, or in slices that leave the page alive. */
import type { SheetTable } from '../../sheet';
import type { Program } from '../compile/program';
import type { Context } from '../model/environment';
import { BLOCK, createBlockJudge, type BlockJudge } from './judgeBlock';
import { roomFor, type RowsResult } from './rowsResult';

/** Rows being judged: the work yields how many are done, and the result then holds what came out. */
export interface RowsWork {
  run(): Generator<number>;
  result: RowsResult;
}

export type RowsChecker = (table: SheetTable, context: Context) => RowsWork;

export function createRowsChecker(program: Program): RowsChecker {
  // Made when rows first come: whoever judges single records does without its memory.
  let judge: BlockJudge | null = null;
  return (table, context) => {
    const size = table.rows.length;
    const result = roomFor(program.pack, size);
    return {
      *run() {
        judge ??= createBlockJudge(program);
        for (let from = 0; from < size; from += BLOCK) {
          const rows = Math.min(BLOCK, size - from);
          judge(table, context, from, rows, result);
          yield from + rows;
        }
      },
      result,
    };
  };
}
