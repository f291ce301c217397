/** The calls of a tapping sheet, for every function about QMS. */
import { qms, qmsDefinition, readCallsInTurns, type Calls, type Qms } from '../../../measures';
import { monthOrColumn, range, type MonthOrColumn, type RangeValue } from '../../arguments';
import { Failure } from '../../shared/failure';
import type { RunnablePack } from '../../../packs';
import { together } from '../../shared/pace';
import { requireColumns } from '../../reading/requireColumns';
import type { TableReading } from '../../reading/tableReading';
import { zipColumns } from '../../reading/zipColumns';
import type { Session } from '../../call/session';

const PACK = 'tapping';

export const CALLS_ARGUMENTS = {
  data: range({
    id: 'Lembar tapping beserta judulnya (misalnya Tapping[#All]), atau hanya kolom hasil tapping.',
    en: 'The tapping sheet with its header (Tapping[#All], for example), or only the column of tapping results.',
  }),
  bulan: monthOrColumn({
    id: 'Bulan call, misalnya "2026-03" atau tanggal di bulan itu; kosong untuk semua. Bila data hanya kolom hasil: kolom kategori.',
    en: 'Month of the call, "2026-03" or a date in it; all when omitted. Where data is only the results: the column of categories.',
  }),
};

export interface CallsRead {
  calls: Calls;
  reading: TableReading;
  pack: RunnablePack;
}

/** Every row in its bucket; read once for all formulas over the same content. */
export async function callsOf(data: RangeValue, { column }: MonthOrColumn, session: Session): Promise<CallsRead> {
  const pack = await session.library.pack(PACK);
  const definition = qmsDefinition(pack.pack);
  const { outcome, result } = definition.fields;
  const sheet = column ? zipColumns([data, column], [result, outcome], pack.specs) : data;
  const reading = await session.read(sheet, pack);
  await requireColumns(reading, pack, [outcome, result], data, session.library);
  if (column) mustBeRead(reading, pack, [data, column], [result, outcome]);
  if (reading.table.rows.length === 0) throw new Failure('na', 'noRows', { ...data.at });
  const { pace } = session;
  const make = () => readCallsInTurns(reading.table, definition, async () => pace.breathe());
  return { calls: await together(pace, () => reading.share('calls', make)), reading, pack };
}

/** A column of which nothing is understood is not the one it is handed over as. */
function mustBeRead(
  { table }: TableReading,
  { specs }: RunnablePack,
  columns: readonly RangeValue[],
  fields: readonly string[],
): void {
  fields.forEach((field, i) => {
    const { values, unread } = table.columns[field]!;
    const cells = values.filter((value) => value !== null);
    if (cells.length === 0 || cells.some((value) => value !== undefined)) return;
    const column = specs.find(({ name }) => name === field)!.label;
    const [found = ''] = unread?.values() ?? [];
    throw new Failure('value', 'columnUnread', { ...columns[i]!.at, column: { ...column }, found });
  });
}

/** The figures of a month, or of all; formulas over one range ask for the same month again and again. */
export function figuresOf({ calls, reading }: CallsRead, month: string | null): Qms {
  return reading.once(`qms ${month}`, () => qms(calls, { month: month ?? undefined }));
}

/** The end of "there is no AGREE call …" for a month. */
export function whenText(month: string | null): { id: string; en: string } {
  return month === null ? { id: '', en: '' } : { id: ` pada ${month}`, en: ` in ${month}` };
}
