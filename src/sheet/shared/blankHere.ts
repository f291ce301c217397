import { isBlank } from '../../grid';
import type { RawCell } from './types';

/** Whether a cell is blank as this host writes blanks. */
export const isBlankHere = (cell: RawCell, zeroIsBlank: boolean): boolean =>
  isBlank(cell) || (zeroIsBlank && cell === 0);
