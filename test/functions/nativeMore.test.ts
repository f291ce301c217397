/** Agreement, control charts, IT tools and qualification beside native formulas, in the workbench's spreadsheet engine. */
import { readFileSync, rmSync } from 'node:fs';
import type { Page } from '../../src/host/jsdom';
import { bundleFunctions } from './bundle';
import { openWithFunctions } from './page';

jest.setTimeout(120_000);

type Cell = string | number | null;

/** Sheets of the sample that are looked at here. */
const READ: readonly string[] = ['SDM', 'IT Tools'];

let page: Page;
let bundle: string;

beforeAll(async () => {
  bundle = await bundleFunctions();
  page = await openWithFunctions(bundle, { blank: null });
  await page.workbook.load(readFileSync('test/fixtures/sample.xlsx'));
  // What else the sample calculates stands in native.test.ts.
  for (const { name } of page.workbook.sheets.list()) if (!READ.includes(name)) await page.workbook.sheets.remove(name);
  await page.settled();
});
afterAll(async () => {
  await page.close();
  rmSync(bundle, { force: true });
});

/** Writes a table on a sheet of its own and gives the sheet's name. */
async function sheetOf(rows: Cell[][]): Promise<string> {
  const { name } = await page.workbook.sheets.add();
  page.workbook.cells.setValues(name, `A1:${letter(rows[0]!.length)}${rows.length}`, rows);
  await page.settled();
  return name;
}

/** Enters one formula on a sheet of its own and gives the cells it fills. */
async function spilled(formula: string, rows: number, columns: number): Promise<unknown[][]> {
  const { name } = await page.workbook.sheets.add();
  page.workbook.cells.setFormula(name, 'A1', formula);
  await page.settled();
  return page.workbook.cells.values(name, `A1:${letter(columns)}${rows}`);
}

/** Enters single-cell formulas below each other on a sheet of their own and gives what they show. */
async function figures(formulas: readonly string[]): Promise<unknown[]> {
  const { name } = await page.workbook.sheets.add();
  page.workbook.cells.setValues(
    name,
    `A1:A${formulas.length}`,
    formulas.map((formula) => [formula]),
  );
  await page.settled();
  return page.workbook.cells.values(name, `A1:A${formulas.length}`).flat();
}

/** The same, where every formula must give a number: one this engine cannot work out proves nothing. */
async function numbers(formulas: readonly string[]): Promise<number[]> {
  const found = await figures(formulas);
  expect(found.map((value) => typeof value)).toEqual(formulas.map(() => 'number'));
  return found as number[];
}

const letter = (count: number) => String.fromCharCode(64 + count);

