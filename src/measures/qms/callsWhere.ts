/** Part of the calls, for example those of one agent: counted as they were among all of them. */
import { tableWhere } from '../shared/tableWhere';
import type { Calls } from './calls';

/** A re-call by somebody else still stands for its call: what replaced what was settled before the part was taken. */
export function callsWhere(calls: Calls, keep: (row: number) => boolean): Calls {
  const kept = calls.table.rows.map((_, row) => row).filter(keep);
  if (kept.length === calls.table.rows.length) return calls;
  const now = new Map(kept.map((row, place) => [row, place]));
  const bytes = (list: Uint8Array) => Uint8Array.from(kept, (row) => list[row]!);
  const numbers = (list: Int32Array) => Int32Array.from(kept, (row) => list[row]!);
  const links = (list: Int32Array) => Int32Array.from(kept, (row) => now.get(list[row]!) ?? -1);
  const rows = (list: readonly number[]) => list.flatMap((row) => now.get(row) ?? []);
  return {
    ...calls,
    table: tableWhere(calls.table, keep),
    bucket: bytes(calls.bucket),
    status: bytes(calls.status),
    said: bytes(calls.said),
    firstPass: bytes(calls.firstPass),
    month: numbers(calls.month),
    countedIn: numbers(calls.countedIn),
    stands: links(calls.stands),
    recalledBy: links(calls.recalledBy),
    attempts: new Map([...calls.attempts].flatMap(([row, found]) => (now.has(row) ? [[now.get(row)!, found]] : []))),
    conflicts: rows(calls.conflicts),
    validUndated: rows(calls.validUndated),
    tappedWithoutResult: rows(calls.tappedWithoutResult),
    doubts: calls.doubts.flatMap((doubt) => {
      const moves = now.get(doubt.moves);
      return moves === undefined ? [] : [{ ...doubt, moves, row: now.get(doubt.row) ?? moves }];
    }),
  };
}
