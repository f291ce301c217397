/** The roster that goes with a CAPLAN: the sheet named, else the best of the other sheets, else another table of the same one. */
import type { LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import type { Input } from '../tables/input';
import type { TableSought } from '../tables/inputs';
import type { Request } from './request';

const NO_PEOPLE: LocalText = {
  id: 'Lembar orang tidak ditemukan. Sebutkan dengan --people, atau isi kolom sdm_tersedia di CAPLAN.',
  en: 'No sheet of people was found. Name it with --people, or fill the column sdm_tersedia of the CAPLAN.',
};

/** Null where only the plan itself says how many are available. */
export async function readPeople({ inputs }: Request, sought: TableSought, plan: Input): Promise<Input | null> {
  const people = await inputs.readBeside(plan, sought);
  if (people || plan.table.columns['sdm_tersedia']?.source) return people;
  throw new UsageError(NO_PEOPLE[inputs.language]);
}
