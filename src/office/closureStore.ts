/** Closed months in the workbook: a table with a row for each, and a hidden sheet with the frozen figures. */
import {
  CLOSURE_CAPTIONS,
  CLOSURE_SHEET,
  CLOSURE_TABLE,
  closureRow,
  DETAIL_SHEET,
  detailRow,
  keptClosures,
  readClosureTable,
  readDetails,
  sealClosure,
  type Closure,
  type SealedClosure,
} from '../ledger';
import type { RawCell } from '../sheet';
import { batch } from './shared/batch';
import { TEXT_FORMAT } from './shared/cellText';
import { addLedgerRow, findLedger, ledgerCells, type LedgerTable } from './ledgerTable';
import { OfficeProblem } from './shared/officeProblem';
import type { OfficeApi } from './shared/types';

const CLOSURES: LedgerTable = {
  sheet: CLOSURE_SHEET,
  table: CLOSURE_TABLE,
  captions: CLOSURE_CAPTIONS,
  widths: [10, 20, 16, 24, 18, 28, 40, 18],
};

/** Pieces sent at once: on the web a request over 5 MB fails. */
const PIECES = 40;

/** The months closed in this workbook; those whose frozen figures were edited are left out (`patuh verify` names them). */
export async function readClosures(api: OfficeApi): Promise<SealedClosure[]> {
  return batch(
    api,
    async (context) => {
      const found = await findLedger(context, CLOSURES);
      if (!found) return [];
      const range = ledgerCells(found, CLOSURES);
      const details = await detailCells(context);
      return keptClosures(range.values as RawCell[][], details);
    },
    { place: CLOSURE_SHEET },
  );
}

/** Keeps a closed month and returns its digest: first the figures, read back, then the row that people see. */
export async function keepClosure(api: OfficeApi, closure: Closure): Promise<string> {
  const { digest, text } = await sealClosure(closure);
  // Figures that are there are not written again, so a lost answer is simply asked for once more.
  await keepFigures(api, digest, text).catch(() => keepFigures(api, digest, text));
  const kept = keepRow(api, closure, digest);
  // Only the answer may have got lost: then the month is closed, and must not be closed twice.
  return kept.catch(async (error: unknown) => {
    const closed = await readClosures(api).catch(() => []);
    if (closed.some((each) => each.digest === digest)) return digest;
    throw error;
  });
}

/** The hidden sheet is in no undo group: hiding a sheet cannot be undone, and a group that does refuses all of itself. */
async function keepFigures(api: OfficeApi, digest: string, text: string): Promise<void> {
  await batch(
    api,
    async (context) => {
      await findLedger(context, CLOSURES, true);
      if (readDetails(await detailCells(context)).get(digest) === text) return;
      await putDetail(context, detailRow(digest, text));
      if (readDetails(await detailCells(context)).get(digest) !== text)
        throw new OfficeProblem('notKept', { place: DETAIL_SHEET });
    },
    { place: DETAIL_SHEET },
  );
}

async function keepRow(api: OfficeApi, closure: Closure, digest: string): Promise<string> {
  return batch(
    api,
    async (context) => {
      const found = await findLedger(context, CLOSURES, true);
      await addLedgerRow(context, CLOSURES, found, closureRow(closure, digest));
      await context.sync();
      return digest;
    },
    { place: CLOSURE_SHEET, undoGroup: true },
  );
}

/** Reopens a month: its row goes; its frozen figures stay on the hidden sheet, as the trail's record of them. */
export async function dropClosure(api: OfficeApi, digest: string): Promise<void> {
  await batch(
    api,
    async (context) => {
      const found = await findLedger(context, CLOSURES, true);
      if (!found) return;
      const range = ledgerCells(found, CLOSURES);
      await context.sync();
      const line = readClosureTable(range.values as RawCell[][])?.find((each) => each.digest === digest);
      if (!line) return;
      if (found.rows > 1) found.table.rows.getItemAt(line.index - 1).delete();
      else found.sheet.getRangeByIndexes(found.row + 1, found.column, 1, CLOSURE_CAPTIONS.length).clear('Contents');
      await context.sync();
    },
    { place: CLOSURE_SHEET, undoGroup: true },
  );
}

async function detailCells(context: Excel.RequestContext): Promise<RawCell[][]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(DETAIL_SHEET);
  const used = sheet.getUsedRangeOrNullObject(true).load('values');
  await context.sync();
  return sheet.isNullObject || used.isNullObject ? [] : (used.values as RawCell[][]);
}

async function putDetail(context: Excel.RequestContext, cells: readonly string[]): Promise<void> {
  const present = context.workbook.worksheets.getItemOrNullObject(DETAIL_SHEET);
  await context.sync();
  const sheet = present.isNullObject ? context.workbook.worksheets.add(DETAIL_SHEET) : present;
  sheet.visibility = 'Hidden';
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount');
  await context.sync();
  const row = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  for (let from = 0; from < cells.length; from += PIECES) {
    const some = cells.slice(from, from + PIECES);
    const range = sheet.getRangeByIndexes(row, from, 1, some.length);
    range.numberFormat = [some.map(() => TEXT_FORMAT)];
    range.values = [some];
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds one piece
    await context.sync();
  }
}
