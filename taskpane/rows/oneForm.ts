/** Which of several tables of a pack are counted as one: those of the form that says most, and those somebody has joined. */
import { foldCaption } from '../../src/grid';
import { isSameForm, type FormColumns } from '../../src/packs';
import type { TypedPlace } from './typedPlace';

/**
 * @param front whose form it is; by default that of the table that says most
 * @returns the tables to count, and those that fit as well but have other captions
 */
export function oneForm(
  places: readonly TypedPlace[],
  front?: TypedPlace,
): { counted: TypedPlace[]; left: TypedPlace[] } {
  const known = places.map((typed) => ({ typed, ...columnsOf(typed) }));
  const [best] = front
    ? known.filter(({ typed }) => typed === front)
    : [...known].sort((a, b) => b.columns.size - a.columns.size);
  const isCounted = (each: (typeof known)[number]): boolean =>
    each.typed.place.joined === true || isSameForm(best!, each);
  return {
    counted: known.filter(isCounted).map(({ typed }) => typed),
    left: known.filter((each) => !isCounted(each)).map(({ typed }) => typed),
  };
}

function columnsOf({ table, records }: TypedPlace): FormColumns {
  const fields = Object.values(table.columns).flatMap(({ field, source }) => (source ? [field] : []));
  const captions = records.reading.report.columns.map(({ caption }) => foldCaption(caption));
  return { columns: new Set(fields), captions: new Set(captions.filter((caption) => caption !== '')) };
}
