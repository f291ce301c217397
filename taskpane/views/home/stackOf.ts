/** A function of a cell sees the range it is given: what to write there for sheets that the pane counts as one. */
import { cellAddress, quotedSheet } from '../../../src/grid';
import type { Language } from '../../../src/text';
import { textsOf } from '../../text/texts';
import type { Figure } from './figures';
import type { TypedPlace } from '../../rows/typedPlace';

/** One sentence; null of a figure that stands on one table, or on staff and plan. */
export function stackOf({ places }: Figure, language: Language): string | null {
  if (places.length < 2 || !places.every(({ place }) => place.joined)) return null;
  const t = textsOf(language);
  const captions = new Set(places.map((typed) => JSON.stringify(captionsOf(typed))));
  if (captions.size > 1) return t('remedy.apartInCells');
  return t('remedy.inCells', { formula: `VSTACK(${places.map(rangeOf).join(language === 'id' ? ';' : ',')})` });
}

/** The columns that were read, from the left. */
const read = ({ records }: TypedPlace): { column: number; caption: string }[] =>
  Object.values(records.reading.table!.columns)
    .flatMap(({ source }) => source ?? [])
    .sort((a, b) => a.column - b.column);

function captionsOf(typed: TypedPlace): string[] {
  const columns = read(typed);
  return columns.map(({ column, caption }) => `${column - columns[0]!.column} ${caption}`);
}

function rangeOf(typed: TypedPlace): string {
  const { cells, headerRow } = typed.records;
  const { kind, name, sheet, row, column, rows } = cells.source;
  const [first, last] = [read(typed)[0]!, read(typed).at(-1)!];
  if (kind === 'table') return `${name}[[#All],[${marked(first.caption)}]:[${marked(last.caption)}]]`;
  const [from, to] = [cellAddress(headerRow, column + first.column), cellAddress(row + rows - 1, column + last.column)];
  return `${quotedSheet(sheet)}!${from}:${to}`;
}

/** As a reference writes a caption with signs of its own. */
const marked = (caption: string): string => caption.replace(/[[\]#']/g, "'$&");
