import { openSheetPage, type SheetPage } from './sheetPage';

const ROWS = 9_000;
const REASON = 'Tiket ditutup padahal layanan belum normal. '.repeat(28);

describe('long columns beside a table', () => {
  it('fit the requests and answers of Excel on the web, the first time and anew', async () => {
    const sheet = await openSheetPage({ platform: 'web' });
    const keys = Array.from({ length: ROWS + 1 }, (_, n) => [n === 0 ? 'No Tiket' : `IN${n}`]);
    sheet.fill('Sheet1', `A1:A${ROWS + 1}`, keys);
    const [source] = await sheet.book.listSources();
    const columns = [
      { caption: 'Hasil', values: Array.from({ length: ROWS }, () => 'GAGAL') },
      { caption: 'Alasan', values: Array.from({ length: ROWS }, () => REASON) },
    ];
    const write = {
      source: source!,
      headerRow: 0,
      columns,
      ours: { captions: [['Hasil', 'Alasan']], words: ['GAGAL'] },
      seen: { row: 0, column: 0, values: keys.map(([key]) => key) },
    };
    const told: number[] = [];
    for (const _ of ['first', 'anew'])
      expect(await sheet.book.writeColumns(write, { onProgress: (done) => void told.push(done) })).toBe('B1');
    expect(sheet.values('Sheet1', `B${ROWS + 1}:D${ROWS + 1}`)).toEqual([['GAGAL', REASON, null]]);
    expect(told.filter((done) => done === ROWS)).toHaveLength(2);
    await sheet.close();
  });
});

describe('result columns of a table', () => {
  const ours = {
    captions: [
      ['PATUH hasil', 'PATUH alasan'],
      ['PATUH verdict', 'PATUH reason'],
    ],
    words: ['LULUS', 'GAGAL'],
  };
  let sheet: SheetPage;
  const source = async () => (await sheet.book.listSources()).find(({ kind }) => kind === 'table')!;
  const write = async (captions = ['PATUH hasil', 'PATUH alasan']) =>
    sheet.book.writeColumns({
      source: await source(),
      headerRow: 0,
      columns: [
        { caption: captions[0]!, values: ['LULUS', 'GAGAL'] },
        { caption: captions[1]!, values: ['', 'Belum normal'] },
      ],
      ours,
    });
  const remove = async () => sheet.book.removeColumns({ source: await source(), headerRow: 0, ours });
  const all = () => sheet.values('Sheet1', 'A1:F4');

  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:B3', [
      ['No Tiket', 'Site'],
      ['IN1', 'Medan'],
      ['IN2', 'Bandung'],
    ]);
    await sheet.page.workbook.tables.add('Sheet1', 'A1:B3', { name: 'Tiket' });
  });
  afterEach(() => sheet.close());

  it('are its own columns, so that a sort keeps verdict and ticket together', async () => {
    expect(await write()).toBe('C1');
    expect(await sheet.book.listSources()).toEqual([expect.objectContaining({ name: 'Tiket', columns: 4 })]);
    await sheet.api.Excel.run(async (context) => {
      context.workbook.tables.getItem('Tiket').sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    expect(all().slice(0, 3)).toEqual([
      ['No Tiket', 'Site', 'PATUH hasil', 'PATUH alasan', null, null],
      ['IN2', 'Bandung', 'GAGAL', 'Belum normal', null, null],
      ['IN1', 'Medan', 'LULUS', null, null, null],
    ]);
  });

  it('hold texts that Excel would read as a date, a fraction or an amount as the texts they are', async () => {
    const texts = ['MAR10', '1/2'];
    await sheet.book.writeColumns({
      source: await source(),
      headerRow: 0,
      columns: [
        { caption: 'PATUH hasil', values: ['LULUS', 'GAGAL'] },
        { caption: 'PATUH alasan', values: texts },
      ],
      ours,
    });
    expect(all().map((row) => row[3])).toEqual(['PATUH alasan', ...texts, null]);
  });

  it('are written anew in the language of the day, also after one of them was deleted', async () => {
    await write();
    expect(await write(['PATUH verdict', 'PATUH reason'])).toBe('C1');
    await sheet.api.Excel.run(async (context) => {
      context.workbook.tables.getItem('Tiket').columns.getItem('PATUH verdict').delete();
      await context.sync();
    });
    expect(await write()).toBe('C1');
    expect(all()[0]).toEqual(['No Tiket', 'Site', 'PATUH hasil', 'PATUH alasan', null, null]);
  });

  it('take the place of those that an earlier version left outside the table', async () => {
    sheet.fill('Sheet1', 'C1:D2', [
      ['PATUH hasil', 'PATUH alasan'],
      ['GAGAL', 'dari pemeriksaan lama'],
    ]);
    await write();
    expect(await source()).toMatchObject({ columns: 4 });
    expect(all()[1]).toEqual(['IN1', 'Medan', 'LULUS', null, null, null]);
    expect(all()[0]).toEqual(['No Tiket', 'Site', 'PATUH hasil', 'PATUH alasan', null, null]);
  });

  it('move nothing that stands beside the table', async () => {
    sheet.fill('Sheet1', 'D3', [['cek lagi']]);
    await expect(write()).rejects.toMatchObject({ code: 'cellFilled' });
    expect(await source()).toMatchObject({ columns: 2 });
  });

  it('can be taken away again', async () => {
    await write();
    expect(await remove()).toBe(2);
    expect(await source()).toMatchObject({ columns: 2 });
    expect(all()[1]).toEqual(['IN1', 'Medan', null, null, null, null]);
    expect(await remove()).toBe(0);
  });
});

describe('result columns beside a plain range', () => {
  it('can be taken away again, and what stands below them stays', async () => {
    const sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:A2', [['No Tiket'], ['IN1']]);
    const ours = { captions: [['PATUH hasil']], words: ['LULUS'] };
    const [source] = await sheet.book.listSources();
    await sheet.book.writeColumns({
      ...{ source: source!, headerRow: 0, ours },
      columns: [{ caption: 'PATUH hasil', values: ['LULUS'] }],
    });
    sheet.fill('Sheet1', 'B4', [['rekap']]);
    expect(await sheet.book.removeColumns({ source: source!, headerRow: 0, ours })).toBe(1);
    expect(sheet.values('Sheet1', 'B1:B4')).toEqual([[null], [null], [null], ['rekap']]);
    await sheet.close();
  });
});
