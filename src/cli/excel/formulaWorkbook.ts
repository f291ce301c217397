/** A workbook that judges by itself: the team's sheet or an empty template, with verdict, clauses and reasons beside the table. */
import { fieldSpecs, type Pack } from '../../engine';
import { cellAddress, columnLetters, parseArea, SHEET_COLUMNS, type CellKey } from '../../grid';
import {
  packToFormulas,
  qmsFigure,
  sdmFigure,
  type FigureSheet,
  type FormulaBook,
  type FormulaSource,
  type SheetNames,
} from '../../formula';
import type { SheetTable } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import type { Extension, XlsxCell, XlsxLook, XlsxSheet, XlsxTable, XlsxWorkbook } from '../../xlsx';
import { UsageError } from '../command/usageError';
import { formulaSheets } from './formulaSheets';
import { template } from './template';

export interface TeamTable {
  sheet: string;
  table: SheetTable;
}

export interface Template {
  book: Pick<XlsxWorkbook, 'sheets'>;
  formulas: FormulaBook;
  /** Rows that have formulas. */
  rows: number;
}

interface Asked {
  language: Language;
  asOf?: number;
}

/** Figures over all rows, by the parameter that a pack has for them. */
const FIGURES: Readonly<Record<string, { name: string; figure: FigureSheet }>> = {
  qmsTarget: { name: 'QMS', figure: qmsFigure },
  sdmTarget: { name: 'SDM', figure: sdmFigure },
};

/** Formulas in one workbook. */
const MOST_FORMULAS = 3_000_000;

const HEAD: XlsxLook = { bold: true, fill: 'E2EFDA', wrap: true };
const WIDTHS: Readonly<Record<FormulaBook['results'][number]['name'], number>> = {
  verdict: 16,
  onSheet: 16,
  clauses: 24,
  reasons: 60,
};

/**
 * @param rows how many records the template has room for
 * @param plan the pack of the plan that a figure holds the table against
 */
export function templateWorkbook(pack: Pack, rows: number, { language, asOf }: Asked, plan?: Pack): Template {
  const own = { pack, name: freeName(pack.title[language], []), fields: Object.keys(pack.fields) };
  const tables = Object.entries(pack.tables ?? {}).map(([table, { title, fields }]) => ({
    table,
    pack: { ...pack, id: `${pack.id}_${table}`, title, fields },
    name: freeName(title[language], [own.name]),
    fields: Object.keys(fields),
  }));
  const planned = plan && {
    pack: plan,
    name: freeName(plan.title[language], [own.name]),
    fields: Object.keys(plan.fields),
  };
  const all = [own, ...tables, ...(planned ? [planned] : [])];
  const sourceOf = ({ name, fields }: { name: string; fields: readonly string[] }): FormulaSource => ({
    sheet: name,
    rows: { first: 2, last: rows + 1 },
    columns: new Map(fields.map((field, column) => [field, columnLetters(column)])),
  });
  const formulas = packToFormulas(pack, {
    language,
    ...(asOf !== undefined && { asOf }),
    source: sourceOf(own),
    tables: Object.fromEntries(tables.map((each) => [each.table, sourceOf(each)])),
    ...(planned && { plan: { pack: planned.pack, source: sourceOf(planned) } }),
    ...added(
      pack,
      all.map(({ name }) => name),
      language,
    ),
  });
  mustFit(formulas, rows, language);
  const records = Array.from({ length: rows }, (_, i) => i + 2);
  const sheetOf = (each: typeof own) => ({ ...template(each.pack, each.fields, rows, language), name: each.name });
  const sheets = [
    withResults(sheetOf(own), formulas, records, language),
    ...all.slice(1).map(sheetOf),
    ...formulaSheets(formulas, records, 1),
  ];
  return { book: { sheets: signed(sheets, pack, language) }, formulas, rows };
}

/**
 * @param book the team's workbook; what comes in is told apart from it, so that all else stays as it is
 * @param team the table as it was read, and the tables the pack looks into
 * @param spare rows below the last record that get formulas as well
 */
