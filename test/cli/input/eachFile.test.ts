import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../../../src/cli/command/command';
import { command as check } from '../../../src/cli/commands/check';
import { CLOSING_CAPTIONS, ticket } from '../../fixtures/rows';
import { folder } from '../patuh';

jest.setTimeout(60_000);

/** Runs a command in this process; lines of progress are left out. */
async function run(args: string[], command = check) {
  const out: string[] = [];
  const err: string[] = [];
  const isProgress = (line: string) => /^\d+\/\d+ /.test(line);
  const io: Io = { out: (line) => out.push(line), err: (line) => isProgress(line) || err.push(line), language: 'id' };
  return { code: await command.run(args, io), out, err };
}

function months() {
  const files = folder();
  files.csv('2025-07.csv', [CLOSING_CAPTIONS, ticket('IN1')]);
  files.csv('2025-08.csv', [CLOSING_CAPTIONS, ticket('IN2'), ticket('IN3', { RFO: null })]);
  files.write('~$2025-08.xlsx', 'kunci Excel');
  return { files, path: files.missing(''), out: files.missing('hasil') };
}

describe('a folder of exports', () => {
  it('is checked file by file, each answer with its file and each reading report kept', async () => {
    const { path, out } = months();
    const { code, err } = await run([path, '--pack', 'closing', '--out', out, '--json']);
    expect(code).toBe(0);
    expect(err).toEqual(['2 berkas: 2 dikerjakan, 0 sudah selesai sebelumnya, 0 gagal.']);
    expect(readdirSync(out).sort()).toEqual([
      '2025-07.csv.json',
      '2025-07.csv.reading.json',
      '2025-08.csv.json',
      '2025-08.csv.reading.json',
      'patuh-state.json',
    ]);
    const answer = JSON.parse(readFileSync(join(out, '2025-08.csv.json'), 'utf8')) as { rows: number };
    expect(answer.rows).toBe(2);
    const reading = JSON.parse(readFileSync(join(out, '2025-08.csv.reading.json'), 'utf8')) as { columns: object[] };
    expect(reading.columns).toHaveLength(CLOSING_CAPTIONS.length);
  });

  it('goes on where it stopped, does a changed file again, and all when something else is asked', async () => {
    const { files, path, out } = months();
    const args = [path, '--pack', 'closing', '--out', out];
    await run(args);
    expect((await run(args)).err.at(-1)).toContain('0 dikerjakan, 2 sudah selesai');
    files.csv('2025-08.csv', [CLOSING_CAPTIONS, ticket('IN2'), ticket('IN3'), ticket('IN4')]);
    expect((await run(args)).err.at(-1)).toContain('1 dikerjakan, 1 sudah selesai');
    expect((await run([...args, '--asof', '2025-08-31'])).err.at(-1)).toContain('2 dikerjakan, 0 sudah selesai');
  });

  it('keeps the exit code of files finished before', async () => {
    const { path, out } = months();
    const args = [path, '--pack', 'closing', '--out', out, '--fail-on', 'fail,incomplete,warn'];
    const first = await run(args);
    expect(first.code).toBe(1);
    expect((await run(args)).code).toBe(1);
  });

  it('says one sentence about a bad file, goes on, and exits with 2', async () => {
    const { files, path } = months();
    files.write('2025-06.xlsx', 'bukan zip');
    const { code, out, err } = await run([path, '--pack', 'closing', '--json']);
    expect(code).toBe(2);
    expect(err).toHaveLength(2);
    expect(err[0]).toContain('2025-06.xlsx');
    expect(out.map((line) => (JSON.parse(line) as { file: string }).file)).toEqual([
      join(path, '2025-07.csv'),
      join(path, '2025-08.csv'),
    ]);
  });

  it('starts anew where the state file is half written', async () => {
    const { path, out } = months();
    mkdirSync(out);
    writeFileSync(join(out, 'patuh-state.json'), '{"asked": "');
    expect((await run([path, '--pack', 'closing', '--out', out])).err.at(-1)).toContain('2 dikerjakan');
  });

  it('among several that holds nothing known is one sentence, and the run goes on', async () => {
    const { path } = months();
    const files = folder();
    files.write('catatan.md', 'x');
    const { code, out, err } = await run([files.missing(''), path, '--pack', 'closing', '--json']);
    expect(code).toBe(2);
    expect(out).toHaveLength(2);
    expect(err[0]).toMatch(/tidak berisi berkas yang dikenal/);
    expect(err.at(-1)).toContain('3 berkas: 2 dikerjakan, 0 sudah selesai sebelumnya, 1 gagal');
  });

  it('that holds nothing known is one sentence', async () => {
    const files = folder();
    files.write('catatan.md', 'x');
    await expect(run([files.missing(''), '--pack', 'closing'])).rejects.toThrow(/tidak berisi berkas yang dikenal/);
  });
});
