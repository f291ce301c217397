/** A range as the sheet room read it, with what was worked out from it, so that neighbouring formulas need not do it again. */
import type { Reading, SheetTable } from '../../sheet';

export interface TableReading {
  reading: Reading;
  table: SheetTable;
  /** Tells readings apart. */
  id: number;
  /** Number of rows of the range, header and titles included. */
  height: number;
  /** Values worked out from this reading, by name; `make` runs once. */
  once<T>(name: string, make: () => T): T;
  /** The same for work in slices; a failed making is forgotten. */
  share<T>(name: string, make: () => Promise<T>): Promise<T>;
}

let readings = 0;

export function tableReading(reading: Reading, table: SheetTable, height: number): TableReading {
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  return {
    reading,
    table,
    id: ++readings,
    height,
    once,
    share: (name, make) =>
      once(name, () => {
        const promise = make();
        promise.catch(() => made.delete(name));
        return promise;
      }),
  };
}

/** Typed values held, the unit of the cache's limit. */
export function weightOf({ table }: TableReading): number {
  return table.rows.length * (Object.keys(table.columns).length + 1);
}