describe('agreement of raters beside SUMPRODUCT and COUNTIF', () => {
  const WORDS = ['VALID', 'RETURN', 'CABUT'];
  const MARKS = [
    ['VALID', 'VALID', 'VALID'],
    ['VALID', 'RETURN', 'VALID'],
    ['RETURN', 'RETURN', 'RETURN'],
    ['VALID', 'VALID', 'CABUT'],
    ['CABUT', 'CABUT', 'CABUT'],
    ['CABUT', 'RETURN', 'RETURN'],
    ['VALID', 'VALID', 'VALID'],
    ['VALID', 'VALID', 'RETURN'],
    ['RETURN', 'VALID', 'RETURN'],
    ['VALID', 'VALID', 'VALID'],
    ['VALID', 'VALID', 'VALID'],
    ['RETURN', 'RETURN', 'CABUT'],
  ];
  const N = MARKS.length;
  const over = (term: (word: string) => string) => WORDS.map((word) => term(`"${word}"`)).join('+');

  it('agrees of two raters (Cohen, Gwet)', async () => {
    const name = await sheetOf(MARKS);
    const [a, b] = [`${name}!A1:A${N}`, `${name}!B1:B${N}`];
    const same = `(SUMPRODUCT(--(${a}=${b}))/${N})`;
    const cohen = `(${over((word) => `COUNTIF(${a},${word})*COUNTIF(${b},${word})`)})/${N}^2`;
    const share = (word: string) => `(COUNTIF(${name}!A1:B${N},${word})/${2 * N})`;
    const gwet = `(${over((word) => `${share(word)}*(1-${share(word)})`)})/${WORDS.length - 1}`;
    const [kappa, kappaNative, ac1, ac1Native, apart, apartAc1] = await numbers([
      `=PATUH.KAPPA(${name}!A1:B${N})`,
      `=(${same}-${cohen})/(1-${cohen})`,
      `=PATUH.KAPPA.AC1(${name}!A1:B${N})`,
      `=(${same}-${gwet})/(1-${gwet})`,
      `=PATUH.KAPPA(${a},${b})`,
      `=PATUH.KAPPA.AC1(${a},${b})`,
    ]);
    expect(kappa).toBeCloseTo(kappaNative!, 12);
    expect(ac1).toBeCloseTo(ac1Native!, 12);
    expect([apart, apartAc1]).toEqual([kappa, ac1]);
  });

  it('agrees of three raters (Fleiss, Gwet)', async () => {
    const name = await sheetOf(MARKS);
    const all = `${name}!A1:C${N}`;
    const votes = (word: string) => `(${['A', 'B', 'C'].map((at) => `(${name}!${at}1:${at}${N}=${word})`).join('+')})`;
    const same = `((${over((word) => `SUMPRODUCT(${votes(word)}*(${votes(word)}-1))`)})/(6*${N}))`;
    const share = (word: string) => `(COUNTIF(${all},${word})/${3 * N})`;
    const fleiss = `(${over((word) => `${share(word)}^2`)})`;
    const gwet = `((${over((word) => `${share(word)}*(1-${share(word)})`)})/${WORDS.length - 1})`;
    const [kappa, kappaNative, ac1, ac1Native] = await numbers([
      `=PATUH.KAPPA(${all})`,
      `=(${same}-${fleiss})/(1-${fleiss})`,
      `=PATUH.KAPPA.AC1(${all})`,
      `=(${same}-${gwet})/(1-${gwet})`,
    ]);
    expect(kappa).toBeCloseTo(kappaNative!, 12);
    expect(ac1).toBeCloseTo(ac1Native!, 12);
  });
});

describe('PCHART beside SUM, SQRT and BINOM.INV', () => {
  const POINTS = [
    [12, 250],
    [9, 240],
    [31, 260],
    [0, 120],
    [1, 40],
    [9, 60],
    [2, 99],
    [7, 100],
  ];
  const rows = POINTS.map((_, index) => index + 1);
  const mean = (name: string) => `(SUM(${name}!A1:A${rows.length})/SUM(${name}!B1:B${rows.length}))`;
  const half = (name: string, row: number) => `3*SQRT(${mean(name)}*(1-${mean(name)})/${name}!B${row})`;

  it('agrees in share, centre line and three-sigma limits', async () => {
    const name = await sheetOf(POINTS);
    const ours = await spilled(`=PATUH.PCHART(${name}!A1:A8,${name}!B1:B8,0)`, rows.length, 5);
    const native = await numbers(
      rows.flatMap((row) => [
        `=${name}!A${row}/${name}!B${row}`,
        `=${mean(name)}`,
        `=MAX(0,${mean(name)}-${half(name, row)})`,
        `=MIN(1,${mean(name)}+${half(name, row)})`,
      ]),
    );
    ours.forEach((line, index) => {
      const [share, centre, low, high] = native.slice(index * 4, index * 4 + 4) as [number, number, number, number];
      [share, centre, low, high].forEach((figure, at) => expect(line[at]).toBeCloseTo(figure, 12));
      expect(line[4] || null).toBe(share < low ? 'rendah' : share > high ? 'tinggi' : null);
    });
  });

  it('agrees in the exact limits below a size of 100', async () => {
    const name = await sheetOf(POINTS);
    const ours = await spilled(`=PATUH.PCHART(${name}!A1:A8,${name}!B1:B8)`, rows.length, 5);
    const small = rows.filter((row) => POINTS[row - 1]![1]! < 100);
    const native = await numbers(
      small.flatMap((row) =>
        ['1-NORM.S.DIST(3,TRUE)', 'NORM.S.DIST(3,TRUE)'].map(
          (tail) => `=BINOM.INV(${name}!B${row},${mean(name)},${tail})/${name}!B${row}`,
        ),
      ),
    );
    small.forEach((row, index) => {
      const [, , low, high] = ours[row - 1]!;
      expect(low).toBeCloseTo(native[index * 2]!, 12);
      expect(high).toBeCloseTo(native[index * 2 + 1]!, 12);
    });
  });
});

