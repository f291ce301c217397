/** What the roster says about the person of a record: team, and months of service on the day looked from. */
import { completedMonths, dayOf } from '../../calendar';
import { columnOf, numberIn, valuesOf } from '../../measures';
import { foldCase } from '../../grid';
import type { DatasetContext, FieldReader } from '../model/dataset';
import { tableField } from '../model/tableFields';

/** @returns a reader of roster fields; of everything null where there is no roster or no login */
export function rosterFields(
  context: DatasetContext,
): (name: string, rowOf?: (record: number) => number) => FieldReader | null {
  const people = context.other('staffing');
  const pack = context.packs.get('staffing');
  const logins = valuesOf(context.table, 'login_agent');
  if (!people || !pack || !logins) return () => null;
  const rows = new Map<string, number>();
  for (const field of ['login_tamara', 'login_mycx'])
    columnOf(people, field)?.values.forEach((value, row) => {
      if (foldCase(value) !== '') rows.set(foldCase(value), row);
    });
  return (name, rowOf = (record) => record) => {
    const personOf = (record: number): number => rows.get(foldCase(logins[rowOf(record)])) ?? -1;
    if (name === 'tenure') {
      const joined = valuesOf(people, 'tgl_diterima');
      if (!joined) return null;
      const months = (record: number): number | null => {
        const day = numberIn(joined, personOf(record));
        return day === null || dayOf(day) > context.request.asOf ? null : completedMonths(day, context.request.asOf);
      };
      return { label: { id: 'Masa kerja (bulan)', en: 'Tenure (months)' }, type: 'integer', value: months };
    }
    return tableField(people, pack, name, personOf);
  };
}
