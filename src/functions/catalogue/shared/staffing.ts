/** People against plan, for the functions about SDM. */
import { sdm, sdmDefinition, sdmMonths, type CellField, type Sdm, type SdmMonths } from '../../../measures';
import type { Pack } from '../../../engine';
import type { SheetTable } from '../../../sheet';
import type { ArgumentPlace } from '../../shared/argument';
import { date, range, type RangeValue } from '../../arguments';
import { Failure } from '../../shared/failure';
import type { RunnablePack } from '../../../packs';
import { requireColumns } from '../../reading/requireColumns';
import type { Session } from '../../call/session';
import { readWord } from './readWord';

export const STAFFING_ARGUMENTS = {
  orang: range({ id: 'Lembar karyawan beserta judulnya.', en: 'The sheet of people with its header.' }),
  caplan: range({
    id: 'Tabel CAPLAN beserta judulnya, misalnya Caplan[#All].',
    en: 'The CAPLAN table with its header, Caplan[#All] for example.',
  }),
  tanggal: date({
    id: 'Tanggal acuan; yang sudah keluar pada tanggal itu tidak dihitung.',
    en: 'As-of date; whoever has left by that day does not count.',
  }),
};

export interface Staffing {
  orang: RangeValue;
  caplan: RangeValue;
  tanggal: number;
}

export async function staffingOf(staffing: Staffing, session: Session, by?: CellField): Promise<Sdm> {
  const { people, plan, pack } = await tablesOf(staffing, session);
  return sdm(people, plan, sdmDefinition(pack, staffing.tanggal), { asOf: staffing.tanggal, by });
}

export async function staffingByMonth(staffing: Staffing, session: Session): Promise<SdmMonths> {
  const { people, plan, pack } = await tablesOf(staffing, session);
  return sdmMonths(people, plan, pack, staffing.tanggal);
}

async function tablesOf(
  { orang, caplan }: Staffing,
  session: Session,
): Promise<{ people: SheetTable; plan: SheetTable; pack: Pack }> {
  const { library } = session;
  const [staffing, plan] = await Promise.all([library.pack('staffing'), library.pack('caplan')]);
  const people = await session.read(orang, staffing);
  const planned = await session.read(caplan, plan);
  await requireColumns(planned, plan, ['target_caplan'], caplan, session.library);
  return { people: people.table, plan: planned.table, pack: staffing.pack };
}

/** The plan's own word for what a user wrote ("bdg" is BANDUNG); refuses a word the vocabulary does not know. */
export function cellWord(
  found: string | null,
  field: CellField,
  { specs }: RunnablePack,
  at: ArgumentPlace,
): string | null {
  if (found === null) return null;
  const spec = specs.find((each) => each.name === field)!;
  const word = readWord(found, spec);
  if (word !== null) return word;
  throw new Failure('value', 'argumentChoice', { ...at, found, choices: Object.keys(spec.values ?? {}).join(', ') });
}