export function teamFormulas(
  pack: Pack,
  book: XlsxWorkbook,
  team: TeamTable,
  others: Readonly<Record<string, TeamTable>>,
  spare: number,
  { language, asOf }: Asked,
  plan?: TeamTable & { pack: Pack },
): { extension: Pick<Extension, 'sheets' | 'beside'>; formulas: FormulaBook; rows: number } {
  const own = sheetIn(book, team.sheet);
  const { headerRow, rows } = team.table;
  const last = (rows.at(-1) ?? headerRow) + 1;
  const room = own.matrix.slice(last).some((cells) => cells.some((cell) => cell !== null && cell !== '')) ? 0 : spare;
  const records = [...rows.map((row) => row + 1), ...Array.from({ length: room }, (_, i) => last + 1 + i)];
  const formulas = packToFormulas(pack, {
    language,
    ...(asOf !== undefined && { asOf }),
    source: sourceOf(team, last + room, book),
    tables: Object.fromEntries(Object.entries(others).map(([name, other]) => [name, wholeOf(other, book)])),
    ...(plan && { plan: { pack: plan.pack, source: wholeOf(plan, book) } }),
    ...added(pack, [...book.sheets.map(({ name }) => name), ...(book.otherSheets ?? [])], language),
  });
  mustFit(formulas, records.length, language);
  const sheets = formulaSheets(formulas, records, headerRow + 1);
  return {
    extension: {
      sheets: signed(sheets, pack, language),
      beside: besideTable(own, formulas, { records, headerRow: headerRow + 1, last: last + room, language }),
    },
    formulas,
    rows: records.length,
  };
}

/** Throws a `UsageError` where the file would be larger than anybody opens. */
function mustFit({ working }: FormulaBook, rows: number, language: Language): void {
  const columns = working[0]!.columns.length;
  if (rows * columns <= MOST_FORMULAS) return;
  throw new UsageError(fill(TEXT.large[language], { rows, columns, most: Math.floor(MOST_FORMULAS / columns) }));
}

const sheetIn = ({ sheets }: XlsxWorkbook, name: string): XlsxSheet => sheets.find((sheet) => sheet.name === name)!;

const wholeOf = (team: TeamTable, book: XlsxWorkbook): FormulaSource =>
  sourceOf(team, (team.table.rows.at(-1) ?? team.table.headerRow + 1) + 1, book);

function sourceOf({ sheet, table }: TeamTable, last: number, book: XlsxWorkbook): FormulaSource {
  const columns = Object.values(table.columns).flatMap(({ field, source }) =>
    source ? [[field, columnLetters(source.column)] as const] : [],
  );
  return {
    sheet,
    rows: { first: table.headerRow + 2, last },
    columns: new Map(columns),
    date1904: book.date1904,
    merges: (sheetIn(book, sheet).merges ?? []).flatMap((ref) => parseArea(ref) ?? []),
  };
}

/** The columns beside the table, in the first ones that are free; of a table that ends there they become its own. */
function besideTable(
  sheet: XlsxSheet,
  { results }: FormulaBook,
  at: { records: readonly number[]; headerRow: number; last: number; language: Language },
): Extension['beside'] {
  const { records, headerRow, last, language } = at;
  const ends = sheet.matrix.slice(headerRow - 1, last).map(endOf);
  const area = (table: XlsxTable) => parseArea(table.ref)!;
  const holding = sheet.tables?.find((each) => area(each).startRow === headerRow - 1);
  const first = Math.max(holding ? area(holding).endColumn + 1 : 0, ...ends);
  if (first + results.length > SHEET_COLUMNS)
    throw new UsageError(fill(TEXT.full[language], { sheet: sheet.name, column: columnLetters(first - 1) }));
  const table = holding && area(holding).endColumn === first - 1 ? holding : undefined;
  const taken = sheet.matrix[headerRow - 1]!.map((cell) => String(cell ?? ''));
  const columns = results.map(({ name, formula }) => ({ caption: freeName(RESULTS[name][language], taken), formula }));
  const matrix: XlsxCell[][] = [];
  matrix[headerRow - 1] = [...Array<null>(first).fill(null), ...columns.map(({ caption }) => caption)];
  // Below a table nothing stands in the way of its growing.
  const rows = table ? records.filter((row) => row <= area(table).endRow + 1) : records;
  return {
    name: sheet.name,
    matrix: Array.from(matrix, (cells) => cells ?? []),
    formulas: new Map(
      columns.flatMap(({ formula }, i) => rows.map((row) => [`${row - 1},${first + i}` as CellKey, formula] as const)),
    ),
    looks: new Map(columns.map((_, i) => [`${headerRow - 1},${first + i}` as CellKey, HEAD])),
    widths: new Map(results.map(({ name }, i) => [first + i, WIDTHS[name]])),
    ...(table && { table: { name: table.name, columns } }),
  };
}

/** How many cells there are up to the last one that holds anything. */
function endOf(cells: readonly XlsxCell[]): number {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end--;
  return end;
}

