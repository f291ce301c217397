/** How every function asks for a rule pack. The names come from rules/index.json and the workbook, so none stand here. */
import { optionalRange } from '../../arguments';

export const PACK_ARGUMENT = {
  id: 'Nama pack aturan, misalnya "closing"; nama yang salah dijawab dengan daftarnya.',
  en: 'Name of the rule pack, "closing" for example; a wrong name is answered with the list.',
};

/** A further table, for packs whose rules look into one. */
export const FURTHER_TABLE = optionalRange({
  id: 'Tabel kedua yang dilihat aturannya, beserta judulnya, misalnya Agen[#All].',
  en: 'The second table its rules look into, with its header, Agents[#All] for example.',
});
