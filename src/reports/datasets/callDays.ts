/** When calls began, and who called. */
import { dayOf } from '../../calendar';
import { type Calls, numberIn, Status, valuesOf } from '../../measures';
import { foldCase } from '../../grid';

/** When the call of each row began: its first AGREE row's time; NaN without a date. */
export function begins(found: Calls, strict: boolean): Float64Array {
  const called = valuesOf(found.table, found.definition.fields.called);
  const own = Float64Array.from(found.status, (_, row) => numberIn(called, row) ?? NaN);
  if (strict) return own;
  const first = new Float64Array(own.length).fill(NaN);
  for (let row = 0; row < own.length; row++) {
    const last = found.stands[row]!;
    if (found.status[row] === Status.notAgree || Number.isNaN(own[row]!)) continue;
    if (Number.isNaN(first[last]!) || own[row]! < first[last]!) first[last] = own[row]!;
  }
  return own.map((time, row) => (found.status[row] === Status.notAgree ? time : first[found.stands[row]!]!));
}

/** Agents who called, each once a day. */
export function agentDays(rows: readonly number[], begun: Float64Array, logins: readonly unknown[]): number {
  const seen = new Set<string>();
  for (const row of rows) {
    const login = foldCase(logins[row] as string);
    if (login !== '') seen.add(`${dayOf(begun[row]!)}\u0001${login}`);
  }
  return seen.size;
}
