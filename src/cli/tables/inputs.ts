/**
 * The tables of the files a command is given, found and read one way for one file and for several: the best sheet, or the
 * sheets of one form in several files as one table. What is left out is named.
 */
import { fieldSpecs, type Pack } from '../../engine';
import { recogniseTables, type Mapping, type SheetTable } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import type { Io } from '../command/command';
import { inputFiles, isSeveral } from '../source/inputFiles';
import { openSources } from '../source/openSources';
import type { Source } from '../source/source';
import { ownNotes } from '../packs/own';
import { runnablePacks } from '../packs/readPack';
import { withCarriedRules } from '../verify/carriedRules';
import { namedSheets, noneFits } from './chooseSheet';
import { furtherOf, type Further } from './further';
import { gatherTable } from './gatherTable';
import { inputOfPart, joinRemarks, type Input } from './input';
import { fitsOf, sheetsOfForm, unknownOf, type Form } from './sameForm';
import type { Part } from './streamTables';

export interface TableSought {
  pack: Pack;
  /** Name of the sheet in every workbook; without it, the one that the pack knows best. */
  sheet?: string;
  needsRecordKey?: boolean;
  /** The fields that are looked into, where not all of them are. */
  fields?: ReadonlySet<string>;
}

export interface UsedFile {
  pack: string;
  file: string;
  sheet: string;
  headerRow: number;
  rows: number;
  skipped: number;
}

export interface LeftFile {
  file: string;
  /** Not readable; of another form than the files used; without a table that the command looks for. */
  why: 'unreadable' | 'otherForm' | 'noTable';
}

export interface Inputs {
  files: readonly string[];
  sources: readonly Source[];
  /** The files, for sentences. */
  name: string;
  /** Several files that count as one. */
  joined: boolean;
  mapping: Mapping;
  language: Language;
  /** The sheets of a table. Throws a `UsageError` where nothing fits. */
  choose(sought: TableSought): Promise<Form>;
  /** What was read of sheets that were chosen. */
  input(sought: TableSought, form: Form, parts: readonly Part[], table: SheetTable): Input;
  /** A table in memory. Throws a `UsageError` where nothing fits. */
  read(sought: TableSought): Promise<Input>;
  /** The same beside another table, or null where nothing fits. */
  readBeside(other: Input, sought: TableSought): Promise<Input | null>;
  /** The further tables a pack looks into, on other sheets than the input's. */
  others(pack: Pack, input: Pick<Input, 'parts'>): Promise<Further>;
  /** After the reading: which files count, and which do not. Null of one file. */
  account(): { files: UsedFile[]; leftOut: LeftFile[] } | null;
}

