/**
 * The audit trail in the workbook: a row is written together with the mark of the trail's end, in one sync, and read back.
 * A co-author may have appended in the same moment; then the row would continue a row that is no longer the last, so it is
 * taken back and made anew.
 */
import {
  ANCHOR_NAME,
  anchorText,
  AUDIT_CAPTIONS,
  AUDIT_COLUMNS,
  AUDIT_SHEET,
  AUDIT_TABLE,
  nextRow,
  parseAnchor,
  readTrail,
  type Anchor,
  type AuditEntry,
  type AuditRow,
  type Trail,
} from '../ledger';
import type { RawCell } from '../sheet';
import { batch } from './shared/batch';
import { addLedgerRow, findLedger, ledgerCells, type FoundLedger, type LedgerTable } from './ledgerTable';
import { OfficeProblem } from './shared/officeProblem';
import type { OfficeApi } from './shared/types';

const TRAIL: LedgerTable = {
  sheet: AUDIT_SHEET,
  table: AUDIT_TABLE,
  captions: AUDIT_COLUMNS.map((column) => AUDIT_CAPTIONS[column]),
  widths: [6, 22, 18, 14, 34, 24, 24, 34, 18, 18],
};

const TRIES = 3;

export interface WrittenTrail {
  trail: Trail | null;
  anchor: Anchor | null;
  /** 0-based sheet row of the captions. */
  firstRow: number;
}

/**
 * Records one change and returns its row. Rejects with an OfficeProblem where it cannot be recorded, and then nothing was;
 * where only the answer got lost, the row is found again and stands.
 */
export async function appendAudit(api: OfficeApi, entry: AuditEntry): Promise<AuditRow> {
  let sent: Appended | null = null;
  try {
    return await append(api, entry, (row) => (sent = row));
  } catch (error) {
    if (sent && (await stands(api, sent))) return (sent as Appended).row;
    throw error;
  }
}

interface Appended {
  row: AuditRow;
  /** What it continues. */
  after: { number: number; digest: string } | null;
}

async function append(api: OfficeApi, entry: AuditEntry, sending: (appended: Appended) => void): Promise<AuditRow> {
  return batch(
    api,
    async (context) => {
      for (let tries = 0; tries < TRIES; tries++) {
        const found = await findLedger(context, TRAIL, true);
        const after = await endOf(context, found);
        const row = await nextRow(after, entry);
        const mark = context.workbook.names.getItemOrNullObject(ANCHOR_NAME);
        // Known before the row is queued, so that row and mark go in one sync.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each try looks at the trail as it is now
        await context.sync();
        await addLedgerRow(
          context,
          TRAIL,
          found,
          AUDIT_COLUMNS.map((column) => row[column]),
        );
        putAnchor(context, mark, { rows: row.number, digest: row.digest });
        sending({ row, after });
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each try looks at the trail as it is now
        await context.sync();
        if (await isContinued(context, row, after)) return row;
      }
      throw new OfficeProblem('notKept', { place: AUDIT_SHEET });
    },
    { place: AUDIT_SHEET, undoGroup: true },
  );
}

/** Looked at once more; a workbook that cannot be read says nothing. */
const stands = (api: OfficeApi, { row, after }: Appended): Promise<boolean> =>
  batch(api, (context) => isContinued(context, row, after)).catch(() => false);

/** The whole trail as it stands; null without one. */
export async function readAudit(api: OfficeApi): Promise<WrittenTrail> {
  return batch(
    api,
    async (context) => {
      const found = await findLedger(context, TRAIL);
      const anchor = await readAnchor(context);
      if (!found) return { trail: null, anchor, firstRow: 0 };
      const range = ledgerCells(found, TRAIL);
      await context.sync();
      return { trail: readTrail(range.values as RawCell[][]), anchor, firstRow: found.row };
    },
    { place: AUDIT_SHEET },
  );
}

/** Where the trail goes on: its mark or its last row, whichever is further. A row cut off stays visible as a gap. */
async function endOf(
  context: Excel.RequestContext,
  found: FoundLedger | null,
): Promise<(Anchor & { number: number }) | null> {
  const anchor = await readAnchor(context);
  const last = found ? (await lastRows(context, found, 1)).at(-1) : undefined;
  if (last && last.number >= (anchor?.rows ?? 0))
    return { rows: last.number, number: last.number, digest: last.digest };
  return anchor && { ...anchor, number: anchor.rows };
}

async function lastRows(
  context: Excel.RequestContext,
  { sheet, row, column, rows }: FoundLedger,
  count: number,
): Promise<AuditRow[]> {
  const captions = sheet.getRangeByIndexes(row, column, 1, TRAIL.captions.length).load('values');
  const taken = Math.min(count, rows);
  const last = sheet.getRangeByIndexes(row + 1 + rows - taken, column, taken, TRAIL.captions.length).load('values');
  await context.sync();
  const trail = readTrail([...(captions.values as RawCell[][]), ...(last.values as RawCell[][])]);
  if (trail.lostCaptions.length > 0) {
    const [expected] = trail.lostCaptions;
    throw new OfficeProblem('headerMoved', {
      place: AUDIT_SHEET,
      found: captions.values[0]!.join(', '),
      expected: expected!,
    });
  }
  return trail.rows;
}

/** The new row stands last and continues the row above it; else it is taken back. */
async function isContinued(
  context: Excel.RequestContext,
  row: AuditRow,
  before: { number: number; digest: string } | null,
): Promise<boolean> {
  const found = await findLedger(context, TRAIL);
  if (!found) return false;
  const rows = await lastRows(context, found, before ? 2 : 1);
  const above = before ? rows.at(-2) : undefined;
  if (rows.at(-1)?.digest === row.digest && (above === undefined || above.number < row.number)) return true;
  const mine = rows.findIndex(({ digest }) => digest === row.digest);
  if (mine >= 0) {
    found.table.rows.getItemAt(found.rows - rows.length + mine).delete();
    await context.sync();
  }
  return false;
}

async function readAnchor(context: Excel.RequestContext): Promise<Anchor | null> {
  const name = context.workbook.names.getItemOrNullObject(ANCHOR_NAME).load('formula');
  await context.sync();
  return name.isNullObject ? null : parseAnchor(String(name.formula));
}

function putAnchor(context: Excel.RequestContext, mark: Excel.NamedItem, anchor: Anchor): void {
  const formula = `="${anchorText(anchor)}"`;
  if (mark.isNullObject) context.workbook.names.add(ANCHOR_NAME, formula).visible = false;
  else mark.formula = formula;
}
