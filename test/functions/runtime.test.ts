/** Every function in cells of the simulated Excel, through the unmodified office.js and the real bundle. */
import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { FunctionDefinition } from '../../src/functions/call/definition';
import { shippedLibrary } from '../../src/functions/help/shippedLibrary';
import { workedResult } from '../../src/functions/help/workedResult';
import { PROFILES } from '../../src/host';
import type { Page, PageOptions } from '../../src/host/jsdom';
import { bundleFunctions } from './bundle';
import { openWithFunctions } from './page';

type Cell = string | number | boolean | null;

jest.setTimeout(120_000);

let bundle: string;
beforeAll(async () => {
  bundle = await bundleFunctions();
});
afterAll(() => rmSync(bundle, { force: true }));

const open = (options?: PageOptions) => openWithFunctions(bundle, options);

const letter = (index: number) =>
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

/** Puts a table on a sheet of its own and says where it is. */
async function put(page: Page, rows: readonly (readonly Cell[])[]): Promise<string> {
  const { name } = await page.workbook.sheets.add();
  const address = `A1:${letter(rows[0]!.length - 1)}${rows.length}`;
  page.workbook.cells.setValues(name, address, rows as Cell[][]);
  return `${name}!${address}`;
}

/** Puts a formula into A1 of a sheet of its own. */
async function enter(page: Page, formula: string): Promise<string> {
  const { name } = await page.workbook.sheets.add();
  page.workbook.cells.setFormula(name, 'A1', formula);
  return name;
}

/** What a formula fills once everything has settled; a blank and an empty text look the same. */
function shown(page: Page, sheet: string, rows = 1, columns = 1): unknown[][] {
  return page.workbook.cells
    .values(sheet, `A1:${letter(columns - 1)}${rows}`)
    .map((row) => row.map((cell) => cell ?? ''));
}

const sentence = (page: Page, sheet: string) =>
  page.host.calls.messages.get(`${sheet}!A1`) ?? page.host.calls.messages.get(`'${sheet}'!A1`);

/** The example of a help page as a formula over cells. */
async function formulaOf({ name, example }: FunctionDefinition, page: Page): Promise<string> {
  const args: string[] = [];
  for (const value of example.call) {
    if (typeof value === 'object' && value !== null) {
      const [range, only] = Object.hasOwn(example.ranges, value.range) ? [value.range, null] : value.range.split(':');
      const rows = example.ranges[range!]!;
      args.push(await put(page, only === null ? rows : rows.slice(1).map((row) => [row[Number(only)]!])));
    } else args.push(value === null ? '' : typeof value === 'string' ? `"${value}"` : String(value));
  }
  return `=PATUH.${name}(${args.join(',')})`;
}

describe.each([
  ['0, as on the desktop', 0],
  ['null, as on the web', null],
  ['an empty text', ''],
] as const)('with blanks as %s', (_, blank) => {
  let page: Page;
  const places = new Map<string, string>();
  beforeAll(async () => {
    page = await open({ blank });
    for (const definition of CATALOGUE)
      places.set(definition.name, await enter(page, await formulaOf(definition, page)));
    await page.settled();
  });
  afterAll(() => page.close());

  it.each(CATALOGUE.map((definition) => [definition.name, definition] as const))(
    '%s gives what its help page says',
    async (name, definition) => {
      const result = await workedResult(definition, shippedLibrary());
      const expected = Array.isArray(result) ? result : [[result]];
      expect(shown(page, places.get(name)!, expected.length, expected[0]!.length)).toEqual(expected);
    },
  );

  it('lets no error of ours reach the page', () => expect(page.errors).toEqual([]));
});

