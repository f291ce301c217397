import { parseAddress } from '../../src/host/workbook/area';
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
      context.workbook.tables.getItem('Tiket').columns.getItem('PATUH reason').delete();
      await context.sync();
    });
    expect(await write()).toBe('C1');
    expect(all()[0]).toEqual(['No Tiket', 'Site', 'PATUH hasil', 'PATUH alasan', null, null]);
  });

  it.each(['before', 'in the moment in which it goes'])(
    'of which only reasons are left keep what stands there, typed %s, and go when it is gone',
    async (when) => {
      await write();
      const { host, workbook } = sheet.page;
      await workbook.tables.deleteColumn('Tiket', 2);
      const type = () => sheet.fill('Sheet1', 'C2:C3', [['milik rekan'], ['']]);
      sheet.fill('Sheet1', 'C3', [['']]);
      if (when === 'before') type();
      else host.faults.beforeNextWrite(() => workbook.asCoAuthor(type));
      const refusal = { code: 'cellFilled', holes: { place: 'Sheet1!C2', found: 'milik rekan' } };
      await expect(remove()).rejects.toMatchObject(refusal);
      await expect(write()).rejects.toMatchObject(refusal);
      expect(all().slice(0, 3)).toEqual([
        ['No Tiket', 'Site', 'PATUH alasan', null, null, null],
        ['IN1', 'Medan', 'milik rekan', null, null, null],
        ['IN2', 'Bandung', null, null, null, null],
      ]);
      sheet.fill('Sheet1', 'C2', [['']]);
      expect(await remove()).toBe(1);
    },
  );

  it('go together though a column comes in before them while they are looked for', async () => {
    await write();
    const { host, workbook } = sheet.page;
    const removal = { source: await source(), headerRow: 0, ours };
    let asked = 0;
    host.faults.gate = async () => {
      if (++asked === 2) await workbook.tables.addColumn('Tiket', 0, 'Cek');
    };
    expect(await sheet.book.removeColumns(removal)).toBe(2);
    expect(all()[0]).toEqual(['Cek', 'No Tiket', 'Site', null, null, null]);
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

  it.each([1, 2])(
    'keep what a colleague types into them in the moment of write %d that takes them away',
    async (nth) => {
      await write();
      const { host, workbook } = sheet.page;
      const typeBefore = (writes: number): void =>
        host.faults.beforeNextWrite(() =>
          writes > 1
            ? typeBefore(writes - 1)
            : workbook.asCoAuthor(() => sheet.fill('Sheet1', 'C3:D3', [['milik', 'rekan IN2']])),
        );
      typeBefore(nth);
      await expect(remove()).rejects.toMatchObject({
        code: 'cellFilled',
        holes: { place: 'Sheet1!C3', found: 'milik' },
      });
      const kept = [
        ['No Tiket', 'Site', 'PATUH hasil …', 'PATUH alasan', null, null],
        ['IN1', 'Medan', null, null, null, null],
        ['IN2', 'Bandung', 'milik', 'rekan IN2', null, null],
      ];
      expect(all().slice(0, 3)).toEqual(kept);
      expect(await source()).toMatchObject({ columns: 4 });
      // The cells go, and so do the columns.
      sheet.fill('Sheet1', 'C3:D3', [['', '']]);
      expect(await remove()).toBe(2);
    },
  );

  it('that stand apart are not written anew over what a colleague keeps in them', async () => {
    await write();
    await sheet.api.Excel.run(async (context) => {
      context.workbook.tables.getItem('Tiket').columns.add(3, undefined, 'Cek');
      await context.sync();
    });
    sheet.fill('Sheet1', 'C3', [['milik rekan']]);
    await expect(write()).rejects.toMatchObject({ code: 'cellFilled', holes: { found: 'milik rekan' } });
    expect(all()[2]!.slice(0, 3)).toEqual(['IN2', 'Bandung', 'milik rekan']);
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

  it.each([
    { title: 'where they stood', come: 0, keyed: false },
    { title: 'after rows came in above the last', come: 2, keyed: true },
  ])('can be taken away $title, and equal words below the records stay', async ({ come, keyed }) => {
    const sheet = await openSheetPage();
    const ids = ['IN1', 'IN2', 'IN3'];
    sheet.fill('Sheet1', 'A1:A4', [['No Tiket'], ...ids.map((id) => [id])]);
    const ours = { captions: [['PATUH hasil']], words: ['LULUS'] };
    const [source] = await sheet.book.listSources();
    const put = (values: string[]) =>
      sheet.book.writeColumns({
        ...{ source: source!, headerRow: 0, ours },
        columns: [{ caption: 'PATUH hasil', values }],
      });
    await put(ids.map(() => 'LULUS'));
    sheet.fill('Sheet1', 'A6:B6', [['Keterangan', 'LULUS']]);
    // A shorter run empties what is left of the longer one, and no more.
    await put(['LULUS', 'LULUS']);
    expect(sheet.values('Sheet1', 'B2:B6').flat()).toEqual(['LULUS', 'LULUS', null, null, 'LULUS']);
    await put(ids.map(() => 'LULUS'));
    const { structure, sheets } = sheet.page.workbook;
    const area = { startRow: 3, endRow: 2 + come, startColumn: 0, endColumn: 3 };
    if (come > 0) await structure.insert({ sheet: sheets.get('Sheet1').id, area }, 'Down');
    const removal = { source: source!, headerRow: 0, ours, records: ids.length, ...(keyed && { lastKey: 'IN3' }) };
    expect(await sheet.book.removeColumns(removal)).toBe(1);
    const left = sheet.values('Sheet1', `A1:B${6 + come}`).filter((row) => row[1] !== null);
    expect(left).toEqual([['Keterangan', 'LULUS']]);
    await sheet.close();
  });

  it.each(['a colleague types over one of ours', 'a row above goes'])(
    'leave what others keep there, though %s in the moment in which they are taken away',
    async (case_) => {
      const sheet = await openSheetPage();
      sheet.fill('Sheet1', 'A1:A4', [['No Tiket'], ['IN1'], ['IN2'], ['IN3']]);
      const ours = { captions: [['PATUH hasil', 'PATUH alasan']], words: ['LULUS'] };
      const [source] = await sheet.book.listSources();
      await sheet.book.writeColumns({
        ...{ source: source!, headerRow: 0, ours },
        columns: [
          { caption: 'PATUH hasil', values: ['LULUS', 'LULUS', 'LULUS'] },
          { caption: 'PATUH alasan', values: ['a', 'b', 'c'] },
        ],
      });
      sheet.fill('Sheet1', 'B5:C5', [['rekap', 3]]);
      const { host, workbook } = sheet.page;
      const typed = case_.startsWith('a colleague');
      host.faults.beforeNextWrite(() =>
        workbook.asCoAuthor(async () => {
          if (typed) sheet.fill('Sheet1', 'B3:C3', [['milik', 'rekan IN2']]);
          else
            await workbook.structure.delete(
              { sheet: workbook.sheets.get('Sheet1').id, area: parseAddress('2:2').area },
              'Up',
            );
        }),
      );
      expect(await sheet.book.removeColumns({ source: source!, headerRow: 0, ours })).toBe(2);
      const left = typed
        ? [['IN1'], ['IN2', 'milik', 'rekan IN2'], ['IN3'], ['', 'rekap', 3]]
        : [['IN2'], ['IN3'], ['', 'rekap', 3], []];
      const rows = sheet.values('Sheet1', 'A1:C5').map((row) => row.map((cell) => cell ?? ''));
      expect(rows).toEqual([['No Tiket'], ...left].map((row) => [...row, '', '', ''].slice(0, 3)));
      await sheet.close();
    },
  );
});
