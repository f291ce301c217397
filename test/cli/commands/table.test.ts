import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from '../../../src/xlsx';
import { problemsOf } from '../../xlsx/problemsOf';
import { folder, patuh, patuhJson } from '../patuh';

describe('rules export and import --table', () => {
  const files = folder();
  const pack = files.missing(join('aturan', 'shift'));
  const json = join(pack, 'pack.json');
  beforeAll(() => patuh(['rules', 'new', pack]));

  it('writes the table, takes it back unchanged, and shows the examples under a changed one before it is written', async () => {
    const csv = files.missing('aturan.csv');
    expect(await patuhJson(['rules', 'export', pack, '--table', csv])).toMatchObject({ rules: 1, left: [] });
    const before = readFileSync(json, 'utf8');
    expect(await patuhJson(['rules', 'import', pack, '--table', csv])).toMatchObject({
      changed: [],
      written: false,
      red: [],
    });
    writeFileSync(csv, readFileSync(csv, 'utf8').replace('>= [minContacts]', '> [minContacts]'));
    const tried = await patuh(['rules', 'import', pack, '--table', csv, '--check'], 'en');
    expect(tried.code).toBe(1);
    expect(tried.out).toContain('Would change: enough-contacts');
    expect(tried.out).toContain('✗ 2 tepat di batas: expected PASS, got FAIL enough-contacts');
    expect(tried.out).toContain('✓ 3 kurang satu: FAIL');
    expect(readFileSync(json, 'utf8')).toBe(before);
    await patuh(['rules', 'import', pack, '--table', csv]);
    expect(readFileSync(json, 'utf8')).toBe(before.replace('greaterThanInclusive', 'greaterThan'));
    writeFileSync(json, before);
  });

  it('in a workbook has its examples green and red on the next sheet, and is read back from there', async () => {
    const examples = join(pack, 'examples.csv');
    const before = readFileSync(examples, 'utf8');
    writeFileSync(examples, before.replace('kurang satu,fail,enough-contacts', 'kurang satu,pass,'));
    const xlsx = files.missing('aturan.xlsx');
    await patuhJson(['rules', 'export', pack, '--table', xlsx]);
    expect(await problemsOf(readFileSync(xlsx))).toEqual([]);
    const book = await readXlsx(readFileSync(xlsx), { numberFormats: true });
    expect(book.sheets.map(({ name }) => name)).toEqual(['Aturan', 'Contoh']);
    const [, shown] = book.sheets;
    expect(shown!.matrix.map(([sign]) => sign).slice(1, 4)).toEqual(['✓', '✗', '✓']);
    expect([shown!.looks!.get('1,0')?.fill, shown!.looks!.get('2,0')?.fill]).toEqual(['C6EFCE', 'FFC7CE']);
    writeFileSync(examples, before);
    const [table] = book.sheets;
    const column = table!.matrix[0]!.indexOf('severity');
    table!.matrix[1]![column] = 'warn';
    writeFileSync(xlsx, await writeXlsx(book));
    expect(await patuhJson(['rules', 'import', pack, '--table', xlsx, '--check'])).toMatchObject({
      ...{ changed: ['enough-contacts'], written: false },
      red: expect.arrayContaining([3]),
    });
  });

  it('writes nothing that cannot run, and names the rule', async () => {
    const before = readFileSync(json, 'utf8');
    const csv = files.missing('salah.csv');
    await patuhJson(['rules', 'export', pack, '--table', csv]);
    writeFileSync(csv, readFileSync(csv, 'utf8').replace('[minContacts]', '[minKontak]'));
    const { code, err } = await patuh(['rules', 'import', pack, '--table', csv], 'en');
    expect(code).toBe(2);
    expect(err).toContain('cannot run, so it is not written');
    expect(err).toMatch(/rule "enough-contacts": .*minKontak/);
    expect(readFileSync(json, 'utf8')).toBe(before);
  });
});
