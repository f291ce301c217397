/** What conditions may look at besides the record: the day of judgement, other tables, the pack's constant tables. */
import type { SheetTable } from '../../sheet';
import { tableIndex, type TableIndex } from './tableIndex';
import type { Lookup } from './types';

export interface Context {
  /** Serial of the day of judgement: the fact `asOf`, and the date of records that have none. */
  asOf?: number;
  /** Other tables by name; `self` is the table being checked. */
  tables?: Readonly<Record<string, SheetTable>>;
}

/** One a compiled pack; `context` is set before each block, so that overlapping runs do not see each other's tables. */
export interface Environment {
  context: Context;
  lookup(name: string): Lookup | undefined;
  /** Rows of a table by the texts of its key columns; undefined where the table or a column is missing. */
  index(table: string, columns: readonly string[]): TableIndex | undefined;
}

export function createEnvironment(lookups: Readonly<Record<string, Lookup>>): Environment {
  return {
    context: {},
    lookup: (name) => (Object.hasOwn(lookups, name) ? lookups[name] : undefined),
    index(name, columns) {
      const tables = this.context.tables;
      const table = tables && Object.hasOwn(tables, name) ? tables[name] : undefined;
      return table && tableIndex(table, columns);
    },
  };
}
