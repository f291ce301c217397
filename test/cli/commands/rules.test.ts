import { reportsPage } from '../../../src/reports/author';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { command } from '../../../src/cli/commands/rules';
import type { Io } from '../../../src/cli/command/command';
import { UsageError } from '../../../src/cli/command/usageError';
import { keysPage, lintPage, operatorsPage, packSchema, scorecardSchema } from '../../../src/author';
import { derived, leaf, parameter, rule, smallPack } from '../../author/prove/smallPack';
import type { Pack } from '../../../src/engine';
import {
  CLOSURE_CAPTIONS,
  CLOSURE_SHEET,
  CLOSURE_TABLE,
  closeMonth,
  closureRow,
  DETAIL_SHEET,
  detailRow,
  sealClosure,
} from '../../../src/ledger';
import { writeXlsx } from '../../../src/xlsx';
import { CALLS, JANUARY, january } from '../../ledger/closing/month';
import type { Language } from '../../../src/text';

const ROOT = join(__dirname, '..', '..', '..');

async function rules(args: string[], language: Language = 'id'): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const io: Io = { out: (line) => lines.push(line), err: (line) => lines.push(line), language };
  return { code: await command.run(args, io), out: lines.join('\n') };
}

async function freshPack(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'patuh-')), 'latihan');
  await rules(['new', folder]);
  return folder;
}

