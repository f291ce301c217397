/** A pack and typed records as a workbook of formulas, for whatever program calculates it; and what came out of it. */
import { columnLetters, saysNothing, TO_COME_WORDS } from '../../src/grid';
import { fieldSpecs, VERDICT_WORDS, type Context, type Pack } from '../../src/engine';
import { packToFormulas, type FigureSheet, type FormulaBook, type FormulaSource } from '../../src/formula';
import { formulaSheets } from '../../src/cli/excel/formulaSheets';
import type { SheetTable, TypedValue } from '../../src/sheet';
import type { XlsxCell, XlsxSheet } from '../../src/xlsx';

export interface Judgement {
  verdict: string;
  broken: string;
}

/** The records as reading would give them: without blanks at the ends, no word that is not in the vocabulary, and none that says that nothing is there. */
export function asRead(pack: Pack, table: SheetTable, name?: string): SheetTable {
  const specs = new Map(fieldSpecs(pack, name).map((spec) => [spec.name, spec]));
  const columns = Object.entries(table.columns).map(([field, column]) => {
    const { type, values = {}, personal } = specs.get(field)!;
    const words = Object.keys(values);
    const read = (value: TypedValue): TypedValue => {
      if (type === 'integer' && typeof value === 'number' && !(Number.isInteger(value) && value >= 0)) return undefined;
      if (typeof value !== 'string') return value;
      const text = value.trim();
      if (type === 'enum' && words.length > 0 && !words.includes(text)) return undefined;
      if (type === 'id' && saysNothing(text)) return null;
      if (type === 'text' && !personal && saysNothing(text, TO_COME_WORDS)) return undefined;
      return text === '' ? null : text;
    };
    return [field, { ...column, values: column.values.map(read) }];
  });
  return { ...table, columns: Object.fromEntries(columns) };
}

/** What stands for a cell that cannot be read: a number of too many digits is no text, a word is no number. */
const UNREADABLE: Readonly<Record<string, XlsxCell>> = { text: 1e16, id: 1e16, enum: 1e16 };
/** A date that is a text might be read by people; one that is an error is no date for anybody. */
const DATES: ReadonlySet<string> = new Set(['date', 'datetime']);

const cellOf = (value: TypedValue, type: string): XlsxCell =>
  value === undefined ? (UNREADABLE[type] ?? '(tidak terbaca)') : value;

/** Excel's day 1462 is the first of 1904. */
const EPOCH = 1462;

function laidOut(name: string, table: SheetTable, date1904 = false): { sheet: XlsxSheet; source: FormulaSource } {
  const columns = Object.values(table.columns).filter(({ source }) => source);
  const matrix = [
    columns.map(({ field }) => field),
    ...table.rows.map((_, row) =>
      columns.map(({ values, type }) => {
        const cell = cellOf(values[row], type);
        return date1904 && DATES.has(type) && typeof cell === 'number' ? cell - EPOCH : cell;
      }),
    ),
  ];
  const errors = columns.flatMap(({ type, values }, column) =>
    DATES.has(type)
      ? table.rows.flatMap((_, row) => (values[row] === undefined ? [`${row + 1},${column}` as const] : []))
      : [],
  );
  return {
    sheet: { name, matrix, formulas: new Map(errors.map((key) => [key, 'NA()'])) },
    source: {
      sheet: name,
      rows: { first: 2, last: table.rows.length + 1 },
      columns: new Map(columns.map(({ field }, column) => [field, columnLetters(column)])),
      date1904,
    },
  };
}

export interface FormulaFile {
  sheets: XlsxSheet[];
  book: FormulaBook;
  count: number;
}

export function formulaFile(
  pack: Pack,
  table: SheetTable,
  { asOf, tables = {} }: Context = {},
  figures: Readonly<Record<string, FigureSheet>> = {},
  plan?: { pack: Pack; table: SheetTable },
  date1904 = false,
): FormulaFile {
  const own = laidOut('Data', table, date1904);
  const others = Object.entries(tables)
    .filter(([name]) => name !== 'self')
    .map(([name, other]) => [name, laidOut(name, other, date1904)] as const);
  const planned = plan && laidOut('CAPLAN', plan.table, date1904);
  const book = packToFormulas(pack, {
    language: 'id',
    source: own.source,
    tables: Object.fromEntries(others.map(([name, { source }]) => [name, source])),
    ...(asOf !== undefined && { asOf }),
    figures,
    ...(planned && { plan: { pack: plan.pack, source: planned.source } }),
    names: {
      parameters: 'Parameter',
      vocabulary: 'Kosakata',
      rules: 'Aturan',
      working: 'Hitungan',
      summary: 'Ringkasan',
    },
  });
  const records = table.rows.map((_, i) => i + 2);
  return {
    sheets: [
      own.sheet,
      ...others.map(([, { sheet }]) => sheet),
      ...(planned ? [planned.sheet] : []),
      ...formulaSheets(book, records, 1),
    ],
    book,
    count: records.length,
  };
}

/** @param cells the working sheet as it was calculated */
export function judgementsOf({ book, count }: FormulaFile, cells: readonly (readonly unknown[])[]): Judgement[] {
  const columns = book.working[0]!.columns;
  const verdict = columns.findIndex(({ caption }) => caption === 'Putusan');
  const places = [...book.rules].map(([name, cell]) => [name, columnOf(cell)] as const);
  return Array.from({ length: count }, (_, i) => {
    const row = cells[i + 1] ?? [];
    const word = String(row[verdict]);
    const broken =
      word === VERDICT_WORDS.unregulated.id
        ? []
        : places.filter(([, column]) => row[column] === 0 || row[column] === 3);
    return { verdict: word, broken: broken.map(([name]) => name).join(' ') };
  });
}

const columnOf = (cell: string): number =>
  [...cell.slice(1, -1)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
