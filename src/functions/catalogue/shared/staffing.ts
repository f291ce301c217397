/** People against plan, for the functions about SDM. */
import { sdm, sdmDefinition, type CellField, type Sdm } from '../../../measures';
import type { Place } from '../../argument';
import { date, range, type RangeValue } from '../../arguments';
import { Failure } from '../../failure';
import type { RunnablePack } from '../../../packs';
import { requireColumns } from '../../reading/requireColumns';
import type { Session } from '../../session';
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

export async function staffingOf({ orang, caplan, tanggal }: Staffing, session: Session, by?: CellField): Promise<Sdm> {
  const { library } = session;
  const [staffing, plan] = await Promise.all([library.pack('staffing'), library.pack('caplan')]);
  const people = await session.read(orang, staffing);
  const planned = await session.read(caplan, plan);
  requireColumns(planned, plan, ['target_caplan'], caplan);
  return sdm(people.table, planned.table, sdmDefinition(staffing.pack, tanggal), { asOf: tanggal, by });
}

/** The plan's own word for what a user wrote ("bdg" is BANDUNG); refuses a word the vocabulary does not know. */
export function cellWord(found: string | null, field: CellField, { specs }: RunnablePack, at: Place): string | null {
  if (found === null) return null;
  const spec = specs.find((each) => each.name === field)!;
  const word = readWord(found, spec);
  if (word !== null) return word;
  throw new Failure('value', 'argumentChoice', { ...at, found, choices: Object.keys(spec.values ?? {}).join(', ') });
}
