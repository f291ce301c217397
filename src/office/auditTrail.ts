/**
 * The audit trail in the workbook: a row is written together with the mark of the trail's end, in one request, and read back.
 * A co-author may append in the same moment: then both rows continue the same one, and the next row continues both.
 */
import {
  ANCHOR_NAME,
  anchorOf,
  anchorText,
  AUDIT_CAPTIONS,
  AUDIT_COLUMNS,
  AUDIT_SHEET,
  AUDIT_TABLE,
  endsOf,
  isWitness,
  nextRow,
  parseAnchor,
  readTrail,
  WITNESS_SPACE,
  type Anchor,
  type AuditEntry,
  type AuditRow,
  type Trail,
  type Witness,
} from '../ledger';
import type { RawCell } from '../sheet';
import { batch } from './shared/batch';
import { addLedgerRow, findLedger, ledgerCells, type FoundLedger, type LedgerTable } from './ledgerTable';
import { OfficeProblem } from './shared/officeProblem';
import { supports } from './shared/surroundings';
import type { OfficeApi } from './shared/types';
import { createXmlStore } from './xmlStore';

const TRAIL: LedgerTable = {
  sheet: AUDIT_SHEET,
  table: AUDIT_TABLE,
  captions: AUDIT_COLUMNS.map((column) => AUDIT_CAPTIONS[column]),
  widths: [6, 22, 18, 14, 34, 24, 24, 34, 18, 18],
};

/** So many of the last rows are looked at for ends that nothing continues yet. */
const LAST_ROWS = 1_000;
/** A workbook that answers badly once may answer the next time. */
const TRIES = 3;

const witnesses = createXmlStore<Witness>(WITNESS_SPACE, isWitness);

export interface WrittenTrail {
  trail: Trail | null;
  anchor: Anchor | null;
  /** The second mark; null where there is none (an older Excel, a copy by another program). */
  witness: Anchor | null;
  /** 0-based sheet row of the captions. */
  firstRow: number;
}

/**
 * Records one change and returns its row. Rejects with an OfficeProblem where it cannot be recorded, and then nothing was;
 * where only the answer got lost, the row is found again and stands.
 */
export async function appendAudit(api: OfficeApi, entry: AuditEntry): Promise<AuditRow> {
  let sent: AuditRow | null = null;
  try {
    await append(api, entry, (row) => (sent = row));
  } catch (error) {
    if (!sent || !(await stands(api, sent))) throw error;
  }
  const row: AuditRow = sent!;
  // A workbook that takes no XML part has one mark less.
  if (supports(api, 'ExcelApi', '1.5'))
    await anchorOf(row)
      .then((mark) => witnesses.keep(api, { id: 'jejak', ...mark }, AUDIT_SHEET))
      .catch(() => undefined);
  return row;
}

async function append(api: OfficeApi, entry: AuditEntry, sending: (row: AuditRow) => void): Promise<void> {
  await batch(
    api,
    async (context) => {
      const found = await findLedger(context, TRAIL, true);
      const anchor = await readAnchor(context);
      const ends = found ? endsOf(await lastRows(context, found)) : [];
      const row = await nextRow(ends, entry, anchor?.rows);
      const seal = await anchorOf(row);
      const mark = context.workbook.names.getItemOrNullObject(ANCHOR_NAME);
      // Known before the row is queued, so that row and mark go in one request.
      await context.sync();
      await addLedgerRow(
        context,
        TRAIL,
        found,
        AUDIT_COLUMNS.map((column) => row[column]),
      );
      putAnchor(context, mark, seal);
      sending(row);
      await context.sync();
      if (!(await isThere(context, row))) throw new OfficeProblem('notKept', { place: AUDIT_SHEET });
    },
    { place: AUDIT_SHEET, undoGroup: true },
  );
}

/** Looked at once more. No two rows have the same digest: a row continues every one that stood there before it. */
async function stands(api: OfficeApi, row: AuditRow): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await batch(api, (context) => isThere(context, row)).catch(() => null);
    if (found !== null) return found;
  }
  return false;
}

async function isThere(context: Excel.RequestContext, { digest }: AuditRow): Promise<boolean> {
  const found = await findLedger(context, TRAIL);
  return found !== null && (await lastRows(context, found)).some((row) => row.digest === digest);
}

/** The whole trail as it stands; null without one. */
export async function readAudit(api: OfficeApi): Promise<WrittenTrail> {
  const [witness = null] = supports(api, 'ExcelApi', '1.5') ? await witnesses.read(api) : [];
  return batch(
    api,
    async (context) => {
      const found = await findLedger(context, TRAIL);
      const anchor = await readAnchor(context);
      if (!found) return { trail: null, anchor, witness, firstRow: 0 };
      const range = ledgerCells(found, TRAIL);
      await context.sync();
      return { trail: readTrail(range.values as RawCell[][]), anchor, witness, firstRow: found.row };
    },
    { place: AUDIT_SHEET },
  );
}

async function lastRows(context: Excel.RequestContext, { sheet, row, column, rows }: FoundLedger): Promise<AuditRow[]> {
  const captions = sheet.getRangeByIndexes(row, column, 1, TRAIL.captions.length).load('values');
  const taken = Math.min(LAST_ROWS, rows);
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
