/**
 * `npm run bench -- shards [--rows N] [--servers N] [--json]`: the closing pack over N rows that lie hash-partitioned on several
 * PostgreSQL servers of this machine, counted by each server for itself and then fetched row by row, and every row by the
 * engine's closures. All of it is made in temporary folders, which are removed.
 */
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase } from '../../src/duckdb/database/database';
import { brokenRules, compilePack, VERDICTS } from '../../src/engine';
import { loadPack } from '../../src/packs';
import { packToSql, POSTGRES, quoted, UNREAD } from '../../src/sql';
import type { TypedValue } from '../../src/sheet';
import { postgresPrograms } from '../sql/database';
import { countsSql, JUDGED, openShards, ROWS } from '../sql/shards';
import { madeRowsSql, madeTable } from './sql/madeRows';

const CHUNK = 500_000;
const UNREADABLE = 'tgl_close';
/** Most tickets are closed ones that the procedure rules. */
const USUAL = { layanan: 'INDIHOME', status_tiket: 'CLOSE', tipe_close: 'BIASA', hasil_1: 'TERHUBUNG' };

function asked(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

async function main(): Promise<void> {
  const [rows, servers] = [asked('--rows', 20_000_000), asked('--servers', 3)];
  const programs = postgresPrograms();
  if (!programs) throw new Error('apt-get install postgresql');
  const { pack } = await loadPack('closing', async (path) =>
    readFileSync(join(__dirname, '..', '..', 'rules', path), 'utf8'),
  );
  if (!pack) throw new Error('The closing pack cannot run.');
  const { checkRowsSync } = compilePack(pack);
  const fields = Object.keys(pack.fields);
  const shards = await openShards(programs, pack, servers);
  try {
    // What the closures say of each row: the place of its words in the list.
    const said = new Uint16Array(rows);
    const words = new Map<string, number>();
    const wordOf = (text: string): number => {
      if (!words.has(text)) words.set(text, words.size);
      return words.get(text)!;
    };
    const seconds = { engine: 0, load: 0, count: 0, fetch: 0 };
    const timed = async <Made>(what: keyof typeof seconds, make: () => Made | Promise<Made>): Promise<Made> => {
      const began = performance.now();
      const made = await make();
      seconds[what] += (performance.now() - began) / 1000;
      return made;
    };
    for (let from = 0; from < rows; from += CHUNK)
      await withDatabase(async (connection) => {
        const csv = join(shards.coordinator.host, 'rows.csv');
        await connection.run(
          madeRowsSql(pack, 'made', { from, to: Math.min(rows, from + CHUNK), unreadable: UNREADABLE, usual: USUAL }),
        );
        await connection.run(`COPY made TO '${csv}' (HEADER false)`);
        chmodSync(csv, 0o644);
        await timed('load', () => shards.load(csv));
        rmSync(csv);
        const columns = [...fields.map(quoted), quoted(UNREAD)].join(', ');
        const cells = (await connection.runAndReadAll(`SELECT ${columns} FROM made ORDER BY _row`)).getColumns();
        const table = madeTable(pack, UNREADABLE, cells as TypedValue[][]);
        const result = await timed('engine', () => checkRowsSync(table));
        result.codes.forEach((code, i) => {
          said[from + i] = wordOf([VERDICTS[code], ...brokenRules(result, i)].join(' '));
        });
      });
    const { coordinator } = shards;
    for (const server of shards.servers) await server.run('ANALYZE own_rows');
    const planOf = async (sql: string) =>
      (await coordinator.rows(`EXPLAIN (VERBOSE, COSTS OFF) ${sql}`)).map((line) => String(line['QUERY PLAN']));
    const counts = await timed('count', () => coordinator.rows(countsSql));
    let [seen, differences] = [0, 0];
    await timed('fetch', async () => {
      await coordinator.run('BEGIN');
      await coordinator.run(`DECLARE judgements CURSOR FOR SELECT * FROM ${JUDGED}`);
      for (;;) {
        const some = await coordinator.rows('FETCH 50000 FROM judgements');
        if (some.length === 0) break;
        seen += some.length;
        for (const { _row: row, verdict, broken } of some) {
          const theirs = [verdict, ...String(broken).split(' ')].filter(Boolean).join(' ');
          if (words.get(theirs) !== said[Number(row)]) differences++;
        }
      }
      await coordinator.run('COMMIT');
    });
    const unchanged = packToSql(pack, { dialect: POSTGRES, source: { from: ROWS, fields: new Set(fields) } });
    const perSec = (time: number) => Math.round(rows / time);
    const answer = {
      bench: 'shards',
      rows,
      servers,
      seen,
      differences,
      verdicts: Object.fromEntries(counts.map(({ verdict, records }) => [String(verdict), Number(records)])),
      kindsOfAnswer: words.size,
      loadRowsPerSec: perSec(seconds.load),
      countRowsPerSec: perSec(seconds.count),
      fetchRowsPerSec: perSec(seconds.fetch),
      closuresRowsPerSec: perSec(seconds.engine),
    };
    if (process.argv.includes('--json')) return console.log(JSON.stringify(answer));
    console.log(answer);
    for (const line of await planOf(countsSql)) console.log(line);
    console.log('\nThe same query over the partitioned table, asked of the coordinator alone:');
    for (const line of await planOf(`SELECT verdict, count(*) FROM (${unchanged}) AS all_rows GROUP BY verdict`))
      if (!/^ *Output:/.test(line)) console.log(line.slice(0, 200));
  } finally {
    await shards.close();
  }
}

void main();
