/** A function of a cell sees the range it is given: what to write there for sheets that the pane counts as one. */
import { cellAddress } from '../../../src/grid';
import type { Language } from '../../../src/text';
import { textsOf } from '../../text/texts';
import type { Figure } from './figures';
import type { TypedPlace } from './typedPlace';

/** One sentence; null of a figure that stands on one table, or on staff and plan. */
export function stackOf({ places }: Figure, language: Language): string | null {
  if (places.length < 2 || !places.every(({ place }) => place.joined)) return null;
  const t = textsOf(language);
  const captions = new Set(places.map((typed) => JSON.stringify(captionsOf(typed))));
  if (captions.size > 1) return t('remedy.apartInCells');
  return t('remedy.inCells', { formula: `VSTACK(${places.map(rangeOf).join(language === 'id' ? ';' : ',')})` });
}

const captionsOf = ({ records: { cells, reading } }: TypedPlace) => cells.values[reading.table!.headerRow];

function rangeOf({ records: { cells, headerRow } }: TypedPlace): string {
  const { kind, name, sheet, row, column, rows, columns } = cells.source;
  if (kind === 'table') return `${name}[#All]`;
  const [first, last] = [cellAddress(headerRow, column), cellAddress(row + rows - 1, column + columns - 1)];
  return `'${sheet.replaceAll("'", "''")}'!${first}:${last}`;
}
