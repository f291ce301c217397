/** A trail as its table's cells, for tests. */
import {
  AUDIT_CAPTIONS,
  AUDIT_COLUMNS,
  anchorOf,
  nextRow,
  type Anchor,
  type AuditEntry,
  type AuditRow,
} from '../../../src/ledger';

export type Cells = (string | number)[][];

export function entry(some: Partial<AuditEntry> = {}): AuditEntry {
  return {
    at: '2026-01-02T03:04:05Z',
    who: 'SPV 001',
    kind: 'parameter',
    subject: 'closing minAttempts',
    from: '3',
    to: '4',
    why: 'rapat mutu',
    ...some,
  };
}

export async function trailOf(
  entries: readonly AuditEntry[],
): Promise<{ cells: Cells; anchor: Anchor; rows: AuditRow[] }> {
  const rows: AuditRow[] = [];
  for (const each of entries) rows.push(await nextRow(rows.slice(-1), each));
  return {
    cells: [
      AUDIT_COLUMNS.map((column) => AUDIT_CAPTIONS[column]),
      ...rows.map((row) => AUDIT_COLUMNS.map((column) => row[column])),
    ],
    anchor: await anchorOf(rows.at(-1)!),
    rows,
  };
}
