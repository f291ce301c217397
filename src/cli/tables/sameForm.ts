/** Sheets of several files that hold one table: those whose captions the pack knows equally well, such as monthly exports. */
import { foldCaption } from '../../grid';
import { openTableStream, recogniseTables, type Candidate, type TypedColumn } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import type { Source } from '../source/source';
import { blocksOf, type Block } from './blocks';
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
  id: '{{names}} juga dikenali sebagai "{{pack}}" tetapi judulnya berbeda dari {{used}}, jadi tidak ikut dihitung. Samakan judulnya bila seharusnya ikut.',
  en: '{{names}} is recognised as "{{pack}}" as well, but has other captions than {{used}} and is not counted. Give it the same captions if it should be.',
};

const APART: LocalText = {
  id: 'Tabel "{{name}}" di bawah judul "{{title}}" tidak ikut dihitung.',
  en: 'The table "{{name}}" under the title "{{title}}" is not counted.',
};

export type Fit = Block;

/** The sheets, or the tables on them, that each candidate knows best. */
export function fitsOf(
  sheets: readonly Source[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, readonly Fit[]> {
  const fits = new Map<string, Fit[]>();
  for (const sheet of sheets) {
    const tables = recogniseTables(sheet.head, candidates, sheet.facts.grid);
    for (const id of new Set(tables.flatMap((table) => [table.id, ...table.rivals]))) {
      const own = tables.filter((table) => table.id === id || table.rivals.includes(id));
      const { specs } = candidates.find((candidate) => candidate.id === id)!;
      fits.set(id, [...(fits.get(id) ?? []), ...blocksOf(sheet, own, specs)]);
    }
  }
  return fits;
}

const HIDDEN: LocalText = {
  id: 'Lembar yang disembunyikan ikut dibaca: {{names}}.',
  en: 'Hidden sheets are read, too: {{names}}.',
};

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
  /** In the order of the files and their sheets. */
  sheets: Source[];
  /** 0-based row of the header where it is known. */
  headerRow?: number;
  /** Those that fit as well, but have other captions. */
  left: Source[];
  /** Says so; null where nothing is left out. */
  note: string | null;
}

/**
 * The best sheet and all that have its form: one a day or a month, in one workbook or in several files, and the further
 * tables of a sheet. Hidden ones are among them, and said; what fits but has another form is named.
 */
export function sheetsOfForm(
  fits: readonly Fit[],
  { what, fields = [], canName = true, language, ...form }: FormSought,
): Form {
  const known = fits.flatMap(({ sheet, hits, apart }) => {
    if (apart !== undefined) return [];
    const { planned, captions } = headerOf(sheet, form);
    const columns = new Set(planned.map(({ field }) => field));
    return columns.size > 0 && fields.every((field) => columns.has(field)) ? [{ sheet, hits, columns, captions }] : [];
  });
  const [best] = [...known].sort((a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.hits - a.hits);
  if (!best) return { sheets: [], left: [], note: null };
  const used = known.filter((fit) => isSameForm(best, fit)).map(({ sheet }) => sheet);
  const left = fits.map(({ sheet }) => sheet).filter((sheet) => !used.includes(sheet));
  const rivals = known.filter(({ sheet, hits }) => left.includes(sheet) && !sheet.hidden && hits >= best.hits);
  if (rivals.length > 0) {
    const remedy = (canName ? NAME_IT : HIDE_IT)[language];
    const names = listed([best.sheet, ...rivals.map(({ sheet }) => sheet)]);
    throw new UsageError(fill(SEVERAL[language], { pack: what, names, remedy }));
  }
  const otherForm = left.filter((sheet) => fits.every((fit) => fit.sheet !== sheet || fit.apart === undefined));
  const hidden = used.filter((sheet) => sheet.hidden);
  const notes = [
    // What is left out is said: a file of the folder whose captions are others is not this month's export.
    ...(otherForm.length > 0
      ? [fill(LEFT_OUT[language], { pack: what, names: listed(otherForm), used: best.sheet.name })]
      : []),
    ...fits.flatMap(({ sheet, apart }) =>
      apart === undefined ? [] : [fill(APART[language], { name: sheet.name, title: apart })],
    ),
    ...(hidden.length > 0 ? [fill(HIDDEN[language], { names: listed(hidden) })] : []),
  ];
  return { sheets: used, left, note: notes.length > 0 ? notes.join(' ') : null };
}

/** Share of the richer one's fields that both must have, of the poorer one's, and of the poorer one's captions. */
const [ALIKE, HELD, CAPTIONS] = [0.6, 0.8, 0.75];

interface Columns {
  /** Fields that the sheet has. */
  columns: ReadonlySet<string>;
  /** All its captions, folded: those of unknown columns, too. */
  captions: ReadonlySet<string>;
}

/**
 * One export may have a column more than another; a summary of it has only a few of its columns. Another kind of sheet may
 * know many of the fields, as caring knows those of tapping, but it has captions of its own.
 */
function isSameForm(a: Columns, b: Columns): boolean {
  const common = shared(a.columns, b.columns);
  return (
    common >= Math.max(a.columns.size, b.columns.size) * ALIKE &&
    common >= Math.min(a.columns.size, b.columns.size) * HELD &&
    shared(a.captions, b.captions) >= Math.min(a.captions.size, b.captions.size) * CAPTIONS
  );
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((each) => b.has(each)).length;

/** The columns that a sheet's first rows decide on; none where they hold no header. */
export const plannedColumns = (sheet: Source, form: FormSpecs): TypedColumn[] => headerOf(sheet, form).planned;

function headerOf(sheet: Source, form: FormSpecs): { planned: TypedColumn[]; captions: ReadonlySet<string> } {
  const opened = openTableStream(sheet.head, form.specs, optionsOf(sheet, form));
  if (!('push' in opened)) return { planned: [], captions: new Set() };
  const { headerRow, columns } = opened.reading().table!;
  const captions = (sheet.head[headerRow] ?? []).map((cell) => foldCaption(String(cell ?? '')));
  return {
    planned: Object.values(columns).filter(({ source }) => source !== null),
    captions: new Set(captions.filter((caption) => caption !== '')),
  };
}