/** @param words files and folders */
export async function openInputs(
  words: readonly string[],
  { mapping, io }: { mapping: Mapping; io: Io },
): Promise<Inputs> {
  const { language, onFile, onBytes } = io;
  const joined = await isSeveral(words);
  const files = (await inputFiles(words, language)).map(({ path }) => path);
  const why = new Map<string, LeftFile['why']>(files.map((file) => [file, 'noTable']));
  const onUnreadable = (file: string, error: unknown): void => {
    if (!(error instanceof UsageError)) throw error;
    io.err(error.message);
    why.set(file, 'unreadable');
  };
  const opened = await openSources(files, { language, onFile, onBytes, ...(joined && { onUnreadable }) });
  const sources = await withCarriedRules(opened);
  // Beside others a sheet may be another pack's, whose captions are much the same.
  const { packs, left } = sources.length > 1 ? await runnablePacks(io) : { packs: new Map<string, Pack>(), left: [] };
  /** Looked at where nothing fits. */
  let nearby: ReadonlyMap<string, Pack> = packs;
  const used: UsedFile[] = [];
  const onSheet = ({ file, streamed }: Source): void => void (streamed && onFile?.(file));

  /** Null where nothing fits. */
  const formOf = (sheets: readonly Source[], sought: TableSought): Form | null =>
    // The sheets of one workbook may all look more like another pack's: who asks for this one means them.
    formAmong(sheets, sought, packs) ?? (joined ? null : formAmong(sheets, sought, new Map()));
  const formAmong = (
    sheets: readonly Source[],
    { pack, sheet }: TableSought,
    others: ReadonlyMap<string, Pack>,
  ): Form | null => {
    const specs = fieldSpecs(pack);
    const own = { id: pack.id, specs, mapping };
    const rivals = [...others].filter(([id]) => sheet === undefined && id !== pack.id);
    const candidates = [own, ...rivals.map(([id, rival]) => ({ id, specs: fieldSpecs(rival), mapping }))];
    const named = sheet === undefined ? sheets : namedSheets(sheets, sheet, language);
    const fits = fitsOf(named, candidates);
    const unknown = unknownOf(named, fits);
    const form = sheetsOfForm(fits.get(pack.id) ?? [], { what: pack.id, specs, mapping, unknown, language });
    for (const { file } of form.left) if (why.get(file) === 'noTable') why.set(file, 'otherForm');
    return form.sheets.length > 0 ? form : null;
  };
  const gather = async (form: Form, sought: TableSought): Promise<Input> => {
    const { headerRow } = form;
    const specs = fieldSpecs(sought.pack);
    const wanted = { specs, mapping, headerRow, fields: sought.fields };
    const { table, parts } = await gatherTable(form.sheets, wanted, language, onSheet);
    return inputs.input(sought, form, parts, table);
  };

  const inputs: Inputs = {
    files,
    sources,
    name: words.join(', '),
    joined,
    mapping,
    language,
    async choose(sought) {
      const form = formOf(sources, sought);
      if (form) return marked(form, sought.pack);
      nearby = (await runnablePacks(io)).packs;
      // The one sheet there is, or the one meant: its reading says what it lacks.
      const meant = sought.sheet === undefined ? sources : namedSheets(sources, sought.sheet, language);
      if (!joined && meant.length === 1) return marked({ sheets: meant, left: [], note: null }, sought.pack);
      throw noneFits(sought.pack, meant, nearby, language);
    },
    input(sought, { note }, parts, table) {
      const { pack, needsRecordKey } = sought;
      const all = parts.map((part) => inputOfPart(part, { pack, mapping, language, packs: nearby }, needsRecordKey));
      parts.forEach(({ sheet: { file, title }, reading: { report } }, i) => {
        const { headerRow, remarks } = all[i]!;
        const { skipped } = remarks;
        used.push({ pack: pack.id, file, sheet: title, headerRow, rows: report.records, skipped });
      });
      const remarks = joinRemarks(
        all.map((input) => input.remarks),
        all.map((input) => input.sheet),
      );
      remarks.notes.push(...notesOf(parts, language));
      remarks.notes.push(...left, ...(note === null ? [] : [note]));
      return { ...all[0]!, sheet: sheetNames(parts), table, remarks, parts, joined };
    },
    read: async (sought) => gather(await inputs.choose(sought), sought),
    async readBeside({ parts }, sought) {
      if (sought.sheet !== undefined) return inputs.read(sought);
      const form = formOf(joined ? sources : unread(parts), sought) ?? besideTable(parts[0]!, sought);
      return form && gather(await marked(form, sought.pack), sought);
    },
    async others(pack, { parts }) {
      return furtherOf(pack, unread(parts), { mapping, language, onSheet });
    },
    account: () =>
      joined
        ? {
            files: used,
            leftOut: files
              .filter((file) => !used.some((each) => each.file === file))
              .map((file) => ({ file, why: why.get(file)! })),
          }
        : null,
  };
  return inputs;

  /** Figures by rules of one's own say so. */
  async function marked(form: Form, pack: Pack): Promise<Form> {
    const own = await ownNotes([pack], language);
    const notes = form.note === null ? own : [...own, form.note];
    return { ...form, note: notes.length > 0 ? notes.join(' ') : null };
  }

  /** Another table of the same sheet. */
  function besideTable({ sheet, reading }: Part, { pack }: TableSought): Form | null {
    const tables = recogniseTables(sheet.head, [{ id: pack.id, specs: fieldSpecs(pack), mapping }]);
    const { headerRow: row, columns: typed } = reading.table!;
    const taken = Object.values(typed).flatMap(({ source }) => (source ? [source.column] : []));
    const beside = tables.find(
      ({ headerRow, columns: [first, last] }) =>
        headerRow !== row || !taken.some((column) => column >= first && column <= last),
    );
    return beside ? { sheets: [sheet], headerRow: beside.headerRow, left: [], note: null } : null;
  }

  function unread(parts: readonly Part[]): Source[] {
    const isRead = ({ file, title }: Source): boolean =>
      parts.some(({ sheet }) => sheet.file === file && sheet.title === title);
    return sources.filter((source) => !isRead(source));
  }
}

/** What the files say of the sheets that were read: links, hidden rows, formulas without a result. */
export const notesOf = (parts: readonly Part[], language: Language): string[] => [
  ...new Set(parts.flatMap(({ sheet }) => sheet.notes.map((note) => note[language]))),
];

/** `Juli + Agustus`; several tables of one sheet are that sheet. */
const sheetNames = (parts: readonly Part[]): string =>
  [...new Set(parts.map(({ sheet }) => sheet.of ?? sheet.name))].join(' + ');

/** The account as people read it: what counts, file by file, and what does not. */
export function accountLines(account: ReturnType<Inputs['account']>, language: Language): string[] {
  if (!account) return [];
  return [
    '',
    ...account.files.map((each) => fill(USED[language], { ...each })),
    ...account.leftOut.map(({ file, why }) => fill(LEFT[language], { file, why: WHY[why][language] })),
  ];
}

const USED: LocalText = {
  id: '{{file}} ({{pack}}, lembar "{{sheet}}"): {{rows}} baris',
  en: '{{file}} ({{pack}}, sheet "{{sheet}}"): {{rows}} rows',
};
const LEFT: LocalText = { id: '{{file}}: tidak ikut, {{why}}', en: '{{file}}: left out, {{why}}' };
const WHY: Readonly<Record<LeftFile['why'], LocalText>> = {
  unreadable: { id: 'tidak terbaca', en: 'not readable' },
  otherForm: { id: 'judul kolomnya berbeda', en: 'its captions differ' },
  noTable: { id: 'tidak ada tabel yang dicari', en: 'it has no table that was looked for' },
};
