/** Several files that a command works on as one: each table is joined from the sheets of its form, and what is left out is named. */
import { fieldSpecs, type Pack } from '../../engine';
import type { Mapping, SheetTable } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError, type Io } from '../command';
import { noneFits, noSheet } from './chooseSheet';
import { gatherTable } from './gatherTable';
import { inputFiles } from './inputFiles';
import { inputOf, joinRemarks, type Input } from './readInput';
import { allPacks } from './readPack';
import { fitsOf, sheetsOfForm, type Fit, type Form } from './sameForm';
import type { SheetRows } from './sheetRows';
import { sourceSheets } from './sourceSheets';
import type { Part } from './streamTables';

export interface TableSought {
  pack: Pack;
  /** Name of the sheet in every workbook; without it, the one that the pack knows best. */
  sheet?: string;
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

export interface JoinedFiles {
  files: readonly string[];
  /** The sheets of a table; none where nothing fits. */
  choose(sought: TableSought): Promise<Form>;
  /** A table joined in memory; null where nothing fits. */
  find(sought: TableSought): Promise<Input | null>;
  /** The same, or a `UsageError`. */
  read(sought: TableSought): Promise<Input>;
  /** What was read of sheets that were chosen. */
  input(sought: TableSought, form: Form, parts: readonly Part[], table: SheetTable): Input;
  /** The further tables a pack looks into, on other sheets than the input's. */
  others(pack: Pack, input: Input): Promise<Record<string, SheetTable>>;
  /** After the reading: which files count, and which do not. */
  account(): { files: UsedFile[]; leftOut: LeftFile[] };
}

export async function openJoined(
  words: readonly string[],
  { mapping, language, io }: { mapping: Mapping; language: Language; io: Io },
): Promise<JoinedFiles> {
  const files = (await inputFiles(words, language)).map(({ path }) => path);
  const why = new Map<string, LeftFile['why']>(files.map((file) => [file, 'noTable']));
  const { onFile, onBytes } = io;
  const onUnreadable = (file: string, error: unknown): void => {
    if (!(error instanceof UsageError)) throw error;
    io.err(error.message);
    why.set(file, 'unreadable');
  };
  const sheets = await sourceSheets(files, { language, onFile, onBytes, onUnreadable });
  const packs = await allPacks(language);
  const used: UsedFile[] = [];
  const onSheet = ({ file, streamed }: SheetRows): void => void (streamed && onFile?.(file));

  const formOf = (what: string, pack: Pack, fits: readonly Fit[], packTable?: string): Form =>
    sheetsOfForm(fits, { what, specs: fieldSpecs(pack, packTable), mapping, language });

  const joined: JoinedFiles = {
    files,
    async choose({ pack, sheet }) {
      const own = { id: pack.id, specs: fieldSpecs(pack), mapping };
      const rivals = [...packs].filter(([id]) => id !== pack.id && sheet === undefined);
      const candidates = [own, ...rivals.map(([id, rival]) => ({ id, specs: fieldSpecs(rival), mapping }))];
      const form = formOf(pack.id, pack, fitsOf(named(sheets, sheet, language), candidates).get(pack.id) ?? []);
      for (const { file } of form.left) if (why.get(file) === 'noTable') why.set(file, 'otherForm');
      return form;
    },
    async find(sought) {
      const form = await joined.choose(sought);
      if (form.sheets.length === 0) {
        if (sought.sheet === undefined) return null;
        throw noneFits({ what: sought.pack.id, language });
      }
      const { table, parts } = await gatherTable(form.sheets, { specs: fieldSpecs(sought.pack), mapping }, onSheet);
      return joined.input(sought, form, parts, table);
    },
    async read(sought) {
      const input = await joined.find(sought);
      if (!input) throw noneFits({ what: sought.pack.id, language });
      return input;
    },
    input({ pack }, { note }, parts, table) {
      const inputs = parts.map(({ sheet, reading }) =>
        inputOf(sheet.name, reading, { file: sheet.file, pack, mapping, language }),
      );
      parts.forEach(({ sheet: { file, title }, reading: { report } }, i) => {
        const { headerRow, remarks } = inputs[i]!;
        const { skipped } = remarks;
        used.push({ pack: pack.id, file, sheet: title, headerRow, rows: report.records, skipped });
      });
      const remarks = joinRemarks(inputs.map((input) => input.remarks));
      if (note !== null) remarks.notes.push(note);
      return { ...inputs[0]!, sheet: inputs.map(({ sheet }) => sheet).join(' + '), table, remarks, parts };
    },
    async others(pack, { parts = [] }) {
      const found: Record<string, SheetTable> = {};
      const isRead = ({ file, title }: SheetRows): boolean =>
        parts.some(({ sheet }) => sheet.file === file && sheet.title === title);
      const rest = sheets.filter((sheet) => !isRead(sheet));
      for (const name of Object.keys(pack.tables ?? {})) {
        const specs = fieldSpecs(pack, name);
        const fits = fitsOf(rest, [{ id: name, specs, mapping }]).get(name) ?? [];
        const form = formOf(name, pack, fits, name);
        if (form.sheets.length > 0) found[name] = (await gatherTable(form.sheets, { specs, mapping }, onSheet)).table;
      }
      return found;
    },
    account: () => ({
      files: used,
      leftOut: files
        .filter((file) => !used.some((each) => each.file === file))
        .map((file) => ({ file, why: why.get(file)! })),
    }),
  };
  return joined;
}

/** Text and Parquet files have one sheet, whatever it is called. A name that no file has is a slip of the pen. */
function named(sheets: readonly SheetRows[], name: string | undefined, language: Language): SheetRows[] {
  if (name === undefined) return [...sheets];
  const fold = (text: string) => text.trim().toLowerCase();
  const found = sheets.filter(({ title, streamed }) => streamed || fold(title) === fold(name));
  if (found.length === 0) throw noSheet(name, sheets, language);
  return found.map((sheet) => ({ ...sheet, hidden: false }));
}

/** The account as people read it: what counts, file by file, and what does not. */
export function accountLines({ files, leftOut }: ReturnType<JoinedFiles['account']>, language: Language): string[] {
  return [
    ...files.map((each) => fill(USED[language], { ...each })),
    ...leftOut.map(({ file, why }) => fill(LEFT[language], { file, why: WHY[why][language] })),
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
