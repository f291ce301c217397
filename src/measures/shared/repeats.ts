/**
 * The same record entered or exported more than once. Rows of one key that say the same are one record, whichever of them
 * is kept; rows of one key that say different things contradict each other, and no order of rows settles which is right.
 */
import type { SheetTable, TypedValue } from '../../sheet';
import { identityKey } from './identity';

export interface Repeats {
  /** Rows that say again what an earlier row says. */
  extra: ReadonlySet<number>;
  /** Rows of one key that differ, by key. */
  conflicts: number[][];
}

export function repeatsOf(table: SheetTable, key: string): Repeats {
  const extra = new Set<number>();
  const conflicts: number[][] = [];
  const keys = table.columns[key];
  if (!keys || keys.source === null) return { extra, conflicts };
  const first = new Map<string, number>();
  const again = new Map<string, number[]>();
  keys.values.forEach((value, row) => {
    const same = identityKey(value);
    if (same === '') return;
    const before = first.get(same);
    if (before === undefined) first.set(same, row);
    else if (!again.get(same)?.push(row)) again.set(same, [before, row]);
  });
  const columns = Object.values(table.columns).filter(({ field, source }) => source !== null && field !== key);
  // A record that is nothing but its key says nothing that could be said again.
  if (columns.length === 0) return { extra, conflicts };
  for (const rows of again.values()) {
    const byContent = new Map<string, number>();
    for (const row of rows) {
      const content = columns.map(({ values }) => contentOf(values[row])).join('\u0001');
      if (byContent.has(content)) extra.add(row);
      else byContent.set(content, row);
    }
    if (byContent.size > 1) conflicts.push([...byContent.values()]);
  }
  return { extra, conflicts };
}

/** What is not understood is not blank. */
const contentOf = (value: TypedValue): string =>
  value === undefined ? '\u0002' : value === null ? '' : typeof value === 'string' ? value.trim() : String(value);
