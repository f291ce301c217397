/**
 * `npm run bench -- sql --json [--rows N]`: the tapping pack over N rows as SQL on DuckDB and by the engine's closures,
 * verdict by verdict and rule by rule. The rows are made in a temporary folder, which is removed.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase } from '../../src/duckdb/database/database';
import { brokenRules, compilePack, VERDICTS, type Pack } from '../../src/engine';
import { loadPack } from '../../src/packs';
import { DUCKDB, packToSql, quoted, UNREAD } from '../../src/sql';
import type { TypedValue } from '../../src/sheet';
import { BLOCK_ROWS, madeRowsSql, madeTable } from './sql/madeRows';

const ROWS = 10_000_000;
const UNREADABLE = 'hasil_tapping';

function rowsAsked(): number {
  const at = process.argv.indexOf('--rows');
  return at < 0 ? ROWS : Number(process.argv[at + 1]);
}

async function main(): Promise<void> {
  const rows = rowsAsked();
  const { pack } = await loadPack('tapping', async (path) =>
    readFileSync(join(__dirname, '..', '..', 'rules', path), 'utf8'),
  );
  if (!pack) throw new Error('The tapping pack cannot run.');
  await withDatabase(async (connection) => {
    await connection.run(madeRowsSql(pack, 'self', { from: 0, to: rows, unreadable: UNREADABLE }));
    const source = { from: quoted('self'), fields: new Set(Object.keys(pack.fields)) };
    const began = performance.now();
    await connection.run(`CREATE TABLE verdicts AS ${packToSql(pack, { dialect: DUCKDB, source })}`);
    const duckdbSeconds = (performance.now() - began) / 1000;
    const { seconds, differences } = await compare(connection, pack, rows);
    const answer = {
      bench: 'sql',
      rows,
      duckdbRowsPerSec: Math.round(rows / duckdbSeconds),
      closuresRowsPerSec: Math.round(rows / seconds),
      differences,
      peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    if (process.argv.includes('--json')) console.log(JSON.stringify(answer));
    else for (const [name, value] of Object.entries(answer)) console.log(`${name}: ${value}`);
  });
}

/** Judges the same rows block by block with the closures; only their own time counts. */
async function compare(
  connection: DuckDBConnection,
  pack: Pack,
  rows: number,
): Promise<{ seconds: number; differences: number }> {
  const { checkRowsSync } = compilePack(pack);
  const fields = Object.keys(pack.fields);
  let seconds = 0;
  let differences = 0;
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const where = `_row BETWEEN ${from} AND ${from + BLOCK_ROWS - 1} ORDER BY _row`;
    const read = async (sql: string) => (await connection.runAndReadAll(sql)).getColumns();
    const cells = await read(`SELECT ${[...fields.map(quoted), quoted(UNREAD)].join(', ')} FROM self WHERE ${where}`);
    const [verdicts, broken] = await read(`SELECT verdict, broken FROM verdicts WHERE ${where}`);
    const table = madeTable(pack, UNREADABLE, cells as TypedValue[][]);
    const began = performance.now();
    const result = checkRowsSync(table);
    seconds += (performance.now() - began) / 1000;
    result.codes.forEach((code, i) => {
      if (VERDICTS[code] !== verdicts![i] || brokenRules(result, i).join(' ') !== broken![i]) differences++;
    });
  }
  return { seconds, differences };
}

void main();