/** The empty template with the columns beside it; its table goes on with them. */
function withResults(sheet: XlsxSheet, book: FormulaBook, records: readonly number[], language: Language): XlsxSheet {
  const at = { records, headerRow: 1, last: records.length + 1, language };
  const { matrix, formulas, looks, widths, table } = besideTable(sheet, book, at);
  const [captions] = sheet.matrix;
  return {
    ...sheet,
    matrix: [[...captions!, ...matrix[0]!.slice(captions!.length)], ...sheet.matrix.slice(1)],
    formulas: formulas!,
    looks: new Map([...sheet.looks!, ...looks!]),
    widths: [...sheet.widths!, ...widths.values()],
    ...(table && { tables: sheet.tables!.map((each) => grown(each, table.columns)) }),
  };
}

function grown(table: XlsxTable, added: readonly { formula: string }[]): XlsxTable {
  const { startRow, startColumn, endRow, endColumn } = parseArea(table.ref)!;
  const columns = endColumn - startColumn + 1;
  return {
    ...table,
    ref: `${cellAddress(startRow, startColumn)}:${cellAddress(endRow, endColumn + added.length)}`,
    calculated: new Map(added.map(({ formula }, i) => [columns + i, formula])),
  };
}

/** The mark of the pack on the sheet of parameters: whose numbers these are. */
function signed(sheets: XlsxSheet[], pack: Pack, language: Language): XlsxSheet[] {
  const mark = fill(TEXT.mark[language], {
    title: pack.title[language],
    document: pack.source.document,
    version: pack.version,
  });
  return sheets.map((sheet) =>
    sheet.name.startsWith(TEXT.names[language].parameters)
      ? { ...sheet, notes: new Map([['0,0' as CellKey, { text: mark }]]) }
      : sheet,
  );
}

/** Sheets that are added, under names that are free. */
function added(
  pack: Pack,
  taken: readonly string[],
  language: Language,
): { names: SheetNames; figures: Readonly<Record<string, FigureSheet>> } {
  const { parameters, vocabulary, rules, working, summary } = TEXT.names[language];
  const free = (name: string) => freeName(name, taken);
  return {
    names: {
      parameters: free(parameters),
      vocabulary: free(vocabulary),
      rules: free(rules),
      working: free(working),
      summary: free(summary),
    },
    figures: Object.fromEntries(
      Object.entries(FIGURES).flatMap(([parameter, { name, figure }]) =>
        pack.parameters[parameter] ? [[free(name), figure]] : [],
      ),
    ),
  };
}

function freeName(name: string, taken: readonly string[]): string {
  const isTaken = (one: string) => taken.some((each) => each.toLowerCase() === one.toLowerCase());
  let free = name.slice(0, 31);
  for (let i = 2; isTaken(free); i++) free = `${name.slice(0, 27)} ${i}`;
  return free;
}

/** Fields of the pack that the sheet has no column for are named by their captions. */
export function missingColumns(pack: Pack, table: SheetTable, language: Language): string[] {
  return fieldSpecs(pack).flatMap(({ name, label }) => (table.columns[name]?.source ? [] : [label[language]]));
}

const RESULTS: Readonly<Record<FormulaBook['results'][number]['name'], LocalText>> = {
  verdict: { id: 'Putusan', en: 'Verdict' },
  onSheet: { id: 'Putusan menurut kolom yang ada', en: 'Verdict on the columns there are' },
  clauses: { id: 'Klausul', en: 'Clauses' },
  reasons: { id: 'Alasan', en: 'Reasons' },
};

const TEXT = {
  large: {
    id: '{{rows}} baris dengan {{columns}} kolom hitungan terlalu besar untuk satu buku kerja; paling banyak {{most}} baris. Bagi lembarnya per bulan, atau periksa dengan patuh check.',
    en: '{{rows}} rows with {{columns}} working columns are too many for one workbook; {{most}} rows at most. Split the sheet by month, or check it with patuh check.',
  },
  full: {
    id: 'Lembar "{{sheet}}" terisi sampai kolom {{column}}, sehingga tidak ada tempat untuk putusan, klausul dan alasan di sebelahnya. Kosongkan kolom paling kanan, lalu jalankan lagi.',
    en: 'The sheet "{{sheet}}" is filled up to column {{column}}, which leaves no room for verdict, clauses and reasons beside it. Clear the rightmost columns and run this again.',
  },
  mark: {
    id: 'Patuh: pack "{{title}}" ({{document}}) versi {{version}}. Ubah angka di kolom Nilai, maka putusan ikut berubah.',
    en: 'Patuh: pack "{{title}}" ({{document}}) version {{version}}. Change a number in the column Value, and verdicts follow.',
  },
  names: {
    id: { parameters: 'Parameter', vocabulary: 'Kosakata', rules: 'Aturan', working: 'Hitungan', summary: 'Ringkasan' },
    en: { parameters: 'Parameters', vocabulary: 'Vocabulary', rules: 'Rules', working: 'Working', summary: 'Summary' },
  },
};