it('functions go on calculating under their former names', async () => {
  const page = await open({ blank: null });
  const renamed = CATALOGUE.filter(({ formerly }) => formerly !== undefined);
  expect(renamed.map(({ formerly }) => formerly)).toEqual(['IT.YATIM', 'AC1']);
  for (const definition of renamed) {
    const formula = await formulaOf(definition, page);
    const today = await enter(page, formula);
    const before = await enter(page, formula.replace(definition.name, definition.formerly!));
    await page.settled();
    const [first] = shown(page, today)[0]!;
    expect(String(first)).not.toMatch(/^#/);
    expect(shown(page, before)[0]![0]).toBe(first);
  }
  await page.close();
});

describe('ranges as users select them', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open({ blank: null });
  });
  afterAll(() => page.close());

  const CALLS = [
    ['Tanggal', 'login', 'Site', 'fastel', 'Kategori', 'valid'],
    ['2026-03-02', 'agen001', 'MEDAN', '0611000001', 'Agree', 'Valid'],
    ['2026-03-03', 'agen001', 'MEDAN', '0611000002', 'Agree', 'Valid'],
    ['2026-03-04', 'agen002', 'MEDAN', '0611000003', 'Agree', 'Not Valid'],
    ['2026-03-05', 'agen002', 'MEDAN', '0611000004', 'Not Agree', 'Not Valid'],
  ];

  it('count one row', async () => {
    const sheet = await enter(page, `=PATUH.QMS(${await put(page, CALLS.slice(0, 2))})`);
    await page.settled();
    expect(shown(page, sheet)).toEqual([[1]]);
  });

  it('say that there is nothing yet below a header alone', async () => {
    const sheet = await enter(page, `=PATUH.QMS(${await put(page, CALLS.slice(0, 1))})`);
    await page.settled();
    expect(shown(page, sheet)).toEqual([['#N/A']]);
    expect(sentence(page, sheet)).toBe(
      'Argumen 1 (data): tidak ada baris di bawah judul, jadi belum ada yang dihitung.',
    );
  });

  it('may be two columns side by side or apart, with captions or without', async () => {
    const [name] = (await put(page, CALLS)).split('!');
    const sheets = [
      await enter(page, `=PATUH.QMS(${name}!F1:F5,${name}!E1:E5)`),
      await enter(page, `=PATUH.QMS(${name}!F2:F5,${name}!E2:E5)`),
      await enter(page, `=PATUH.QMS(${name}!A1:F5)`),
    ];
    await page.settled();
    for (const sheet of sheets) expect(shown(page, sheet)).toEqual([[2 / 3]]);
  });

  it('may be whole columns', async () => {
    const [name] = (await put(page, CALLS)).split('!');
    const sheets = [
      await enter(page, `=PATUH.QMS(${name}!A:F)`),
      await enter(page, `=PATUH.QMS(${name}!F:F,${name}!E:E)`),
    ];
    await page.settled();
    for (const sheet of sheets) expect(shown(page, sheet)).toEqual([[2 / 3]]);
  });

  it('may hold an error cell, which makes that row unknown and no more', async () => {
    const address = await put(page, CALLS);
    page.workbook.cells.setFormula(address.split('!')[0]!, 'F3', '=1/0');
    const sheet = await enter(page, `=PATUH.QMS(${address})`);
    await page.settled();
    expect(shown(page, sheet)).toEqual([[1 / 3]]);
  });

  it('may lie on a sheet that is deleted while it is calculated, and the calculation ends all the same', async () => {
    const { workbook } = page;
    await workbook.load(readFileSync('test/fixtures/sample.xlsx'));
    await new Promise<void>((begun) => workbook.calculation.started.on(begun));
    await new Promise((turn) => setTimeout(turn, 0));
    const { name } = await workbook.sheets.add();
    for (const sheet of workbook.sheets.list()) if (sheet.name !== name) await workbook.sheets.remove(sheet.id);
    workbook.cells.setValues(name, 'A1', '=1+1');
    await workbook.settled(10_000);
    expect(shown(page, name)).toEqual([[2]]);
  });

  it('sends its results past a fault that waits for a write', async () => {
    page.host.faults.failNextWrite('before');
    const sheet = await enter(page, '=PATUH.WILSON(18,20)');
    await page.settled();
    expect(shown(page, sheet)[0]![0]).toBeCloseTo(0.698966, 6);
    const write = page.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('Z99').values = [[1]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'GeneralException' });
  });

  it('may hold numbers as text', async () => {
    const size = await put(page, [['250'], ['240'], ['260']]);
    const bad = await put(page, [['12'], [9], ['31']]);
    const sheets = [
      await enter(page, `=PATUH.PCHART(${bad},${size})`),
      await enter(page, '=PATUH.WILSON("18","20","95%")'),
    ];
    await page.settled();
    expect(shown(page, sheets[0]!, 3, 1)).toEqual([[12 / 250], [9 / 240], [31 / 260]]);
    expect(shown(page, sheets[1]!)[0]![0]).toBeCloseTo(0.698966, 6);
  });

  it('follow an edit', async () => {
    const address = await put(page, CALLS);
    const sheet = await enter(page, `=PATUH.QMS(${address})`);
    await page.settled();
    page.workbook.cells.setValues(address.split('!')[0]!, 'F4', 'Valid');
    await page.settled();
    expect(shown(page, sheet)).toEqual([[1]]);
  });

  it('say which column is missing, in the language of the page', async () => {
    const rows = CALLS.map((row) => row.slice(0, 5));
    page.window.document.documentElement.lang = 'en';
    const sheet = await enter(page, `=PATUH.QMS(${await put(page, rows)})`);
    await page.settled();
    page.window.document.documentElement.lang = 'id';
    expect(shown(page, sheet)).toEqual([['#VALUE!']]);
    expect(sentence(page, sheet)).toMatch(
      /^Argument 1 \(data\): the column .+ is missing\. Add it, or use one of these captions: "/,
    );
  });

  it('may be 100,000 rows long', async () => {
    const many = Array.from({ length: 100_000 }, (_, i): Cell[] => ['Agree', i % 20 === 0 ? 'Not Valid' : 'Valid']);
    const [name] = (await put(page, [['Kategori', 'valid'], ...many])).split('!');
    const sheet = await enter(page, `=PATUH.QMS(${name}!B:B,${name}!A:A)`);
    await page.settled();
    expect(shown(page, sheet)).toEqual([[0.95]]);
  });
});

