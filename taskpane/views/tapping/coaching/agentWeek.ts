/** The calls of one agent tapped in one week. */
import { foldCase } from '../../../../src/grid';
import { Bucket, type Calls } from '../../../../src/measures';
import { TAPPED } from '../shared/tappingModel';

export function agentWeek(
  { table, bucket, definition }: Calls,
  agent: string,
  monday: number,
): { tapped: readonly number[]; valid: number } {
  const { tapped, login } = definition.fields;
  const [days, logins] = [table.columns[tapped]?.values, table.columns[login]?.values];
  const rows = table.rows
    .map((_, row) => row)
    .filter((row) => {
      const day = days?.[row];
      return (
        TAPPED.includes(bucket[row]!) &&
        foldCase(logins?.[row]) === foldCase(agent) &&
        typeof day === 'number' &&
        day >= monday &&
        day < monday + 7
      );
    });
  return { tapped: rows, valid: rows.filter((row) => bucket[row] === Bucket.valid).length };
}
