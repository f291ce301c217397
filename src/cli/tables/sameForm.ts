/** Sheets of several files that hold one table: those whose captions the pack knows equally well, such as monthly exports. */
import { openTableStream, recogniseTables, type Candidate, type TypedColumn } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';
import type { Source } from '../source/source';
import { listed } from './chooseSheet';
import { optionsOf, type FormSpecs } from './streamTables';

const SEVERAL: LocalText = {
  id: 'Beberapa lembar sama-sama cocok untuk "{{pack}}": {{names}}. {{remedy}}',
  en: 'Several sheets fit "{{pack}}" equally well: {{names}}. {{remedy}}',
};
const NAME_IT: LocalText = { id: 'Pilih satu dengan --sheet.', en: 'Choose one with --sheet.' };
const HIDE_IT: LocalText = {
  id: 'Sembunyikan atau hapus yang tidak dipakai, atau beri berkas yang memuat satu saja.',
  en: 'Hide or delete those not meant, or give a file that holds one only.',
};
const LEFT_OUT: LocalText = {
  id: '{{names}} juga dikenali sebagai "{{pack}}" tetapi judul kolomnya berbeda dari {{used}}, jadi tidak ikut dihitung. Samakan judulnya bila seharusnya ikut.',
  en: '{{names}} is recognised as "{{pack}}" as well, but has other captions than {{used}} and is not counted. Give it the same captions if it should be.',
};

export interface Fit {
  sheet: Source;
  /** Captions that the pack knows. */
  hits: number;
}

/** The sheets that each candidate knows best; hidden ones belong to none. */
export function fitsOf(
  sheets: readonly Source[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, readonly Fit[]> {
  const fits = new Map<string, Map<Source, number>>();
  for (const sheet of sheets.filter((each) => !each.hidden)) {
    for (const { id, rivals, hits } of recogniseTables(sheet.head, candidates)) {
      for (const candidate of [id, ...rivals]) {
        const known = fits.get(candidate) ?? new Map<Source, number>();
        // A sheet with two tables of the form is one sheet of it.
        fits.set(candidate, known.set(sheet, Math.max(hits, known.get(sheet) ?? 0)));
      }
    }
  }
  return new Map([...fits].map(([id, known]) => [id, [...known].map(([sheet, hits]) => ({ sheet, hits }))]));
}

export interface FormSought extends FormSpecs {
  /** For the sentences: the pack or the table looked for. */
  what: string;
  /** Fields that tell the sheet meant from others of the same pack. */
  fields?: readonly string[];
  /** The command has an option that names the sheet. */
  canName?: boolean;
  language: Language;
}

export interface Form {
  /** In the order of the files; one sheet of a file. */
  sheets: Source[];
  /** 0-based row of the header where it is known. */
  headerRow?: number;
  /** Sheets of other files that fit as well, but have other captions. */
  left: Source[];
  /** Says so; null where nothing is left out. */
  note: string | null;
}

/** The best sheet; or the equally good ones of several files, each with a month of its own or the like. */
export function sheetsOfForm(
  fits: readonly Fit[],
  { what, fields = [], canName = true, language, ...form }: FormSought,
): Form {
  let most = 0;
  const sheets: Source[] = [];
  for (const { sheet, hits } of [...fits].sort((a, b) => b.hits - a.hits)) {
    if (hits < most) break;
    const columns = new Set(plannedColumns(sheet, form).map(({ field }) => field));
    if (columns.size === 0 || !fields.every((field) => columns.has(field))) continue;
    most = hits;
    sheets.push(sheet);
  }
  const files = new Set(sheets.map(({ file }) => file));
  if (files.size < sheets.length) {
    const remedy = (canName ? NAME_IT : HIDE_IT)[language];
    throw new UsageError(fill(SEVERAL[language], { pack: what, names: listed(sheets), remedy }));
  }
  const left = fits.flatMap(({ sheet }) => (sheets.length === 0 || files.has(sheet.file) ? [] : [sheet]));
  // What is left out is said: a file of the folder whose captions are others is not this month's export.
  const note =
    left.length === 0 ? null : fill(LEFT_OUT[language], { pack: what, names: listed(left), used: sheets[0]!.name });
  return { sheets, left, note };
}

/** The columns that a sheet's first rows decide on; none where they hold no header. */
export function plannedColumns(sheet: Source, form: FormSpecs): TypedColumn[] {
  const opened = openTableStream(sheet.head, form.specs, optionsOf(sheet, form));
  if (!('push' in opened)) return [];
  return Object.values(opened.reading().table!.columns).filter(({ source }) => source !== null);
}
