/** The tables and sheets of the workbook. A sheet whose used part is one table is listed once, as the table. */
import { batch } from './shared/batch';
import type { OfficeApi, Source } from './shared/types';

/** All places that may hold records, in the order of the sheets; hidden sheets are left out. */
export async function listSources(api: OfficeApi): Promise<Source[]> {
  return batch(api, async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/visibility');
    const tables = context.workbook.tables.load('items/name');
    await context.sync();

    const visible = sheets.items.filter((sheet) => sheet.visibility === 'Visible');
    const used = visible.map((sheet) =>
      sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    );
    for (const sheet of visible) sheet.protection.load('protected');
    const ranges = tables.items.map((table) => table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
    const homes = tables.items.map((table) => table.worksheet.load('name'));
    await context.sync();

    const found: Source[] = [];
    visible.forEach((sheet, index) => {
      const range = used[index]!;
      const lock = sheet.protection.protected ? { locked: true as const } : {};
      const own = tables.items.flatMap((table, t) =>
        homes[t]!.name === sheet.name
          ? [{ kind: 'table' as const, name: table.name, sheet: sheet.name, ...blockOf(ranges[t]!), ...lock }]
          : [],
      );
      found.push(...own);
      if (range.isNullObject) return;
      const block = blockOf(range);
      if (!own.some((table) => covers(table, block)))
        found.push({ kind: 'sheet', name: sheet.name, sheet: sheet.name, ...block, ...lock });
    });
    return found;
  });
}

/** The name of the sheet in front. */
export async function activeSheetName(api: OfficeApi): Promise<string> {
  return batch(api, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  });
}

type Block = Pick<Source, 'row' | 'column' | 'rows' | 'columns'>;

function blockOf(range: Excel.Range): Block {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

function covers(outer: Block, inner: Block): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
