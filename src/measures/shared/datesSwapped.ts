/** A table as it were had nobody's spreadsheet taken days for months. */
import { swappedMoment, type SheetTable } from '../../sheet';

/** The table with the days and months put back that Excel seems to have swapped; null where it seems to have swapped none. */
export function withDatesSwapped(table: SheetTable): SheetTable | null {
  const swapped = table.doubts?.filter(({ cause }) => cause === 'dayMonth') ?? [];
  if (swapped.length === 0) return null;
  const columns = { ...table.columns };
  for (const { field } of swapped) {
    // From the table itself: tables joined into one name the field once each.
    const column = table.columns[field!]!;
    columns[field!] = { ...column, values: column.values.map((value) => swappedMoment(value) ?? value) };
  }
  return { ...table, columns };
}
