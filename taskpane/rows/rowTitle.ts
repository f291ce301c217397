/** What names a row to people. */
import type { Language } from '../../src/text';
import { showValue } from '../form/showValue';
import { personOf, type Names } from '../store/rowNames';
import { placeOf } from './places';
import type { TypedPlace } from './typedPlace';

/** Its row on the sheet, and its key, whom it is about, where and when. */
export function rowTitle(
  places: readonly TypedPlace[],
  record: number,
  language: Language,
  names?: Names,
): { where: number; who: string } {
  const { typed, row } = placeOf(places, record)!;
  const { pack } = typed.loaded;
  const word = (field: string | undefined): string => {
    const column = field === undefined ? undefined : typed.table.columns[field];
    return column?.source ? showValue(column.values[row], pack.fields[field!]!.type, language) : '';
  };
  const words = [
    word(pack.recordKey),
    personOf(typed.table, row, names),
    word('jabatan'),
    word('site'),
    word(pack.recordDate),
  ];
  return { where: typed.records.sheetRow(row) + 1, who: [...new Set(words.filter((each) => each !== ''))].join(' · ') };
}