function change(folder: string, from: string, to: string): void {
  const path = join(folder, 'pack.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

describe('patuh rules', () => {
  it('new makes a pack that lints clean, is covered whole and notices every mutant', async () => {
    const folder = await freshPack();
    expect(await rules(['lint', folder])).toMatchObject({ code: 0 });
    const { code, out } = await rules(['test', folder, '--coverage', '--mutate', '--json']);
    expect(code).toBe(0);
    const { packs, ...total } = JSON.parse(out) as { packs: { id: string }[]; mutants: number; killed: number };
    expect(total).toMatchObject({ examples: 7, failed: 0, differences: 0, coverage: 1 });
    expect(total.killed).toBe(total.mutants);
    expect(packs.map(({ id }) => id)).toEqual(['latihan']);
  });

  it('new does not overwrite a pack', async () => {
    await expect(rules(['new', await freshPack()])).rejects.toThrow(UsageError);
  });

  it('lint exits 1 with file, line, column, rule and proposal', async () => {
    const folder = await freshPack();
    change(folder, '"greaterThanInclusive"', '"greaterthan"');
    const { code, out } = await rules(['lint', folder], 'en');
    expect(code).toBe(1);
    expect(out).toMatch(
      /pack\.json:\d+:\d+ rule "enough-contacts": unknown operator "greaterthan"\. Did you mean "greaterThan"\? \[unknown-operator\]/,
    );
  });

  it('lint names every one of very many findings', async () => {
    const folder = await freshPack();
    change(folder, '"aliases": ["No"]', `"aliases": [${'1,\n'.repeat(130_000)} "No"]`);
    const { code, out } = await rules(['lint', folder]);
    expect(code).toBe(1);
    expect(out).toContain(':130027:1 field "nomor": seharusnya teks yang tidak kosong, ditemukan number 1.');
    expect(out).toContain('130000 temuan.');
  });

  it('test exits 1 and names the row where an example comes out otherwise', async () => {
    const folder = await freshPack();
    change(folder, '"value": 3', '"value": 2');
    const { code, out } = await rules(['test', folder]);
    expect(code).toBe(1);
    expect(out).toContain('examples.csv:3 kurang satu: diharapkan fail enough-contacts, hasilnya pass –');
  });

  it('test --coverage prints a row to paste for what no example has shown', async () => {
    const folder = await freshPack();
    const path = join(folder, 'examples.csv');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => !line.includes('kosong bukan nol'))
        .join('\n'),
    );
    const { out } = await rules(['test', folder, '--coverage']);
    expect(out).toContain('"kontak greaterThanInclusive minContacts" belum pernah unknown');
    expect(out).toContain('Kini DATA KURANG. Seharusnya apa?');
    expect(out).toMatch(/,incomplete,,[^,]+,[^,]*,TELEPON,(#N\/A)?$/m);
  });

  it('explain opens what a derived fact is made of, and judges an example on its own day', async () => {
    const { text } = smallPack({
      derived: { lama: derived('completedMonths', 'day', 'asOf') },
      rules: [rule('lama', leaf('lama', 'lessThan', 6))],
    });
    const folder = mkdtempSync(join(tmpdir(), 'patuh-'));
    writeFileSync(join(folder, 'pack.json'), text);
    const file = join(folder, 'examples.csv');
    writeFileSync(
      file,
      'note,verdict,failing,no,day,asOf\na,pass,,1,01/01/2024,2024-03-01\nb,incomplete,,2,01/01/2024,\n',
    );
    const { out } = await rules(['explain', folder, file, '--row', '2'], 'en');
    expect(out).toContain('Row 2: pass');
    expect(out).toMatch(
      /completedMonths \(2\) = completedMonths: Day \(01\/01\/2024\), day of judgement \(01\/03\/2024\)/,
    );
    const sheet = join(folder, 'lembar.csv');
    writeFileSync(sheet, 'Number,Day\n1,01/01/2024\n');
    const undated = await rules(['explain', folder, file, '--row', '3'], 'en');
    expect(undated.out).toContain('Cannot be judged yet, no day of judgement was given.');
    // Rows of a sheet are judged as the task pane judges them: today.
    expect((await rules(['explain', folder, sheet, '--row', '2'], 'en')).out).toContain('Row 2: fail');
  });

  it('diff counts the rows that change, from what to what, by which rule', async () => {
    const old = await freshPack();
    const fresh = await freshPack();
    change(fresh, '"value": 3', '"value": 2');
    const { out } = await rules(['diff', old, fresh, join(old, 'examples.csv')]);
    expect(out).toContain('1 baris berubah');
    const { changes } = JSON.parse((await rules(['diff', old, fresh, join(old, 'examples.csv'), '--json'])).out) as {
      changes: unknown[];
    };
    expect(changes).toEqual([
      { row: 3, key: 'A002', from: 'fail', to: 'pass', rules: ['enough-contacts'], month: '2024-02' },
    ]);
    const all = await rules(['diff', old, fresh], 'en');
    expect(all.out).toContain('enough-contacts (DOC-1.1): FAIL → PASS');
    expect(all.out).toContain('parameter minContacts, value: 3 → 2');
  });

  it('diff with a file judges examples by their own day, and other rows by --asof', async () => {
    const aged = (least: number) => {
      const folder = mkdtempSync(join(tmpdir(), 'patuh-'));
      const { text } = smallPack({
        parameters: { least: parameter(least) },
        derived: { age: derived('completedMonths', 'day', 'asOf') },
        rules: [rule('kept', leaf('age', 'lessThan', { fact: 'least' }))],
      });
      writeFileSync(join(folder, 'pack.json'), text);
      writeFileSync(join(folder, 'examples.csv'), 'verdict,failing,no,day,asOf\npass,,A1,2023-01-01,2023-09-01\n');
      writeFileSync(join(folder, 'sheet.csv'), 'no,day\nA1,2023-01-01\n');
      return folder;
    };
    const [old, fresh] = [aged(12), aged(6)];
    for (const file of [[join(old, 'examples.csv')], [join(old, 'sheet.csv'), '--asof', '2023-09-01']])
      expect((await rules(['diff', old, fresh, ...file], 'en')).out).toMatch(
        /1 rows change, of 1\.\nBy month: 2023-01 1\n.*\n.*\n.*pass +fail +kept/,
      );
    expect((await rules(['diff', old, fresh, join(old, 'sheet.csv')], 'en')).out).toContain('0 rows change');
    expect((await rules(['diff', old, fresh], 'en')).out).toContain('kept (1.1): PASS → FAIL');
  });

  it('diff marks the months that the workbook has closed over the pack', async () => {
    const aged = (least: number) =>
      smallPack({
        parameters: { least: parameter(least) },
        derived: { age: derived('completedMonths', 'day', 'asOf') },
        rules: [rule('kept', leaf('age', 'lessThan', { fact: 'least' }))],
      });
    const folder = mkdtempSync(join(tmpdir(), 'patuh-'));
    const [old, fresh] = [12, 6].map((least) => {
      const file = join(folder, String(least), 'pack.json');
      mkdirSync(join(folder, String(least)));
      writeFileSync(file, aged(least).text);
      return file;
    }) as [string, string];
    const ask = async (month: string, pack: Pack, edit = (text: string) => text) => {
      const closure = await closeMonth(await january(CALLS, [], [pack]), { ...JANUARY, month });
      const { digest, text } = await sealClosure(closure);
      const sheets = [
        {
          name: 'Data',
          matrix: [
            ['no', 'day'],
            ['A1', '2023-01-01'],
            ['A2', '2023-02-01'],
          ],
        },
        {
          name: CLOSURE_SHEET,
          matrix: [[...CLOSURE_CAPTIONS], closureRow(closure, digest)],
          tables: [{ name: CLOSURE_TABLE, ref: 'A1:H2' }],
        },
        { name: DETAIL_SHEET, matrix: [detailRow(digest, edit(text))] },
      ];
      const book = join(folder, 'book.xlsx');
      writeFileSync(book, await writeXlsx({ sheets }));
      const args = ['diff', old, fresh, book, '--sheet', 'Data', '--asof', '2023-09-01'];
      const { closed, months } = JSON.parse((await rules([...args, '--json'])).out) as Record<string, unknown>;
      expect(months).toEqual({ '2023-01': 1, '2023-02': 1 });
      return { closed, id: (await rules(args)).out, en: (await rules(args, 'en')).out };
    };
    const own = aged(12).pack;
    expect(await ask('2023-01', own)).toEqual({
      closed: ['2023-01'],
      id: expect.stringContaining('Per bulan: 2023-01 1 (ditutup), 2023-02 1\n'),
      en: expect.stringContaining('By month: 2023-01 1 (closed), 2023-02 1\n'),
    });
    const none = { closed: [], en: expect.stringContaining('By month: 2023-01 1, 2023-02 1\n') };
    expect(await ask('2023-01', { ...own, id: 'other' })).toMatchObject(none);
    expect(await ask('2022-12', own)).toMatchObject(none);
    expect(await ask('2023-01', own, (text) => text.replace('SPV 001', 'SPV 002'))).toMatchObject(none);
  });

  it('explain shows the condition with what was found, in the reader’s language', async () => {
    const folder = await freshPack();
    const args = ['explain', folder, join(folder, 'examples.csv'), '--row', '3'];
    expect((await rules(args)).out).toContain('✗ Jumlah kontak (2) paling sedikit Kontak minimum (3)');
    expect((await rules(args, 'en')).out).toContain('✗ Contacts (2) is at least Contacts needed (3)');
  });

  it('docs writes a page a language', async () => {
    const folder = await freshPack();
    const { out } = await rules(['docs', folder, '--out', join(folder, 'pages'), '--json']);
    const { files } = JSON.parse(out) as { files: string[] };
    expect(files.map((file) => readFileSync(file, 'utf8').includes('enough-contacts'))).toEqual([true, true]);
  });

  it('fmt mends the form and leaves the meaning', async () => {
    const folder = await freshPack();
    const path = join(folder, 'pack.json');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, JSON.stringify(JSON.parse(before)));
    const untidy = await rules(['fmt', folder, '--check']);
    expect(untidy).toMatchObject({ code: 1, out: expect.stringContaining(`patuh rules fmt ${folder}`) });
    await rules(['fmt', folder]);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(await rules(['fmt', folder, '--check'])).toMatchObject({ code: 0 });
  });

  it('schema writes the schema of a pack beside it, with the same bytes each time', async () => {
    const folder = await freshPack();
    const file = join(folder, 'pack.schema.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, '');
    const { out } = await rules(['schema', folder, '--json']);
    expect(JSON.parse(out)).toEqual({ files: [relative(process.cwd(), file)] });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('refuses an unknown part, pack or row in one sentence', async () => {
    for (const args of [['lintt'], ['test', 'no-such-pack'], ['explain', 'closing'], ['diff', 'closing'], ['docs']]) {
      await expect(rules(args)).rejects.toThrow(UsageError);
    }
  });
});

describe('what is made from the code', () => {
  it.each([
    ['rules/pack.schema.json', () => JSON.stringify(packSchema(), null, 1) + '\n'],
    ['rules/scorecard.schema.json', () => JSON.stringify(scorecardSchema(), null, 1) + '\n'],
    ['docs/reference/operators.md', operatorsPage],
    ['docs/reference/lint.md', lintPage],
    ['docs/reference/reports.md', reportsPage],
    ['docs/reference/pack.md', keysPage],
  ])('%s is up to date (patuh rules schema)', (path, make) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(make());
  });
});
