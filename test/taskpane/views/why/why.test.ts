/** "Mengapa angka ini?": from the formula of the selected cell to the rows it was counted from. */
import { JSDOM } from 'jsdom';
import { columnLetters } from '../../../../src/grid';
import { CATALOGUE } from '../../../../src/functions/catalogue';
import type { CatalogueEntry } from '../../../../taskpane/views/help/readCatalogue';
import { callsIn, meaningOf } from '../../../../taskpane/views/why/formula';
import { whyOf, type Why } from '../../../../taskpane/views/why/whyFigure';
import { createScan, type Scan } from '../../../../taskpane/store/scan';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';
import { callRow, CAPTIONS } from '../tapping/callSheet';

/** Functions as the pane's catalogue has them. */
function entry(wanted: string): CatalogueEntry {
  const { name, about, arguments: given } = CATALOGUE.find(({ name: each }) => each === wanted)!;
  return {
    name,
    signature: '',
    description: about.id,
    arguments: Object.entries(given).map(([argument, { about: text, optional }]) => ({
      name: argument,
      description: text.id,
      optional: optional ?? false,
    })),
  };
}

const [QMS, QMS_KURANG, QMS_TABEL, CLOSING_RASIO] = ['QMS', 'QMS.KURANG', 'QMS.TABEL', 'CLOSING.RASIO'].map(entry) as [
  CatalogueEntry,
  CatalogueEntry,
  CatalogueEntry,
  CatalogueEntry,
];

describe('the calls of a formula', () => {
  it('are found with their arguments, within each other and past texts that look like one', () => {
    expect(callsIn('=IF(PATUH.QMS(Tapping[#All],"2026-09")>=0.95,"ya",PATUH.QMS.KURANG(Tapping[#All]))')).toEqual([
      { name: 'QMS', given: ['Tapping[#All]', '"2026-09"'] },
      { name: 'QMS.KURANG', given: ['Tapping[#All]'] },
    ]);
    expect(callsIn('="PATUH.QMS(A1)"&patuh.versi()')).toEqual([{ name: 'VERSI', given: [] }]);
    expect(callsIn('=PATUH.CEK("a,b",Data!A1:C9,,IF(1,2,3))')[0]!.given).toEqual([
      '"a,b"',
      'Data!A1:C9',
      '',
      'IF(1,2,3)',
    ]);
  });

  it('say what an argument is, as far as nobody must calculate it', () => {
    const area = { startRow: 0, startColumn: 0, endRow: 8, endColumn: 2 };
    expect(meaningOf('"Okt ""26"""')).toEqual({ kind: 'value', value: 'Okt "26"' });
    expect(meaningOf('DATE(2026, 3, 31)')).toEqual({ kind: 'day', value: 46112 });
    expect(meaningOf('Tapping[#All]')).toEqual({ kind: 'table', name: 'Tapping' });
    expect(meaningOf("'Tapping ''TAM'''!$A$1:$C$9")).toEqual({ kind: 'cells', sheet: "Tapping 'TAM'", area });
    expect(meaningOf('A1:C9')).toEqual({ kind: 'cells', sheet: null, area });
    expect(meaningOf('A:C')).toEqual({ kind: 'cells', sheet: null, area: { ...area, endRow: 1_048_575 } });
    expect(meaningOf('EDATE(B1,1)')).toEqual({ kind: 'other' });
  });
});

/** Days up to the 12th that Excel took for months, later ones that stayed texts: as they stand, two were closed before they were checked. */
const TICKETS = [
  ['Nomor tiket', 'Layanan', 'Sumber tiket', 'Site', 'Penyebab gangguan (RFO)', 'Info perbaikan', 'Waktu close'],
  ...[45665.5, 45696.5, 45724.5, 45755.5, 45785.5, '13/08/2025 12:00', '14/08/2025 12:00', '15/08/2025 12:00'].map(
    (closed, n) => [`IN${n}`, 'INDIHOME', 'NOSSA', 'BANDUNG', 'Kabel putus', 'Penyambungan', closed],
  ),
].map((cells, n) => [
  ...cells,
  ...(n === 0
    ? ['Waktu pengecekan', 'Jumlah kontak putaran pertama', 'Hasil kontak putaran pertama', 'Layanan sudah normal']
    : ['02/03/2025 08:00', 1, 'TERHUBUNG', 'Ya']),
  ...(n === 0
    ? ['Dicek ulang di aplikasi pendukung', 'Pelanggan mengizinkan close', 'Status tiket']
    : ['Ya', 'Ya', 'CLOSE']),
]);

