/** Sheets of several files that hold one table: those whose captions the pack knows equally well, such as monthly exports. */
import { foldCaption } from '../../grid';
import {
  fitsUnder,
  openTableStream,
  recogniseTables,
  saysExample,
  titleAbove,
  type Candidate,
  type TypedColumn,
} from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { isSameForm } from '../../packs';
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

const EXAMPLES: LocalText = {
  id: 'Lembar contoh pengisian tidak ikut dihitung: {{names}}.',
  en: 'Sheets of examples are not counted: {{names}}.',
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
    const { tables, captions } = recognised(sheet, candidates);
    for (const id of new Set(tables.flatMap((table) => [table.id, ...table.rivals]))) {
      const own = tables.filter((table) => table.id === id || table.rivals.includes(id));
      const { specs } = candidates.find((candidate) => candidate.id === id)!;
      const blocks = captions
        ? [{ sheet: { ...sheet, facts: { ...sheet.facts, captions } }, hits: own[0]!.hits }]
        : blocksOf(sheet, own, specs);
      fits.set(id, [...(fits.get(id) ?? []), ...blocks]);
    }
  }
  return fits;
}

/** The tables of a sheet, and captions lent to it: by its own file, or by the user where it has none. */
function recognised({ head, facts }: Source, candidates: readonly Candidate[]) {
  const under = (captions: Source['facts']['captions']) => ({
    captions,
    tables: recogniseTables(captions ? [captions, ...head] : head, candidates, facts.grid),
  });
  const found = under(facts.captions);
  const given = candidates[0]?.mapping?.captions;
  return found.tables.length > 0 || !given ? found : under(given);
}

/** The sheets in which no candidate knows a table. */
export function unknownOf(sheets: readonly Source[], fits: ReadonlyMap<string, readonly Fit[]>): Source[] {
  const known = [...fits.values()].flat();
  return sheets.filter(({ file, title }) => !known.some(({ sheet }) => sheet.file === file && sheet.title === title));
}

const LENT: LocalText = {
  id: '{{names}} tanpa baris judul; isinya cocok dan dibaca dengan judul {{used}}.',
  en: '{{names}} has no captions; its cells fit and are read under those of {{used}}.',
};
const HIDDEN: LocalText = {
  id: 'Lembar yang disembunyikan ikut dibaca: {{names}}.',
  en: 'Hidden sheets are read, too: {{names}}.',
};

export interface FormSought extends FormSpecs {
  /** For the sentences: the pack or the table looked for. */
  what: string;
  /** Fields that tell the sheet meant from others of the same pack. */
  fields?: readonly string[];
  /** Sheets in which no table is known: those whose cells fit are read under the captions of the others. */
  unknown?: readonly Source[];
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
  { what, fields = [], unknown = [], canName = true, language, ...form }: FormSought,
): Form {
  const known = fits.flatMap(({ sheet, apart }) => {
    if (apart !== undefined) return [];
    const { planned, captions, title } = headerOf(sheet, form);
    const columns = new Set(planned.map(({ field }) => field));
    return columns.size > 0 && fields.every((field) => columns.has(field))
      ? [{ sheet, planned, columns, captions, title }]
      : [];
  });
  // By fields, not by captions: a summary that stands in columns has many captions of one field.
  const [best] = [...known].sort(
    (a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.columns.size - a.columns.size,
  );
  if (!best) return { sheets: [], left: [], note: null };
  const fitting = known.filter((fit) => isSameForm(best, fit));
  // A form whose only sheet is its example is read.
  const records = fitting.filter((fit) => !isExample(fit));
  const used = (records.length > 0 ? records : fitting).map(({ sheet }) => sheet);
  const examples = fitting.map(({ sheet }) => sheet).filter((sheet) => !used.includes(sheet));
  const left = fits.map(({ sheet }) => sheet).filter((sheet) => !used.includes(sheet));
  const rivals = known.filter(
    ({ sheet, columns }) =>
      left.includes(sheet) && !examples.includes(sheet) && !sheet.hidden && columns.size >= best.columns.size,
  );
  if (rivals.length > 0) {
    const remedy = (canName ? NAME_IT : HIDE_IT)[language];
    const names = listed([best.sheet, ...rivals.map(({ sheet }) => sheet)]);
    throw new UsageError(fill(SEVERAL[language], { pack: what, names, remedy }));
  }
  const lent = unknown.filter(({ head }) => fitsUnder(head, best.planned, form.specs));
  const otherForm = left.filter(
    (sheet) => !examples.includes(sheet) && fits.every((fit) => fit.sheet !== sheet || fit.apart === undefined),
  );
  const hidden = used.filter((sheet) => sheet.hidden);
  const notes = [
    // What is left out is said: a file of the folder whose captions are others is not this month's export.
    ...(otherForm.length > 0
      ? [fill(LEFT_OUT[language], { pack: what, names: listed(otherForm), used: best.sheet.name })]
      : []),
    ...fits.flatMap(({ sheet, apart }) =>
      apart === undefined ? [] : [fill(APART[language], { name: sheet.name, title: apart })],
    ),
    ...(examples.length > 0 ? [fill(EXAMPLES[language], { names: listed(examples) })] : []),
    ...(lent.length > 0 ? [fill(LENT[language], { names: listed(lent), used: `"${best.sheet.name}"` })] : []),
    ...(hidden.length > 0 ? [fill(HIDDEN[language], { names: listed(hidden) })] : []),
  ];
  const sheets = [...used, ...lent.map((sheet) => under(best.planned, sheet))];
  return { sheets, left, note: notes.length > 0 ? notes.join(' ') : null };
}

function under(columns: readonly TypedColumn[], sheet: Source): Source {
  const captions: (string | null)[] = [];
  for (const { source } of columns) if (source) captions[source.column] = source.caption;
  return { ...sheet, facts: { ...sheet.facts, captions: Array.from(captions, (caption) => caption ?? null) } };
}

/** The columns that a sheet's first rows decide on; none where they hold no header. */
export const plannedColumns = (sheet: Source, form: FormSpecs): TypedColumn[] => headerOf(sheet, form).planned;

/** Named or titled as one. */
const isExample = ({ sheet, title }: { sheet: Source; title: string | null }): boolean =>
  saysExample(sheet.title) || saysExample(title);

interface FoundHeader {
  planned: TypedColumn[];
  captions: ReadonlySet<string>;
  /** What stands over them. */
  title: string | null;
}

function headerOf(sheet: Source, form: FormSpecs): FoundHeader {
  const opened = openTableStream(sheet.head, form.specs, optionsOf(sheet, form));
  if (!('push' in opened)) return { planned: [], captions: new Set(), title: null };
  const { headerRow, columns } = opened.reading().table!;
  const captions = (sheet.head[headerRow] ?? []).map((cell) => foldCaption(String(cell ?? '')));
  return {
    planned: Object.values(columns).filter(({ source }) => source !== null),
    captions: new Set(captions.filter((caption) => caption !== '')),
    title: titleAbove(sheet.head, headerRow),
  };
}
