import type { Argument } from '../shared/argument';
import { matrixOf } from '../shared/cells';
import type { LocalText } from '../../text';
import { optionalMonth } from './month';
import { optionalRange, type RangeValue } from './range';

export interface MonthOrColumn {
  month: string | null;
  column: RangeValue | null;
}

/** A month in one cell; or, beside a single column of results, the column of categories: `QMS(hasil; kategori)`. */
export function monthOrColumn(about: LocalText): Argument<MonthOrColumn> {
  const month = optionalMonth(about);
  const column = optionalRange(about);
  return {
    about,
    optional: true,
    read(value, at) {
      const rows = matrixOf(value);
      return rows.length > 1 || (rows[0]?.length ?? 0) > 1
        ? { month: null, column: column.read(value, at) }
        : { month: month.read(value, at), column: null };
    },
  };
}
