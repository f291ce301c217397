/** A table that Patuh itself keeps on a sheet of its own: made when it is first needed, found again by its name. */
import { checkOpen } from './checks';
import { TEXT_FORMAT } from './shared/cellText';
import { pointsOf } from './shared/columnWidth';
import { freeName } from './shared/freeName';

export interface LedgerTable {
  sheet: string;
  table: string;
  captions: readonly string[];
  /** In characters. */
  widths: readonly number[];
}

export interface FoundLedger {
  sheet: Excel.Worksheet;
  table: Excel.Table;
  /** 0-based position of the captions. */
  row: number;
  column: number;
  /** Rows below the captions and above a totals row; an empty table has one that is blank. */
  rows: number;
}

/** The captions and the rows of a ledger, its totals row left out; loaded with the caller's sync. */
export function ledgerCells({ sheet, row, column, rows }: FoundLedger, { captions }: LedgerTable): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows + 1, captions.length).load('values');
}

/** Null where the workbook does not have it. Rejects where its sheet is protected and `toWrite`. */
export async function findLedger(
  context: Excel.RequestContext,
  { table: name }: LedgerTable,
  toWrite = false,
): Promise<FoundLedger | null> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  await context.sync();
  if (table.isNullObject) return null;
  const sheet = table.worksheet.load('name');
  if (toWrite) sheet.protection.load('protected');
  const body = table.getDataBodyRange().load('rowIndex,columnIndex,rowCount');
  await context.sync();
  if (toWrite) checkOpen(sheet);
  return { sheet, table, row: body.rowIndex - 1, column: body.columnIndex, rows: body.rowCount };
}

/** Queues a row below the others, in a new table where there is none; the caller syncs. Texts stay texts. */
export async function addLedgerRow(
  context: Excel.RequestContext,
  ledger: LedgerTable,
  found: FoundLedger | null,
  values: readonly (string | number)[],
): Promise<void> {
  if (found) {
    const { sheet, table, column } = found;
    const last = sheet.getRangeByIndexes(found.row + found.rows, column, 1, values.length).load('values');
    await context.sync();
    // A table whose rows were all deleted keeps one that is blank. Else Excel itself says which row is new.
    const isBlank = last.values[0]!.every((value) => value === '');
    putTexts(
      isBlank
        ? last
        : table.rows
            .add()
            .getRange()
            .getCell(0, 0)
            .getResizedRange(0, values.length - 1),
      values,
    );
    return;
  }
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const sheet = sheets.add(freeName(ledger.sheet, new Set(sheets.items.map(({ name }) => name.toLowerCase()))));
  sheet.getRangeByIndexes(0, 0, 1, ledger.captions.length).values = [[...ledger.captions]];
  putTexts(sheet.getRangeByIndexes(1, 0, 1, values.length), values);
  sheet.tables.add(sheet.getRangeByIndexes(0, 0, 2, ledger.captions.length), true).name = ledger.table;
  ledger.widths.forEach((width, c) => (sheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = pointsOf(width)));
  sheet.freezePanes.freezeRows(1);
}

/** Queues cells that stay texts. */
export function putTexts(range: Excel.Range, values: readonly (string | number)[]): void {
  range.numberFormat = [values.map((value) => (typeof value === 'number' ? 'General' : TEXT_FORMAT))];
  range.values = [[...values]];
}