describe('IT.TAHAP beside SUMPRODUCT', () => {
  const STAGES = [
    ['Pengajuan', 'Tgl Pengajuan'],
    ['Cek kelengkapan', 'Tgl Cek'],
    ['Draft surat dinas', 'Tgl Draft'],
    ['Verifikasi dan approval OPS', 'Tgl Approval OPS'],
    ['NDE ke divisi IT', 'Tgl NDE'],
    ['Create user', 'Tgl Create'],
    ['Distribusi', 'Tgl Distribusi'],
    ['Serah terima', 'Tgl Serah Terima'],
    ['Verifikasi supervisor', 'Tgl Verifikasi SPV'],
    ['Berita acara', 'Tgl Berita Acara'],
  ] as const;

  it.each(['DATE(2026,10,10)', 'DATE(2026,9,12)'])('agrees in requests and days at every stage on %s', async (day) => {
    const ours = await spilled(`=PATUH.IT.TAHAP(PermintaanIT[#All],${day})`, 40, 7);
    expect(new Set(ours.map(([stage]) => stage)).size).toBeGreaterThan(5);
    const column = (caption: string) => `PermintaanIT[${caption}]`;
    const taken = (caption: string) => `(${column(caption)}>0)*(${column(caption)}<=${day})`;
    const here = STAGES.map(([, caption], at) =>
      [taken(caption), ...STAGES.slice(at + 1).map(([, later]) => `(1-${taken(later)})`)].join('*'),
    );
    const native = await numbers([
      ...STAGES.flatMap(([, caption], at) => [
        `=SUMPRODUCT(${here[at]!})`,
        `=SUMPRODUCT(${here[at]!}*(${day}-${column(caption)}))`,
      ]),
      `=SUMPRODUCT(${STAGES.map(([, caption]) => `(1-${taken(caption)})`).join('*')})`,
    ]);
    STAGES.forEach(([title], at) => {
      const there = ours.filter(([stage]) => stage === title);
      const days = there.reduce((sum, [, , each]) => sum + (each as number), 0);
      expect([title, there.length, days]).toEqual([title, native[at * 2], native[at * 2 + 1]]);
    });
    expect(ours.filter(([stage]) => stage === 'belum diajukan').length).toBe(native.at(-1));
  });

  it('agrees in the working days of every request with NETWORKDAYS', async () => {
    const ours = await spilled('=PATUH.IT.TAHAP(PermintaanIT[#All],DATE(2026,10,10))', 40, 7);
    const begun = ours.filter(([, since]) => typeof since === 'number');
    expect(begun.length).toBeGreaterThan(30);
    const native = await numbers(begun.map(([, since]) => `=NETWORKDAYS(${String(since)}+1,DATE(2026,10,10))`));
    expect(begun.map(([, , , working]) => working)).toEqual(native);
  });
});

describe('IT.AKUN.TERBUKA beside COUNTIFS', () => {
  const DAY = 'DATE(2026,10,10)';
  const ACCOUNTS = 70;

  it('agrees in the open accounts of people of the SDM sheet who have left, and in their days', async () => {
    const captions = page.workbook.cells.values('SDM', 'A10:P10')[0]!;
    const column = (caption: string) => {
      const at = letter(captions.indexOf(caption) + 1);
      return `SDM!${at}11:${at}610`;
    };
    const name = await sheetOf([
      ['Aplikasi', 'User ID', 'Nama Karyawan', 'Status User', 'Tgl Blokir'],
      ...Array.from({ length: ACCOUNTS }, (_, index): Cell[] => [
        'TAMARA',
        20_001 + index,
        `Agen ${String(index + 1).padStart(3, '0')}`,
        index % 5 === 2 ? 'Blokir' : 'Aktif',
        index % 7 === 3 ? '2026-10-01' : null,
      ]),
    ]);
    const ours = (
      await spilled(`=PATUH.IT.AKUN.TERBUKA(${name}!A1:E${ACCOUNTS + 1},${DAY},SDM!A10:P610,"ya")`, ACCOUNTS, 8)
    )
      // Below the spill the cells are blank.
      .filter(([row]) => typeof row === 'number');
    const left = `${column('Login TAMARA')},${name}!B#,${column('RESIGN')},"<="&${DAY}`;
    const open = `(${name}!D#<>"Blokir")*(${name}!E#="")`;
    const native = await numbers(
      Array.from({ length: ACCOUNTS }, (_, index) => index + 2).flatMap((row) =>
        [`=${open}*COUNTIFS(${left})`, `=${open}*COUNTIFS(${left})*(${DAY}-SUMIFS(${column('RESIGN')},${left}))`].map(
          (formula) => formula.replaceAll('#', String(row)),
        ),
      ),
    );
    const expected = native
      .flatMap((count, at) => (at % 2 === 0 && count > 0 ? [[at / 2 + 2, native[at + 1]!]] : []))
      .sort((a, b) => a[0]! - b[0]!);
    expect(expected.length).toBeGreaterThan(5);
    const found = ours.map(([row, , , , , days]) => [row as number, days as number]);
    expect(found.map(([, days]) => days)).toEqual(found.map(([, days]) => days!).sort((a, b) => b - a));
    expect(found.sort((a, b) => a[0]! - b[0]!)).toEqual(expected);
  });
});

