/**
 * Rows chained by SHA-256: each digest covers the row's own cells and the digest of the row above, so that no row can be
 * changed, taken out, put in or moved without breaking its own digest or the next row's link.
 */
import { digestText } from '../../measures';
import { cellWords, ORIGIN, type AuditEntry, type AuditRow } from './entry';

/** The row that continues the trail; `last` is its present end, null for a new one. */
export async function nextRow(last: Pick<AuditRow, 'number' | 'digest'> | null, entry: AuditEntry): Promise<AuditRow> {
  const { at, who, kind, subject, from, to, why } = entry;
  const row = {
    number: (last?.number ?? 0) + 1,
    at,
    who: cellWords(who),
    kind,
    subject: cellWords(subject),
    from: cellWords(from),
    to: cellWords(to),
    why: cellWords(why),
    previous: last?.digest ?? ORIGIN,
  };
  return { ...row, digest: await digestOfRow(row) };
}

/** Digest of a row's cells. JSON keeps cells apart: no text can pose as two. */
export function digestOfRow(row: Omit<AuditRow, 'digest'>): Promise<string> {
  const { previous, number, at, who, kind, subject, from, to, why } = row;
  return digestText(JSON.stringify([previous, number, at, who, kind, subject, from, to, why]));
}

/** Where the trail ended when it was last written, kept apart from it: without that its last rows could be cut off unseen. */
export interface Anchor {
  rows: number;
  digest: string;
}

/** Defined name that holds the anchor as a text. A name travels with every copy of the workbook and LibreOffice keeps it, too. */
export const ANCHOR_NAME = 'PatuhJejakAkhir';

export const anchorText = ({ rows, digest }: Anchor): string => `${rows}:${digest}`;

/** Null where the text is none. */
export function parseAnchor(text: string): Anchor | null {
  const match = /^"?(\d+):([0-9a-f]{64})"?$/.exec(text.trim().replace(/^=/, ''));
  return match ? { rows: Number(match[1]), digest: match[2]! } : null;
}
