/** A population whose records are entries of a list that a measure made, each about one row of the sheet. */
import type { FieldType, TypedValue } from '../../sheet';
import type { LocalText } from '../../text';
import type { FieldReader, Population, TraceLine } from '../model/dataset';

export interface ListedOptions<Entry> {
  /** Fields of the entries themselves. */
  fields: Readonly<Record<string, { label: LocalText; type: FieldType; value(entry: Entry): TypedValue }>>;
  /** Fields of their rows. */
  field(name: string, rowOf: (record: number) => number): FieldReader | null;
  trace: readonly TraceLine[];
  notes?: readonly string[];
  doubt?: readonly string[];
}

export function listed<Entry extends { row: number }>(
  entries: readonly Entry[],
  { fields, field, trace, notes = [], doubt = [] }: ListedOptions<Entry>,
): Population {
  return {
    records: entries.map((_, record) => record),
    field: (name) => {
      const own = Object.hasOwn(fields, name) ? fields[name]! : null;
      return own
        ? { label: own.label, type: own.type, value: (record) => own.value(entries[record]!) }
        : field(name, (record) => entries[record]!.row);
    },
    day: () => null,
    measure: () => () => null,
    trace,
    notes,
    doubt,
  };
}
