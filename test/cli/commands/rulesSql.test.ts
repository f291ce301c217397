import type { Io } from '../../../src/cli/command/command';
import { command } from '../../../src/cli/commands/rules';
import { openDuckDb } from '../../sql/database';

jest.setTimeout(60_000);

async function printed(...args: string[]): Promise<string> {
  const out: string[] = [];
  const io: Io = { out: (line) => out.push(line), err: () => {}, language: 'id' };
  await command.run(['sql', ...args], io);
  return out.join('\n');
}

it.each(['closing', 'it-tools'])('patuh rules sql %s prints tables and a query that run as they stand', async (id) => {
  const text = await printed(id, '--table', 'lembar', '--asof', '2025-08-31');
  const database = await openDuckDb();
  for (const line of text.split('\n')) if (line.startsWith('-- CREATE')) await database.run(line.slice(3));
  await database.run('INSERT INTO lembar ("_row") VALUES (1)');
  const [row] = await database.rows(text);
  await database.close();
  expect(row).toMatchObject({ _row: 1, verdict: expect.stringMatching(/incomplete|unregulated/) });
});

it('an unknown dialect is one sentence that names the known ones', async () => {
  await expect(printed('closing', '--dialect', 'oracle')).rejects.toThrow('Pilih dari: duckdb, postgres.');
});
