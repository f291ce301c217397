/** Between a record of the sheet and what a form holds. */
import type { TypedValue } from '../../src/sheet';
import type { LoadedPack } from '../store/packShelf';
import type { Entries } from './readForm';
import { entryOf } from './showValue';

/** A record as a form shows it. */
export function entriesOf({ pack }: LoadedPack, record: Readonly<Record<string, TypedValue>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pack.fields).map(([name, field]) => [name, entryOf(record[name], field.type)]),
  );
}

/** Fields whose entry differs from the record: only those are written, so that the sheet's own spelling stays. */
export function changedFields(
  loaded: LoadedPack,
  record: Readonly<Record<string, TypedValue>>,
  now: Readonly<Record<string, TypedValue>>,
  entries: Entries,
): Record<string, TypedValue> {
  const before = entriesOf(loaded, record);
  return Object.fromEntries(Object.entries(now).filter(([name]) => (entries[name] ?? '') !== (before[name] ?? '')));
}
