/** Verdict by verdict: a pack's SQL against `checkRows`. */
import { brokenRules, compilePack, VERDICTS, type Context, type Pack } from '../../src/engine';
import { packToSql, type SqlSource } from '../../src/sql';
import type { SheetTable } from '../../src/sheet';
import type { Database } from './database';

export interface Question {
  pack: Pack;
  table: SheetTable;
  source: SqlSource;
  context?: Context;
  tables?: Readonly<Record<string, SqlSource>>;
}

/** Rows on which the two differ: what the engine says, and what SQL says. */
export async function differencesOf(
  database: Database,
  { pack, table, source, context = {}, tables }: Question,
): Promise<{ row: number; engine: string; sql: string }[]> {
  const result = compilePack(pack).checkRowsSync(table, { ...context, tables: { self: table, ...context.tables } });
  const sql = packToSql(pack, { dialect: database.dialect, source, tables, asOf: context.asOf });
  const rows = await database.rows(`${sql} ORDER BY "_row"`);
  if (rows.length !== result.codes.length) throw new Error(`${rows.length} rows instead of ${result.codes.length}`);
  return rows.flatMap(({ verdict, broken }, row) => {
    const engine = `${VERDICTS[result.codes[row]!]} ${brokenRules(result, row).join(' ')}`;
    return engine === `${String(verdict)} ${String(broken)}`
      ? []
      : [{ row, engine, sql: `${String(verdict)} ${String(broken)}` }];
  });
}
