/** Which sheet of a file holds the pack's table: the one named, else the one whose captions the pack knows best. */
import { recogniseTables, type FieldSpec, type Mapping } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';
import type { OpenSheet } from '../openFile';

type Sheet = Pick<OpenSheet, 'name' | 'hidden' | 'matrix'>;

const NO_SHEET: LocalText = {
  id: 'Tidak ada lembar "{{found}}". Lembar yang ada: {{names}}.',
  en: 'There is no sheet "{{found}}". There are: {{names}}.',
};
const NONE_FITS: LocalText = {
  id: 'Tidak ada lembar dengan baris judul yang dikenal untuk "{{what}}". Periksa judul kolomnya, pilih lembar dengan --sheet, atau beri pemetaan dengan --map.',
  en: 'No sheet has a header row known for "{{what}}". Check its captions, choose a sheet with --sheet, or give a mapping with --map.',
};
const SEVERAL: LocalText = {
  id: 'Beberapa lembar sama-sama cocok untuk "{{what}}": {{names}}. Pilih satu dengan --sheet.',
  en: 'Several sheets fit "{{what}}" equally well: {{names}}. Choose one with --sheet.',
};

export interface SheetChoice {
  /** For the sentence: what is looked for. */
  what: string;
  specs: readonly FieldSpec[];
  mapping: Mapping;
  language: Language;
}

export function namedSheet<S extends Sheet>(sheets: readonly S[], name: string, language: Language): S {
  const fold = (text: string) => text.trim().toLowerCase();
  const found = sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => fold(sheet.name) === fold(name));
  if (!found) throw noSheet(name, sheets, language);
  return found;
}

export const noSheet = (name: string, sheets: readonly Sheet[], language: Language): UsageError =>
  new UsageError(fill(NO_SHEET[language], { found: name, names: listed(sheets) }));

/** The best fit; null where no sheet carries a header the specs know. */
export function bestSheet<S extends Sheet>(
  sheets: readonly S[],
  { what, specs, mapping, language }: SheetChoice,
): S | null {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const scored = visible
    .map((sheet) => ({
      sheet,
      hits: Math.max(0, ...recogniseTables(sheet.matrix, [{ id: what, specs, mapping }]).map((table) => table.hits)),
    }))
    .filter(({ hits }) => hits > 0);
  const most = Math.max(0, ...scored.map(({ hits }) => hits));
  const best = scored.filter(({ hits }) => hits === most).map(({ sheet }) => sheet);
  if (best.length > 1) throw new UsageError(fill(SEVERAL[language], { what, names: listed(best) }));
  return best[0] ?? null;
}

export function chooseSheet<S extends Sheet>(sheets: readonly S[], name: string | undefined, choice: SheetChoice): S {
  if (name !== undefined) return namedSheet(sheets, name, choice.language);
  const sheet = sheets.length === 1 ? sheets[0] : bestSheet(sheets, choice);
  if (!sheet) throw noneFits(choice);
  return sheet;
}

export const noneFits = ({ what, language }: Pick<SheetChoice, 'what' | 'language'>): UsageError =>
  new UsageError(fill(NONE_FITS[language], { what }));

const listed = (sheets: readonly Sheet[]): string => sheets.map((sheet) => `"${sheet.name}"`).join(', ');
