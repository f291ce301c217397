/** Sheets of formulas as sheets of an .xlsx: the working columns in the rows of the records, and the lists behind them. */
import type { CellKey } from '../../grid';
import type { FormulaBook, PlainSheet, WorkingSheet } from '../../formula';
import type { XlsxCell, XlsxSheet } from '../../xlsx';

const HEAD = { bold: true, fill: 'DDEBF7', wrap: true } as const;
const WORKING_WIDTH = 14;

/**
 * @param records 1-based rows that get formulas
 * @param headerRow 1-based row of the captions, as in the table itself
 */
export function formulaSheets(
  { working, sheets }: FormulaBook,
  records: readonly number[],
  headerRow: number,
): XlsxSheet[] {
  const [own, ...others] = working;
  return [
    ...sheets.map(plainSheet),
    workingSheet(own!, records, headerRow),
    ...others.map((sheet) => workingSheet(sheet, rowsOf(sheet), sheet.rows.first - 1)),
  ];
}

function plainSheet({ name, rows, widths, formats }: PlainSheet): XlsxSheet {
  const formulas = new Map<CellKey, string>();
  const matrix = rows.map((cells, row) =>
    Array.from(cells, (cell, column): XlsxCell => {
      if (typeof cell !== 'object' || cell === null) return cell ?? null;
      formulas.set(`${row},${column}`, cell.formula);
      return null;
    }),
  );
  return {
    name,
    matrix,
    formulas,
    widths,
    numberFormats: new Map([...(formats ?? [])].map(([key, format]) => [key as CellKey, format])),
    looks: new Map(rows[0]!.flatMap((cell, column) => (cell ? [[`0,${column}`, HEAD] as const] : []))),
    frozen: { rows: 1 },
  };
}

function workingSheet(sheet: WorkingSheet, records: readonly number[], headerRow: number): XlsxSheet {
  const matrix: XlsxCell[][] = [];
  const formulas = new Map<CellKey, string>();
  const header = headerRow - 1;
  matrix[header] = sheet.columns.map(({ caption }) => caption);
  for (const row of records) matrix[row - 1] = sheet.columns.map(() => null);
  const runs = runsOf(records);
  const fills: NonNullable<XlsxSheet['fills']>[number][] = [];
  sheet.columns.forEach(({ formula }, column) => {
    const inRow = (row: number) => sheet.inRow(formula, row);
    // Excel shares no formula that looks at another sheet.
    if (formula.includes('!')) for (const row of records) formulas.set(`${row - 1},${column}`, inRow(row));
    else for (const [first, last] of runs) fills.push({ column, rows: [first - 1, last - 1], formula: inRow(first) });
  });
  return {
    name: sheet.name,
    matrix: Array.from(matrix, (cells) => cells ?? []),
    formulas,
    fills,
    widths: sheet.columns.map(() => WORKING_WIDTH),
    looks: new Map(sheet.columns.map((_, column) => [`${header},${column}` as CellKey, HEAD])),
    frozen: { rows: headerRow },
  };
}

/** Rows that follow each other, by the first and the last of them. */
function runsOf(rows: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

const rowsOf = ({ rows }: WorkingSheet): number[] =>
  Array.from({ length: rows.last - rows.first + 1 }, (_, i) => rows.first + i);
