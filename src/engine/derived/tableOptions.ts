/** Options and row tests shared by the functions that look into a table. */
import type { Context, Environment } from '../model/environment';
import type { TableIndex } from '../model/tableIndex';
import type { Value } from '../model/value';
import type { DerivedOption, DerivedOptions } from './derivedFunction';

export const TABLE_OPTIONS: Readonly<Record<string, DerivedOption>> = {
  table: {
    type: 'table',
    about: {
      id: 'Nama tabel di "tables"; bawaan "self": tabel yang sedang diperiksa.',
      en: 'Name of a table in "tables"; by default "self": the table being checked.',
    },
  },
  key: {
    type: 'key',
    about: {
      id: 'Kolom kunci di tabel itu; bawaan: nama argumen pertama. Kunci dari beberapa kolom: daftar kolom di sini, dan fakta "concat" dari kolom yang sama sebagai argumen pertama.',
      en: 'The key column of that table; by default the first argument’s name. A key of several columns: their list here, and a "concat" of the same columns as first argument.',
    },
  },
  where: {
    type: 'where',
    about: {
      id: 'Hanya baris yang kolomnya berisi nilai ini: {"status": "AKTIF"} atau {"status": ["AKTIF", "CUTI"]}.',
      en: 'Only rows whose column holds the value: {"status": "AKTIF"} or {"status": ["AKTIF", "CUTI"]}.',
    },
  },
};

/** Finds the table of a function by its key, once a context; undefined where the table was not given. */
export function tableOf(
  options: DerivedOptions,
  environment: Environment,
  names: readonly string[],
): () => TableIndex | undefined {
  const table = String(options.table ?? 'self');
  const keys = [options.key ?? names[0]].flat().map(String);
  let context: Context | undefined;
  let index: TableIndex | undefined;
  return () => {
    if (context !== environment.context) {
      context = environment.context;
      index = environment.index(table, keys);
    }
    return index;
  };
}

/**
 * Rows of the key that also satisfy `where` and `counts`; undefined where a column is missing. In doubt where a cell nobody
 * could read decides whether a row is one of them, and where the rows spell the key in more than one way: nobody knows
 * whether they are of one thing.
 * @param counts undefined where an unreadable cell leaves it open
 */
export function rowsWhere(
  index: TableIndex,
  key: Value,
  options: DerivedOptions,
  counts: (row: number) => boolean | undefined = () => true,
): readonly number[] | 'doubt' | undefined {
  const where = Object.entries((options.where as Record<string, unknown> | undefined) ?? {});
  const tests = where.map(([name, wanted]) => ({
    cells: index.column(name),
    list: (Array.isArray(wanted) ? wanted : [wanted]) as readonly unknown[],
  }));
  if (tests.some(({ cells }) => !cells)) return undefined;
  const isOpen = ({ cells }: (typeof tests)[number], row: number) => cells![row] === undefined;
  const kept = index
    .rows(key)
    .filter((row) => tests.every((test) => isOpen(test, row) || test.list.includes(test.cells![row])))
    .filter((row) => counts(row) !== false);
  const isUnread = kept.some((row) => counts(row) === undefined || tests.some((test) => isOpen(test, row)));
  return isUnread || !index.spellAlike(kept) ? 'doubt' : kept;
}
