/** Where a workbook's file keeps its trail and its closed months. */
import { cellAddress, foldCase, parseArea } from '../../grid';
import { AUDIT_TABLE, CLOSURE_TABLE, DETAIL_SHEET, keptClosures, type SealedClosure } from '../../ledger';
import type { Matrix } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import type { XlsxWorkbook } from '../../xlsx';

/** The months closed in the workbook. */
export const closuresOf = async (file: XlsxWorkbook): Promise<SealedClosure[]> =>
  keptClosures(tableCells(file, CLOSURE_TABLE)?.cells ?? [], detailCells(file));

/** The hidden sheet with the frozen figures. */
export const detailCells = ({ sheets }: XlsxWorkbook): Matrix =>
  sheets.find(({ name }) => name === DETAIL_SHEET)?.matrix ?? [];

/** A table's cells, captions first; null where the workbook has none of that name. */
export function tableCells({ sheets }: XlsxWorkbook, name: string): { cells: Matrix; firstRow: number } | null {
  for (const { tables = [], matrix } of sheets) {
    const table = tables.find((each) => foldCase(each.name) === foldCase(name));
    const area = table && parseArea(table.ref);
    if (area)
      return {
        cells: matrix
          .slice(area.startRow, area.endRow + 1)
          .map((row) => row.slice(area.startColumn, area.endColumn + 1)),
        firstRow: area.startRow,
      };
  }
  return null;
}

/** A cell of trail or closed months that is a formula: what is read in it may be another value the next day. */
export interface LedgerFormula {
  code: 'ledgerFormula';
  sheet: string;
  cell: string;
}

/** Patuh writes values only. The first one of each row. */
export const ledgerFormulas = ({ sheets }: XlsxWorkbook): LedgerFormula[] =>
  sheets.flatMap(({ name, tables = [], firstFormulas = [] }) => {
    const kept = tables.filter((table) =>
      [AUDIT_TABLE, CLOSURE_TABLE].some((of) => foldCase(of) === foldCase(table.name)),
    );
    const areas = kept.flatMap(({ ref }) => parseArea(ref) ?? []);
    const isKept = (row: number, column: number): boolean =>
      name === DETAIL_SHEET ||
      areas.some(({ startRow, endRow, endColumn }) => row >= startRow && row <= endRow && column <= endColumn);
    return firstFormulas.flatMap((column, row) =>
      isKept(row, column) ? [{ code: 'ledgerFormula' as const, sheet: name, cell: cellAddress(row, column) }] : [],
    );
  });

const FORMULA: LocalText = {
  id: '{{sheet}}, {{cell}}: berisi rumus, padahal Patuh hanya menulis nilai; yang tampak dapat berubah tanpa disunting lagi. Kembalikan isi aslinya dari salinan cadangan.',
  en: '{{sheet}}, {{cell}}: it holds a formula, although Patuh writes values only; what it shows may change without another edit. Restore what it said from a backup.',
};

export const ledgerFormulaText = (finding: LedgerFormula, language: Language): string =>
  fill(FORMULA[language], { ...finding });
