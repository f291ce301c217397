/** Records that stand in more than one file: the same ones, and those that say otherwise under the same key. */
import { identityKey } from '../../measures';
import type { SheetTable, TypedColumn } from '../../sheet';
import type { LocalText } from '../../text';
import { complaint, type Complaint } from './complaint';

export interface FileTable {
  file: string;
  /** Of the pack; two tables of one pack are compared. */
  pack: string;
  recordKey: string;
  table: SheetTable;
}

export function repeatsBetween(tables: readonly FileTable[]): Complaint[] {
  const found: Complaint[] = [];
  tables.forEach((first, at) => {
    for (const second of tables.slice(at + 1)) {
      if (second.pack !== first.pack || second.file === first.file) continue;
      const { same, other } = compared(first, second);
      const holes = { a: first.file, b: second.file, pack: first.pack };
      if (same > 0) found.push(complaint('repeats', 'same', TEXT.same, { ...holes, count: same }));
      if (other > 0) found.push(complaint('repeats', 'conflicting', TEXT.other, { ...holes, count: other }));
    }
  });
  return found;
}

function compared(a: FileTable, b: FileTable): { same: number; other: number } {
  const shared = sourced(a.table).filter(({ field }) => b.table.columns[field]?.source && field !== a.recordKey);
  const contentOf = ({ columns }: SheetTable, row: number): string =>
    JSON.stringify(shared.map(({ field }) => columns[field]!.values[row] ?? null));
  const [left, right] = [byKey(a), byKey(b)];
  let [same, other] = [0, 0];
  for (const [key, rows] of left) {
    const others = right.get(key);
    if (!others) continue;
    const contents = new Set(rows.map((row) => contentOf(a.table, row)));
    const repeated = others.filter((row) => contents.has(contentOf(b.table, row))).length;
    same += repeated;
    // A key that stands more than once in a file names no record.
    if (repeated === 0 && rows.length === 1 && others.length === 1) other++;
  }
  return { same, other };
}

const sourced = ({ columns }: SheetTable): TypedColumn[] =>
  Object.values(columns).filter(({ source }) => source !== null);

function byKey({ table, recordKey }: FileTable): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  table.columns[recordKey]?.values.forEach((value, row) => {
    const key = identityKey(value);
    if (key !== '') rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  return rows;
}

const TEXT = {
  same: {
    id: '{{count}} catatan ({{pack}}) ada di {{a}} dan di {{b}} dengan isi yang sama; bersama-sama masing-masing dihitung sekali',
    en: '{{count}} records ({{pack}}) stand in {{a}} and in {{b}} with the same content; read together each counts once',
  },
  other: {
    id: '{{count}} catatan ({{pack}}) berkunci sama di {{a}} dan {{b}} tetapi isinya berbeda; periksa mana yang benar',
    en: '{{count}} records ({{pack}}) have one key in {{a}} and {{b}} but differ in content; check which is right',
  },
} satisfies Record<string, LocalText>;
