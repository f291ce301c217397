/**
 * Rows chained by SHA-256: each digest covers the row's own cells and the digests of the rows it continues, so that no row can
 * be changed, taken out, put in or moved without breaking its own digest or a later row's link. Two people who write in the same
 * moment continue the same row: the trail forks, and the next row continues both.
 */
import { digestText } from '../../text';
import { cellWords, ORIGIN, type AuditEntry, type AuditRow } from './entry';

/**
 * The row that continues the trail.
 * @param ends rows that no other continues; none for a new trail
 * @param rows how many the trail's mark says there are: rows cut off stay visible as a gap
 */
export async function nextRow(
  ends: readonly Pick<AuditRow, 'number' | 'digest'>[],
  entry: AuditEntry,
  rows = 0,
): Promise<AuditRow> {
  const { at, who, kind, subject, from, to, why } = entry;
  const row = {
    number: Math.max(rows, ...ends.map(({ number }) => number)) + 1,
    at,
    who: cellWords(who),
    kind,
    subject: cellWords(subject),
    from: cellWords(from),
    to: cellWords(to),
    why: cellWords(why),
    previous:
      ends.length === 0
        ? ORIGIN
        : ends
            .map(({ digest }) => digest)
            .sort()
            .join(' '),
  };
  return { ...row, digest: await digestOfRow(row) };
}

/** Digests of the rows a row continues; `ORIGIN` in the first. */
export const continuedBy = ({ previous }: Pick<AuditRow, 'previous'>): string[] => previous.split(' ');

/** Rows that no other continues. */
export function endsOf<Row extends Pick<AuditRow, 'digest' | 'previous'>>(rows: readonly Row[]): Row[] {
  const continued = new Set(rows.flatMap(continuedBy));
  return rows.filter(({ digest }) => !continued.has(digest));
}

/** Digest of a row's cells. JSON keeps cells apart: no text can pose as two. */
export function digestOfRow(row: Omit<AuditRow, 'digest'>): Promise<string> {
  const { previous, number, at, who, kind, subject, from, to, why } = row;
  return digestText(JSON.stringify([previous, number, at, who, kind, subject, from, to, why]));
}

/**
 * Where the trail ended when it was last written, kept apart from it: without that its last rows could be cut off unseen. The
 * seal is no text that stands in the trail, so that nobody makes a mark for an earlier end by copying a cell.
 */
export interface Anchor {
  rows: number;
  seal: string;
}

/** Defined name that holds the anchor as a text. A name travels with every copy of the workbook and LibreOffice keeps it, too. */
export const ANCHOR_NAME = 'PatuhJejakAkhir';

export const anchorOf = async ({ number, digest }: Pick<AuditRow, 'number' | 'digest'>): Promise<Anchor> => ({
  rows: number,
  seal: await digestText(`${ORIGIN}:akhir:${number}:${digest}`),
});

export const anchorText = ({ rows, seal }: Anchor): string => `${rows}:${seal}`;

/** Null where the text is none. */
export function parseAnchor(text: string): Anchor | null {
  const match = /^"?(\d+):([0-9a-f]{64})"?$/.exec(text.trim().replace(/^=/, ''));
  return match ? { rows: Number(match[1]), seal: match[2]! } : null;
}

/**
 * The second mark, in a custom XML part: who deletes the trail's sheet and its name has not deleted this. It may be a row
 * behind, never one ahead.
 */
export const WITNESS_SPACE = 'urn:patuh:jejak:1';
export interface Witness extends Anchor {
  id: 'jejak';
}
export const isWitness = ({ rows, seal }: Partial<Witness>): boolean =>
  typeof rows === 'number' && typeof seal === 'string';
