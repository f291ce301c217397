import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALL_CAPTIONS, call } from '../../fixtures/rows';
import { folder, patuh, patuhJson } from '../patuh';

const ROWS = [
  ['Nomor', 'Tanggal', 'Jenis', 'Jumlah kontak'],
  ['A001', '02/02/2024', 'TELEPON', 3],
  ['A002', '03/02/2024', 'TELEPON', 1],
];

describe('patuh replay', () => {
  const files = folder();
  const rules = files.missing('aturan');
  const parcel = files.missing('shift.json');
  const sheet = files.csv('shift.csv', ROWS);
  let answer: string;
  beforeAll(async () => {
    await patuh(['rules', 'new', join(rules, 'shift')]);
    await patuh(['rules', 'parcel', join(rules, 'shift'), '--by', 'Penyelia 001', '--out', parcel]);
    const asked = await patuhJson(['check', sheet, '--pack', 'shift', '--asof', '2024-03-01', '--rules', rules]);
    expect(asked).toMatchObject({
      packs: [{ id: 'shift', version: '0.1.0', day: '2024-03-01' }],
      asked: { command: 'check', files: [sheet], options: { pack: 'shift', asof: '2024-03-01' }, language: 'id' },
    });
    answer = files.write('jawaban.json', JSON.stringify(asked));
  });

  it('says that an answer stands, by the folder and by the parcel of the same pack', async () => {
    for (const from of [rules, parcel])
      expect(await patuhJson(['replay', answer, '--rules', from])).toEqual({
        ...{ stands: true, packs: [], files: [], rows: [], figures: [] },
      });
  });

  it('names the rows that come out otherwise where the file changed, wherever it lies now', async () => {
    const moved = files.csv('pindah.csv', [ROWS[0]!, ROWS[1]!, ['A002', '03/02/2024', 'TELEPON', 4]]);
    const { code, out } = await patuh(['replay', answer, moved, '--rules', parcel], 'en');
    expect(code).toBe(1);
    expect(out).toContain('The answer stands no longer');
    expect(out).toContain(`${moved}: its content changed since the answer`);
    expect(out).toContain('Row 3 (A002): FAIL → PASS; broken: –');
    expect(out).toContain('counts.fail: 1 → 0');
  });

  it('does not say that an answer falls where the rules are others, but which, and what they come to', async () => {
    const other = files.missing('lain');
    mkdirSync(join(other, 'shift'), { recursive: true });
    const text = readFileSync(join(rules, 'shift', 'pack.json'), 'utf8');
    writeFileSync(join(other, 'shift', 'pack.json'), text.replace('"value": 3', '"value": 1'));
    const { code, out } = await patuh(['replay', answer, '--rules', other], 'en');
    expect(code).toBe(1);
    expect(out).toContain('It cannot be said');
    expect(out).toMatch(/shift: then 0\.1\.0 [0-9a-f]{8}, now 0\.1\.0 [0-9a-f]{8}/);
    expect(out).toContain('Row 3 (A002): FAIL → PASS');
  });

  it('replays measures and the answers of several files, and refuses what is no answer', async () => {
    const calls = files.csv('call.csv', [
      CALL_CAPTIONS,
      call({ fastel: '1' }),
      call({ fastel: '2', valid: 'Not Valid' }),
    ]);
    const measured = await patuhJson(['measure', 'qms', calls, '--by', 'site']);
    const kept = files.write('qms.json', JSON.stringify(measured));
    expect(await patuhJson(['replay', kept])).toMatchObject({ stands: true });
    writeFileSync(calls, readFileSync(calls, 'utf8').replace('Not Valid', 'Valid'));
    expect(await patuhJson(['replay', kept])).toMatchObject({
      stands: false,
      files: [calls],
      figures: expect.arrayContaining([{ where: 'valid', was: 1, is: 2 }]),
    });
    const both = await patuh(['check', sheet, sheet, '--pack', 'shift', '--rules', rules, '--json']);
    const several = await patuh(['replay', files.write('dua.json', both.out), '--rules', rules], 'en');
    expect(several.out.match(/The answer stands:/g)!.length).toBeGreaterThan(0);
    expect(await patuh(['replay', sheet])).toMatchObject({ code: 2, err: expect.stringContaining('bukan jawaban') });
  });
});