describe('a figure in a cell', () => {
  let sheet: SheetPage;
  let scan: Scan;
  let packs: Awaited<ReturnType<typeof shippedPacks>>;
  beforeAll(async () => {
    sheet = await openSheetPage();
    // Twenty calls of September, every fifth one returned, and two of October.
    const calls = Array.from({ length: 22 }, (_, n) => callRow(n + 1, n < 20 ? {} : { 'Tanggal Call': 46300 }));
    sheet.fill('Sheet1', `A1:${String.fromCharCode(64 + CAPTIONS.length)}23`, [[...CAPTIONS], ...calls]);
    const { workbook } = sheet.page;
    await workbook.sheets.add('Rekap');
    await workbook.sheets.add('Tiket');
    sheet.fill('Tiket', `A1:N${TICKETS.length}`, TICKETS);
    const spill = [
      ['kelompok', 'AGREE'],
      ['90001', 6],
      ['90002', 6],
    ];
    workbook.functions.registerAll(
      ['QMS', 'QMS.KURANG', 'QMS.TABEL', 'CLOSING.RASIO'].map((name) => ({
        name: `PATUH.${name}`,
        executor: () => (name === 'QMS.TABEL' ? spill : 0.8),
        info: {},
      })),
    );
    packs = await shippedPacks();
    scan = createScan(sheet.book, packs);
    await scan.run();
  });
  afterAll(() => sheet.close());

  async function why(formula: string, entry: Why['entry'], down = 0): Promise<Why> {
    const { workbook } = sheet.page;
    workbook.cells.setFormula('Rekap', 'A1', formula);
    await workbook.settled();
    await sheet.book.selectCell('Rekap', down, 0);
    const cell = await sheet.book.readFormula();
    expect(cell).toMatchObject({ sheet: 'Rekap', row: down, down });
    return whyOf({ book: sheet.book, packs, scan }, callsIn(cell.formula)[0]!, entry, cell, 'id');
  }
  const groups = ({ figure }: Why) => figure!.rows().map(({ text, rows }) => [text, rows.length]);

  it('opens to the rows of its month, by what they count as', async () => {
    const september = await why('=PATUH.QMS(Sheet1!A1:S23,"Sep 2026")', QMS);
    expect(groups(september)).toEqual([
      ['RETURN', 4],
      ['VALID', 16],
      ['bulan lain', 2],
    ]);
    expect(september.figure).toMatchObject({ part: 16, whole: 20, short: 3 });
  });

  it('takes the month from the cell that names it, and only the rows that the formula does', async () => {
    sheet.fill('Rekap', 'F1', [['2026-10']]);
    expect((await why('=PATUH.QMS.KURANG(Sheet1!A:S,F1)', QMS_KURANG)).figure).toMatchObject({ part: 2, whole: 2 });
    expect((await why('=PATUH.QMS(Sheet1!A1:S11)', QMS)).figure).toMatchObject({ part: 8, whole: 10 });
  });

  it('opens a line of a table that filled down to the rows of its group', async () => {
    const line = await why('=PATUH.QMS.TABEL(Sheet1!A1:S23,"Login Agent")', QMS_TABEL, 1);
    expect(line.line).toBe('90001');
    expect(line.figure!.whole).toBe(6);
  });

  it('says of closing compliance what the cell says: days and months that Excel seems to have swapped are in doubt', async () => {
    const { doubt } = (await why('=PATUH.CLOSING.RASIO(Tiket!A1:N9)', CLOSING_RASIO)).figure!;
    expect(doubt!.causes.map(({ text, count }) => [text, count])).toEqual([
      ['tidak dapat dinilai', 2],
      ['Waktu close: hari dan bulan mungkin tertukar', 2],
    ]);
  });

  it('takes a day as the function does, typed or calculated', async () => {
    const figure = async (day: string) =>
      (await whyOfExample('SDM', (formula) => formula.replace('DATE(2026;3;31)', day))).figure!;
    const [typed, calculated] = [await figure('"31/03/2026"'), await figure('DATE(2026,3,31)')];
    expect(typed.asOf).toBe(46112);
    expect([typed.part, typed.whole]).toEqual([calculated.part, calculated.whole]);
  });

  it('opens a line of SDM.TABEL to its site, role and service, and its header and TOTAL to everybody', async () => {
    const lines = [
      ['site', 'jabatan', 'layanan', 'tersedia'],
      ['BANDUNG', 'AGENT', 'ADD ON', 1],
      ['TOTAL', '', '', 3],
    ];
    const at = (down: number) => whyOfExample('SDM.TABEL', (formula) => formula, lines, down);
    const [header, cell, total] = [await at(0), await at(1), await at(2)];
    expect(cell.line).toBe('BANDUNG · AGENT · ADD ON');
    expect(cell.figure!.whole).toBeLessThan(header.figure!.whole);
    expect([header.line, total.line]).toEqual(['', '']);
    expect(total.figure!.whole).toBe(header.figure!.whole);
  });

  it('opens a line of RINGKAS to the rows of its verdict or of its group', async () => {
    const groupsOf = async (formula: string, lines: (string | number)[][]) =>
      (await whyOfExample('RINGKAS', () => formula, lines, 1)).judged!.groups.map(({ text, rows }) => [text, rows]);
    const all = '=PATUH.RINGKAS("closing",Tiket[#All])';
    const [[verdict, rows]] = (await groupsOf(all, [
      ['putusan', 'jumlah'],
      ['GAGAL', 1],
    ])) as [[string, number[]]];
    expect(verdict).toBe('GAGAL');
    expect(rows.length).toBeGreaterThan(0);
    const bySite = '=PATUH.RINGKAS("closing",Tiket[#All],"Site")';
    const here = await groupsOf(bySite, [['kelompok'], ['BANDUNG']]);
    const whole = await groupsOf(bySite, [['kelompok'], ['TOTAL']]);
    const count = (groups: unknown[][]) => groups.flatMap(([, own]) => own as number[]).length;
    expect(count(here)).toBeGreaterThan(0);
    expect(count(here)).toBeLessThan(count(whole));
  });

  it('says of an error what the function says', async () => {
    const { window } = new JSDOM('');
    window.addEventListener('patuh:call', (event) =>
      (event as CustomEvent<{ answer(made: Promise<never>): void }>).detail.answer(
        Promise.reject({ message: 'Argumen 2 (tanggal) belum diisi.' }),
      ),
    );
    Object.assign(globalThis, { window });
    const refused = await whyOfExample('RETENSI', () => '=PATUH.RETENSI(Rekaman[#All])', [['#VALUE!']]);
    expect(refused.refused).toBe('Argumen 2 (tanggal) belum diisi.');
    // What Excel alone can tell is asked of nobody.
    expect(
      (await whyOfExample('RETENSI', () => '=PATUH.RETENSI(Rekaman[#All],EDATE(F1,1))', [['#VALUE!']])).refused,
    ).toBe('');
  });

  /** Functions with a table of records behind them; the others have only their arguments, a sample or a list of marks. */
  const OVER_RECORDS = CATALOGUE.map(({ name }) => name).filter(
    (name) => !/^(SAMPEL|WILSON|PCHART|KAPPA|AC1|ATURAN|ISTILAH|VERSI)/.test(name),
  );
  it.each(OVER_RECORDS)('opens, whatever function it is: %s', async (name) => {
    const { lost, figure, judged, elsewhere } = await whyOfExample(name, (formula) => formula);
    expect(lost).toBeNull();
    const rows = [...(figure?.rows() ?? []), ...(judged?.groups ?? [])].flatMap((group) => group.rows);
    expect(rows.length > 0 || elsewhere !== null).toBe(true);
  });

  /** The example of a function's help page on sheets of its own, and what it fills. */
  async function whyOfExample(
    name: string,
    write: (formula: string) => string,
    shown: (string | number)[][] = [['kelompok']],
    down = 0,
  ): Promise<Why> {
    const own = await openSheetPage();
    const { workbook } = own.page;
    const { example } = CATALOGUE.find((each) => each.name === name)!;
    const addresses = new Map<string, string>();
    for (const [table, rows] of Object.entries(example.ranges)) {
      const address = `A1:${columnLetters(rows[0]!.length - 1)}${rows.length}`;
      await workbook.sheets.add(table);
      own.fill(table, address, rows.map((row) => [...row]) as never);
      addresses.set(table, `${table}!${address}`);
    }
    const formula = write(example.formula)
      .replaceAll(';', ',')
      .replace(/(\w+)\[#All\]/g, (whole, table: string) => addresses.get(table) ?? whole);
    workbook.functions.registerAll([{ name: `PATUH.${name}`, executor: () => shown, info: {} }]);
    await workbook.sheets.add('Rekap');
    workbook.cells.setFormula('Rekap', 'A1', formula);
    await workbook.settled();
    await own.book.selectCell('Rekap', down, 0);
    const found = createScan(own.book, packs);
    await found.run();
    const cell = await own.book.readFormula();
    const why = await whyOf({ book: own.book, packs, scan: found }, callsIn(formula)[0]!, entry(name), cell, 'id');
    await own.close();
    return why;
  }

  it('says which data it cannot open, and what Excel alone can tell', async () => {
    const lost = await why('=PATUH.QMS(Nama,EDATE(F1,1))', QMS);
    expect(lost).toMatchObject({ figure: null, lost: { text: 'Nama' } });
    expect(lost.given.at(-1)).toEqual({ name: 'bulan', text: 'EDATE(F1,1)', value: null });
  });
});
