/**
 * Closed months as cells of the workbook: a table with one row for each, for people, and a hidden sheet with the whole
 * closure as text in pieces that a cell can take. Cells travel with every copy and every program that opens it; custom XML
 * does not survive LibreOffice or a copy through .csv and .ods.
 */
import type { Matrix } from '../../sheet';
import { captionPlace, cellWords } from '../audit/entry';
import type { Closure } from './closure';

export const CLOSURE_SHEET = 'Patuh tutup bulan';
export const CLOSURE_TABLE = 'tblPatuhTutup';
export const DETAIL_SHEET = 'Patuh tutup rinci';

export const CLOSURE_CAPTIONS = [
  'Bulan',
  'Laporan',
  'Site',
  'Ditutup (UTC)',
  'Oleh',
  'Aturan',
  'Sumber',
  'Kode pemeriksa',
] as const;

/** The row of the table, texts only. */
export function closureRow(
  { month, layout, sites, closedAt, closedBy, packs, sources }: Closure,
  digest: string,
): string[] {
  return [
    month,
    layout,
    sites?.join(', ') ?? '',
    closedAt,
    closedBy,
    packs.map(({ id, version }) => `${id} ${version}`).join(', '),
    sources.map(({ name, records }) => `${name} (${records.length})`).join(', '),
    digest,
  ].map(cellWords);
}

/** What the audit trail calls a closed month. */
export function closureSubject({ month, layout, sites }: Pick<Closure, 'month' | 'layout' | 'sites'>): string {
  return [layout, month, ...(sites ?? [])].join(' · ');
}

/** A cell takes 32,767 characters. */
const PIECE = 30_000;

/** A row of the hidden sheet: digest, then the pieces. */
export function detailRow(digest: string, text: string): string[] {
  const pieces = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return [digest, ...pieces];
}

/** Texts of the hidden sheet by the digest in front of them. */
export function readDetails(cells: Matrix): Map<string, string> {
  const found = new Map<string, string>();
  for (const [digest, ...pieces] of cells)
    if (typeof digest === 'string' && digest !== '') found.set(digest, pieces.map((piece) => piece ?? '').join(''));
  return found;
}

export interface ClosureLine {
  /** 0-based row in the matrix. */
  index: number;
  cells: string[];
  digest: string;
}

/** Rows of the table, whose matrix begins with the captions; null where a caption is missing. */
export function readClosureTable(cells: Matrix): ClosureLine[] | null {
  const captions = (cells[0] ?? []).map((cell) => String(cell ?? '').trim());
  const places = CLOSURE_CAPTIONS.map((caption) => captionPlace(captions, caption));
  if (places.includes(-1)) return null;
  return cells.slice(1).flatMap((line, at) => {
    const words = places.map((place) => String(line[place] ?? '').trim());
    return words.every((word) => word === '') ? [] : [{ index: at + 1, cells: words, digest: words.at(-1)! }];
  });
}
