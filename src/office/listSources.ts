/** The places of the workbook that may hold records: its tables, and what stands on its sheets beside them. Each cell is in one. */
import { batch } from './shared/batch';
import { joined, overlap, without } from './freeCells';
import type { Block, OfficeApi, Source } from './shared/types';

const POSITION = 'rowIndex,columnIndex,rowCount,columnCount';

/** All places in the order of the sheets. Those of hidden sheets say so; a sheet that only a program can show is none's. */
export async function listSources(api: OfficeApi): Promise<Source[]> {
  return batch(api, (context) => findSources(context));
}

/** @param only the one sheet to look at */
async function findSources(context: Excel.RequestContext, only?: string): Promise<Source[]> {
  const all = context.workbook.worksheets.load('items/name,items/visibility');
  const named = context.workbook.tables.load('items/name,items/showTotals,items/showHeaders');
  await context.sync();
  const sheets = all.items.filter(({ name, visibility }) => visibility !== 'VeryHidden' && (only ?? name) === name);
  const used = sheets.map((sheet) => {
    sheet.protection.load('protected');
    return sheet.getUsedRangeOrNullObject(true).load(POSITION);
  });
  const tables = named.items.map((table) => ({
    table,
    range: table.getRange().load(POSITION),
    home: table.worksheet.load('name'),
    columns: table.showHeaders ? null : table.columns.load('items/name'),
  }));
  await context.sync();

  const places = sheets.map((sheet, i) => {
    const own = tables.filter(({ home }) => home.name === sheet.name);
    const taken = own.map(({ range }) => blockOf(range));
    const free = used[i]!.isNullObject ? [] : without(blockOf(used[i]!), taken);
    // A sheet without tables is as Excel says it is.
    const filled =
      own.length === 0
        ? []
        : free.map(({ row, column, rows, columns }) =>
            sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true).load(POSITION),
          );
    return { sheet, own, taken, free, filled };
  });
  if (places.some(({ filled }) => filled.length > 0)) await context.sync();

  return places.flatMap(({ sheet, own, taken, free, filled }) => {
    const at = {
      sheet: sheet.name,
      ...(sheet.protection.protected && { locked: true as const }),
      ...(sheet.visibility === 'Hidden' && { hidden: true as const }),
    };
    const blocks =
      own.length === 0
        ? free
        : joined(filled.flatMap((range) => (range.isNullObject ? [] : [blockOf(range)]))).filter(holdsTable);
    return [
      ...own.map(({ table, columns }, t): Source => ({
        ...{ kind: 'table', name: table.name, ...at, ...bodyOf(table, taken[t]!) },
        ...(columns && { headless: columns.items.map(({ name }) => name) }),
      })),
      ...blocks.map((block, b): Source => {
        const within = taken.filter((table) => overlap(block, table));
        const name = b === 0 ? sheet.name : `${sheet.name} (${b + 1})`;
        return { kind: 'sheet', name, ...at, ...block, ...(within.length > 0 && { tables: within }) };
      }),
    ];
  });
}

/** Where a source lies now: rows may have come or gone since it was listed. A block that is gone has no rows. */
export async function locate(context: Excel.RequestContext, source: Source): Promise<Source> {
  if (source.kind === 'table') {
    const table = context.workbook.tables.getItem(source.name).load('showTotals');
    const range = table.getRange().load(POSITION);
    await context.sync();
    return { ...source, ...bodyOf(table, blockOf(range)) };
  }
  // Excel's own answer says that the sheet is not there any more.
  context.workbook.worksheets.getItem(source.sheet).load('name');
  const found = await findSources(context, source.sheet);
  const block = found.find(({ kind, name }) => kind === 'sheet' && name === (source.of ?? source.name));
  if (!block) return { ...source, rows: 0 };
  const { name, of, row, column, columns } = source;
  return of === undefined
    ? block
    : { ...block, ...{ name, of, row, column, columns }, rows: Math.max(0, block.row + block.rows - row) };
}

/** The totals row is nobody's record. */
const bodyOf = ({ showTotals }: Excel.Table, block: Block): Block => ({
  ...block,
  rows: block.rows - Number(showTotals),
});

/** The name of the sheet in front. */
export async function activeSheetName(api: OfficeApi): Promise<string> {
  return batch(api, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  });
}

/** A word typed beside a table is no table: captions and a record are two rows, and of one column none is made. */
const holdsTable = ({ rows, columns }: Block): boolean => rows > 1 && columns > 1;

function blockOf(range: Excel.Range): Block {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