describe('LAYAK beside DATEDIF and IF', () => {
  const HEAD = ['PERNER', 'NAMA AGENT', 'JABATAN', 'Tanggal Lahir', 'Tanggal Diterima', 'Pendidikan'];
  const HIRED = '2026-01-05';
  /** Born, education, health letter, tests: at the age limit, around it, and what else can be missing. */
  const PEOPLE: Cell[][] = [
    ['1998-05-04', 'D3', 'Ada', 'Ya'],
    ['1996-01-05', 'S1', 'Ada', 'Ya'],
    ['1996-01-04', 'S1', 'Ada', 'Ya'],
    ['1995-01-06', 'S1', 'Ada', 'Ya'],
    ['1995-01-05', 'S1', 'Ada', 'Ya'],
    ['1990-06-30', 'S1', 'Ada', 'Ya'],
    ['1999-02-11', 'SMA', 'Ada', 'Ya'],
    ['1999-02-11', 'S1', 'Tidak', 'Ya'],
    ['1999-02-11', 'S1', 'Ada', 'Tidak'],
    [null, 'S1', 'Ada', 'Ya'],
    [null, 'SMA', 'Ada', 'Ya'],
    ['1999-02-11', null, 'Ada', 'Ya'],
    ['1999-02-11', 'D3', 'Ada', null],
  ];

  it('agrees in the verdict of every agent', async () => {
    const name = await sheetOf([
      [...HEAD, 'Surat Sehat', 'Lulus Tes'],
      ...PEOPLE.map(([born, ...rest], index): Cell[] => [
        String(900_001 + index),
        `Agen ${String(index + 1).padStart(3, '0')}`,
        'Agent',
        born!,
        HIRED,
        ...rest,
      ]),
    ]);
    const last = PEOPLE.length + 1;
    const ours = (await spilled(`=PATUH.LAYAK(${name}!A1:H${last},,"putusan")`, PEOPLE.length, 1)).flat();
    const age = `DATEDIF(${name}!D#,${name}!E#,"Y")`;
    const schooled = ['D3', 'D4', 'S1', 'S2', 'S3'].map((word) => `${name}!F#="${word}"`).join(',');
    const fails = [
      `IF(${name}!D#="",FALSE,${age}>30)`,
      `AND(${name}!F#<>"",NOT(OR(${schooled})))`,
      `${name}!G#="Tidak"`,
      `${name}!H#="Tidak"`,
    ];
    // From the day after the 30th birthday to the 31st the two readings of MNOP 2.1 differ: PATUH warns.
    const unsure = `AND(${age}=30,${name}!E#>EDATE(${name}!D#,360))`;
    const native = await figures(
      PEOPLE.map((_, index) =>
        `=IF(OR(${fails.join(',')}),"GAGAL",IF(COUNTBLANK(${name}!D#:H#)>0,"DATA KURANG",IF(${unsure},"PERINGATAN","LULUS")))`.replaceAll(
          '#',
          String(index + 2),
        ),
      ),
    );
    expect(ours).toEqual(native);
    expect(new Set(ours)).toEqual(new Set(['LULUS', 'GAGAL', 'PERINGATAN', 'DATA KURANG']));
  });
});
