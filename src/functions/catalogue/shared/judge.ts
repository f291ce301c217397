/** A table judged by a pack, once for all formulas over the same content and day. */
import { fieldSpecs, type Context, type RowsResult } from '../../../engine';
import type { RangeValue } from '../../arguments';
import type { ResultCell } from '../../shared/cells';
import { Failure } from '../../shared/failure';
import { furtherTablesIn, type RunnablePack } from '../../../packs';
import { withDatesSwapped } from '../../../measures';
import type { Matrix, SheetTable } from '../../../sheet';
import { together } from '../../shared/pace';
import type { TableReading } from '../../reading/tableReading';
import type { Session } from '../../call/session';

export interface Judged {
  pack: RunnablePack;
  reading: TableReading;
  result: RowsResult;
  /** What the rows were judged with: the day, and the tables that rules look into. */
  context: Context;
}

/**
 * @param asOf serial of the day of judgement, or null where the pack needs none
 * @param other a further table that the pack's rules look into
 */
export async function judge(
  pack: RunnablePack,
  data: RangeValue,
  asOf: number | null,
  session: Session,
  other: RangeValue | null = null,
): Promise<Judged> {
  const reading = await session.read(data, pack);
  if (reading.table.rows.length === 0) throw new Failure('na', 'noRows', { ...data.at });
  const beside = other && (await readFurther(other, pack, session));
  const { pace } = session;
  const tables = { self: reading.table, ...(beside && { [beside.name]: beside.reading.table }) };
  const context = { tables, ...(asOf !== null && { asOf }) };
  const result = await together(pace, () =>
    reading.share(`verdicts ${asOf} ${beside?.reading.id}`, () =>
      pack.compiled.checkRows(reading.table, context, { signal: pace.signal }),
    ),
  );
  return { pack, reading, result, context };
}

/** The table with days and months put back that Excel seems to have swapped, and its verdicts; null where it seems to have swapped none. */
export async function swappedBack({
  pack,
  reading,
  context,
}: Judged): Promise<{ table: SheetTable; codes: RowsResult['codes'] } | null> {
  const table = withDatesSwapped(reading.table);
  if (!table) return null;
  const { codes } = await pack.compiled.checkRows(table, { ...context, tables: { ...context.tables, self: table } });
  return { table, codes };
}

/** A range as that of the pack's further tables whose captions it has. */
async function readFurther(
  range: RangeValue,
  pack: RunnablePack,
  session: Session,
): Promise<{ name: string; reading: TableReading }> {
  const names = Object.keys(pack.pack.tables ?? {});
  if (names.length === 0) throw new Failure('value', 'noFurther', { ...range.at, pack: pack.id });
  const [best] = furtherTablesIn(range.rows as Matrix, pack.pack).sort((a, b) => b.hits - a.hits);
  const name = best?.name ?? names[0]!;
  const specs = fieldSpecs(pack.pack, name);
  return {
    name,
    reading: await session.read(range, { ...pack, id: `${pack.id} ${name}`, specs, stamp: `${pack.stamp} ${name}` }),
  };
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
