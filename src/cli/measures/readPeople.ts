/** The roster that goes with a CAPLAN: the sheet named, else the best of the other sheets, else another table of the same one. */
import { fieldSpecs } from '../../engine';
import { recogniseTables } from '../../sheet';
import type { LocalText } from '../../text';
import { UsageError } from '../command';
import { bestSheet } from '../input/chooseSheet';
import type { TableSought } from '../input/joinedFiles';
import { readInput, type Input, type InputChoice } from '../input/readInput';
import type { Request } from './request';

const NO_PEOPLE: LocalText = {
  id: 'Lembar orang tidak ditemukan. Sebutkan dengan --people, atau isi kolom sdm_tersedia di CAPLAN.',
  en: 'No sheet of people was found. Name it with --people, or fill the column sdm_tersedia of the CAPLAN.',
};

/** Null where only the plan itself says how many are available. */
export async function readPeople(request: Request, sought: TableSought, plan: Input): Promise<Input | null> {
  const people = request.joined ? await request.joined.find(sought) : besidePlan({ ...request, ...sought }, plan);
  if (people || plan.table.columns['sdm_tersedia']?.source) return people;
  throw new UsageError(NO_PEOPLE[request.language]);
}

function besidePlan(choice: InputChoice, plan: Input): Input | null {
  const { sheets, sheet, pack, mapping, language } = choice;
  if (sheet !== undefined) return readInput(choice);
  const specs = fieldSpecs(pack);
  const others = sheets.filter((each) => each.name !== plan.sheet);
  const best = bestSheet(others, { what: pack.id, specs, mapping, language });
  if (best) return readInput({ ...choice, sheets: [best] });
  const own = sheets.filter((each) => each.name === plan.sheet);
  const beside = own
    .flatMap((each) => recogniseTables(each.matrix, [{ id: pack.id, specs, mapping }]))
    .find((table) => table.headerRow !== plan.table.headerRow);
  return beside
    ? readInput({ ...choice, sheets: own, mapping: { ...mapping, headerRow: beside.headerRow + 1 } })
    : null;
}
