/** A table judged by a pack, once for all formulas over the same content and day. */
import type { RowsResult } from '../../../engine';
import type { RangeValue } from '../../arguments';
import type { ResultCell } from '../../shared/cells';
import { Failure } from '../../shared/failure';
import type { RunnablePack } from '../../../packs';
import { together } from '../../shared/pace';
import type { TableReading } from '../../reading/tableReading';
import type { Session } from '../../call/session';

export interface Judged {
  pack: RunnablePack;
  reading: TableReading;
  result: RowsResult;
}

/** @param asOf serial of the day of judgement, or null where the pack needs none */
export async function judge(
  pack: RunnablePack,
  data: RangeValue,
  asOf: number | null,
  session: Session,
): Promise<Judged> {
  const reading = await session.read(data, pack);
  if (reading.table.rows.length === 0) throw new Failure('na', 'noRows', { ...data.at });
  const { pace } = session;
  const context = asOf === null ? {} : { asOf };
  const result = await together(pace, () =>
    reading.share(`verdicts ${asOf}`, () => pack.compiled.checkRows(reading.table, context, { signal: pace.signal })),
  );
  return { pack, reading, result };
}

/**
 * One line for every row below the header, so that a spill stands beside its rows; rows that are no records (blank, totals)
 * get blanks.
 */
export async function spillRows(
  { table, height }: TableReading,
  columns: number,
  lineOf: (record: number) => ResultCell[],
  { pace }: Session,
): Promise<ResultCell[][]> {
  const first = table.headerRow + 1;
  const lines: ResultCell[][] = Array.from({ length: height - first }, () => new Array<ResultCell>(columns).fill(''));
  for (let record = 0; record < table.rows.length; record++) {
    lines[table.rows[record]! - first] = lineOf(record);
    if (record % 64 === 0) await pace.breathe();
  }
  return lines;
}
