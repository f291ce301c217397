/** How every function asks for a rule pack. The names come from rules/index.json and the workbook, so none stand here. */
export const PACK_ARGUMENT = {
  id: 'Nama pack aturan, misalnya "closing"; nama yang salah dijawab dengan daftarnya.',
  en: 'Name of the rule pack, "closing" for example; a wrong name is answered with the list.',
};