describe('packs', () => {
  it('kept in the workbook replace the shipped ones from the next calculation on', async () => {
    const page = await open();
    const sheet = await enter(page, '=PATUH.VERSI("closing")');
    await page.settled();
    const text = (await readFile('rules/closing/pack.json', 'utf8')).replace(
      /"version": "[^"]*"/,
      '"version": "99.0.0"',
    );
    page.window.document.dispatchEvent(
      new page.window.CustomEvent('patuh:pack', { detail: { id: 'closing', files: { 'closing/pack.json': text } } }),
    );
    const again = await enter(page, '=PATUH.VERSI("closing")');
    await page.settled();
    expect(String(shown(page, sheet)[0]![0])).not.toContain('99.0.0');
    expect(String(shown(page, again)[0]![0])).toContain('closing 99.0.0');
    await page.close();
  });

  it('that cannot be read, are broken or unknown give one sentence, and the cell does not stay #BUSY!', async () => {
    const page = await open({
      fetch: (async (address: string) =>
        String(address).endsWith('index.json')
          ? { ok: true, text: async () => '["closing"]' }
          : { ok: false, status: 404 }) as unknown as typeof fetch,
    });
    const unread = await enter(page, '=PATUH.VERSI("closing")');
    const unknown = await enter(page, '=PATUH.VERSI("qmss")');
    await page.settled();
    page.window.document.dispatchEvent(
      new page.window.CustomEvent('patuh:pack', {
        detail: { id: 'closing', files: { 'closing/pack.json': '{"id":' } },
      }),
    );
    const broken = await enter(page, '=PATUH.VERSI("closing")');
    await page.settled();
    expect([unread, unknown, broken].map((sheet) => shown(page, sheet)[0]![0])).toEqual([
      '#VALUE!',
      '#VALUE!',
      '#VALUE!',
    ]);
    expect(sentence(page, unread)).toContain('closing/pack.json tidak terbaca (rules/closing/pack.json: 404)');
    expect(sentence(page, unknown)).toBe('Argumen 1 (pack): "qmss" bukan pack aturan. Pack: closing.');
    expect(sentence(page, broken)).toContain('Pack aturan closing tidak dapat dipakai: syntax');
    await page.close();
  });
});

describe('a ratio', () => {
  const [QMS, TABLE] = ['QMS', 'QMS.TABEL'].map((wanted) => CATALOGUE.find(({ name }) => name === wanted)!) as [
    FunctionDefinition,
    FunctionDefinition,
  ];
  it.each([
    ['comes formatted where Excel takes that from a function', PROFILES['win-m365'], /^\d+\.\d\d%$/],
    ['is the plain number elsewhere', PROFILES['win-ltsc2021'], /^0\.\d+$|^1$/],
  ])('%s', async (_, options, text) => {
    const page = await open(options);
    try {
      const one = await enter(page, await formulaOf(QMS, page));
      const several = await enter(page, await formulaOf(TABLE, page));
      await page.workbook.settled();
      // The value is the number in either case, and formulas go on counting with it.
      expect(shown(page, one)[0]![0]).toBe(await workedResult(QMS, shippedLibrary()));
      expect(page.workbook.cells.text(one, 'A1')[0]![0]).toMatch(text);
      const captions = page.workbook.cells.values(several, 'A1:Z1')[0]!;
      const spilled = page.workbook.cells.text(several, 'A2:Z2')[0]!;
      expect(spilled[captions.indexOf('QMS')]).toMatch(text);
      // Counts of the same line stay counts.
      expect(spilled[captions.indexOf('AGREE')]).toMatch(/^\d+$/);
    } finally {
      await page.close();
    }
  });
});
