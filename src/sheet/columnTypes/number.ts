/** Numbers: decimal comma or point, thousands marks, percent (as a ratio), rupiah, brackets for minus, "3x". */
import { repaired, unknown, type CellResult } from './remark';
import type { CellReader, ColumnType, Counted } from './columnType';
import { parseNumber, type ParsedNumber } from './parseNumber';

export const number: ColumnType = {
  title: { id: 'angka', en: 'a number' },
  holds: 'number',
  reader: ({ counts }) => numberReader(false, false, counts),
};
export const integer: ColumnType = {
  title: { id: 'bilangan bulat', en: 'a whole number' },
  holds: 'number',
  reader: ({ counts }) => numberReader(true, false, counts),
};

function numberReader(whole: boolean, pointIsDecimal: boolean, counts?: Counted): CellReader {
  let pointProved = false;
  let commaProved = false;
  return {
    style: () => (pointIsDecimal ? 'decimalPoint' : null),
    read(cell) {
      if (typeof cell === 'number') return checked(cell, undefined, whole);
      if (typeof cell === 'boolean') return unknown('notANumber');
      // A share is no count: "100%" heads are not one head.
      if (whole && cell.trimEnd().endsWith('%')) return unknown('notAWhole');
      const parsed = parseNumber(cell, pointIsDecimal, whole, counts);
      if (parsed === null) return unknown('notANumber');
      if (parsed.proves === 'point') pointProved = true;
      else if (parsed.proves === 'comma') commaProved = true;
      return checked(parsed.value, parsed.repair, whole);
    },
    // 1.234 is a thousand in Indonesia; where the column writes 12.5 or 1,234.5 elsewhere the point is a decimal point.
    again: () => (!pointIsDecimal && pointProved && !commaProved ? numberReader(whole, true, counts) : null),
  };
}

function checked(value: number, repair: ParsedNumber['repair'], whole: boolean): CellResult {
  if (!Number.isFinite(value)) return unknown('damagedNumber');
  if (whole && !(Number.isInteger(value) && value >= 0)) return unknown('notAWhole');
  return repair === undefined ? value : repaired(value, repair);
}
