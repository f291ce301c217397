/** What a command writes: never over a file that it reads, by whatever path or link, and whole or not at all. */
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CALL_CAPTIONS, folder, patuh } from './patuh';

const CALL = ['01/08/2025', '20001', 'Agen 001', 'BSD', '90001', 'Mini Pack', 'Agree', 'New', 6, 'Valid', '02/08/2025'];

function calls() {
  const files = folder();
  const source = files.csv('call.csv', [CALL_CAPTIONS, CALL]);
  return { files, source, before: readFileSync(source, 'utf8') };
}

describe('--verdicts', () => {
  const check = (source: string, out: string) =>
    patuh(['check', source, '--pack', 'tapping', '--engine', 'duckdb', '--verdicts', out]);

  it('never takes the place of the file checked, named itself, by another path or by a link', async () => {
    const { files, source, before } = calls();
    const [soft, hard] = [files.missing('lunak.csv'), files.missing('keras.csv')];
    symlinkSync(source, soft);
    linkSync(source, hard);
    for (const out of [source, join(dirname(source), '.', 'call.csv'), soft, hard]) {
      const { code, err } = await check(source, out);
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringMatching(/^".*" adalah berkas sumber.*--verdicts\.\n$/),
      });
      expect(readFileSync(source, 'utf8')).toBe(before);
    }
    const measured = await patuh(['measure', 'qms', source, '--engine', 'duckdb', '--verdicts', soft]);
    expect(measured.code).toBe(2);
    expect(readFileSync(source, 'utf8')).toBe(before);
  });

  it('into a folder that is not there is one sentence, and leaves nothing behind', async () => {
    const { files, source } = calls();
    const { code, err } = await check(source, files.missing('tidak-ada/putusan.csv'));
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(readdirSync(dirname(source))).toEqual(['call.csv']);
  });
});

it('two inputs of one name are two answers', async () => {
  const files = folder();
  const rows = [CALL_CAPTIONS, CALL];
  for (const month of ['a', 'b']) mkdirSync(files.missing(month));
  const [first, second] = [files.csv('a/call.csv', rows), files.csv('b/call.csv', [...rows, CALL])];
  const out = files.missing('hasil');
  await patuh(['check', dirname(first), dirname(second), '--pack', 'tapping', '--out', out, '--json']);
  const answers = readdirSync(out).filter((name) => name.endsWith('.json') && !/reading|state/.test(name));
  expect(answers.map((name) => (JSON.parse(readFileSync(join(out, name), 'utf8')) as { rows: number }).rows)).toEqual([
    1, 2,
  ]);
});
