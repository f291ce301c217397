/** The captions of a candidate header: one row, or a group row with the captions under it. */
import type { Matrix, RawCell } from '../shared/types';
import { squeeze } from '../../grid';

export interface Caption {
  column: number;
  /** As the sheet shows it, blanks squeezed. */
  text: string;
  /**
   * Without the table's name, where all captions of the row begin with it: `t_call.tanggal`, `Call[Tanggal]`; or without
   * what Jira writes around it: `Custom field (Tanggal)`.
   */
  own?: string;
  /** The group above it, where the header has two rows. */
  group: string | null;
  /** It is merged over other columns, and stands in the first of them. */
  merged?: boolean;
}

/** Longer texts are sentences, not captions. */
const LONGEST = 200;

function captionText(cell: RawCell): string {
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell);
  return typeof cell === 'string' && cell.length <= LONGEST ? squeeze(cell) : '';
}

/** The filled captions of one row. */
export const captionsOf = (matrix: Matrix, row: number): Caption[] => captionsIn(matrix[row] ?? []);

/** The captions among the cells of a row. */
export function captionsIn(cells: Matrix[number]): Caption[] {
  const captions: Caption[] = [];
  cells.forEach((cell, column) => {
    const text = captionText(cell);
    if (text === '') return;
    const own = CUSTOM_FIELD.exec(text)?.[1];
    captions.push({ column, text, group: null, ...(own !== undefined && { own }) });
  });
  return withoutTable(captions);
}

/** As Jira exports the columns a team has added. */
const CUSTOM_FIELD = /^custom field \((.+)\)$/i;
const OF_TABLE = /^([\p{L}\p{N}_ ']+)(?:\.(\S.*)|\[(.+)\])$/u;

function withoutTable(captions: Caption[]): Caption[] {
  const [table] = OF_TABLE.exec(captions[0]?.text ?? '')?.slice(1) ?? [];
  if (table === undefined || captions.length < 3) return captions;
  const own = captions.map((caption) => {
    const [, name, dotted, bracketed] = OF_TABLE.exec(caption.text) ?? [];
    return name === table ? { ...caption, own: dotted ?? bracketed } : caption;
  });
  return own.every((caption) => caption.own !== undefined) ? own : captions;
}

/**
 * The captions of a header over two rows: the lower row's, under the group that reaches over them from the left (a merged
 * cell holds its text in its first column only); where the lower row is blank, the upper row's. One text over all of them is
 * a title, and no group.
 */
export function captionsOfTwo(matrix: Matrix, row: number): Caption[] {
  const upper = matrix[row] ?? [];
  const lower = matrix[row + 1] ?? [];
  const captions: Caption[] = [];
  const first = captionsIn(lower)[0]?.column ?? Infinity;
  const [over, ...others] = captionsIn(upper);
  const isTitle = others.length === 0 && over !== undefined && over.column <= first;
  let group: string | null = null;
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const above = captionText(upper[column]);
    const below = captionText(lower[column]);
    if (above !== '' && !isTitle) group = above;
    if (below !== '') captions.push({ column, text: below, group });
    else if (above !== '') captions.push({ column, text: above, group: null });
  }
  return captions;
}
