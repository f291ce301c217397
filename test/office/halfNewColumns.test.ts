import { createDrafts, createJournal, openBook } from '../../src/office';
import { memoryStorage } from './memoryStorage';
import { openSheetPage } from './sheetPage';

describe('result columns are never half new', () => {
  it('a row put in at the moment in which they are taken away leaves none of them behind', async () => {
    const sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:A4', [['No'], ['IN1'], ['IN2'], ['IN3']]);
    const [source] = await sheet.book.listSources();
    const columns = [
      { caption: 'Hasil', values: ['LULUS', 'GAGAL', 'LULUS'] },
      { caption: 'Alasan', values: ['a', 'b', 'c'] },
    ];
    const ours = { captions: [['Hasil', 'Alasan']], words: ['LULUS', 'GAGAL'] };
    await sheet.book.writeColumns({ source: source!, headerRow: 0, columns, ours });
    const { workbook, host } = sheet.page;
    const area = { startRow: 2, endRow: 2, startColumn: 0, endColumn: 3 };
    host.faults.beforeNextWrite(() =>
      workbook.asCoAuthor(() => workbook.structure.insert({ sheet: workbook.sheets.get('Sheet1').id, area }, 'Down')),
    );
    expect(await sheet.book.removeColumns({ source: source!, headerRow: 0, ours })).toBe(2);
    expect(sheet.values('Sheet1', 'A1:C5').map(([id, ...own]) => [id ?? '', own.filter(Boolean).length])).toEqual([
      ['No', 0],
      ['IN1', 0],
      ['', 0],
      ['IN2', 0],
      ['IN3', 0],
    ]);
    await sheet.close();
  });

  it.each([
    { where: 'above them', row: 1, old: false },
    { where: 'between them', row: 3, old: false },
    { where: 'above the captions', row: 0, old: true },
    { where: 'between them, over older results', row: 2, old: true },
  ])('what a refused write puts back finds its record though a row was put in $where', async ({ row, old }) => {
    const sheet = await openSheetPage();
    const ids = ['IN1', 'IN2', 'IN3', 'IN4'];
    sheet.fill('Sheet1', 'A1:A5', [['No'], ...ids.map((id) => [id])]);
    const [source] = await sheet.book.listSources();
    const ours = { captions: [['Hasil', 'Alasan']], words: ['LULUS', 'GAGAL'] };
    const write = (word: string) =>
      sheet.book.writeColumns({
        ...{ source: source!, headerRow: 0, ours, seen: { row: 0, column: 0, values: ['No', ...ids] } },
        columns: [
          { caption: 'Hasil', values: ids.map(() => word) },
          { caption: 'Alasan', values: ids.map((id) => `${id} ${word}`) },
        ],
      });
    if (old) await write('GAGAL');
    const { workbook, host } = sheet.page;
    const area = { startRow: row, endRow: row, startColumn: 0, endColumn: 3 };
    host.faults.beforeNextWrite(async () => {
      await workbook.asCoAuthor(() => sheet.fill('Sheet1', 'B3:C3', [['milik', 'rekan IN2']]));
      host.faults.beforeNextWrite(() =>
        workbook.asCoAuthor(() => workbook.structure.insert({ sheet: workbook.sheets.get('Sheet1').id, area }, 'Down')),
      );
    });
    await expect(write('LULUS')).rejects.toMatchObject({ code: 'filledMeanwhile' });
    const before = (id: string) => (old ? ['GAGAL', `${id} GAGAL`] : ['', '']);
    const rows = [
      ['No', ...(old ? ['Hasil', 'Alasan'] : ['', ''])],
      ...ids.map((id) => (id === 'IN2' ? [id, 'milik', 'rekan IN2'] : [id, ...before(id)])),
    ];
    rows.splice(row, 0, ['', '', '']);
    expect(sheet.values('Sheet1', 'A1:C6').map((cells) => cells.map((cell) => cell ?? ''))).toEqual(rows);
    await sheet.close();
  });

  it('whose last answer is lost stay unfinished, and the next start takes them away', async () => {
    const sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:A4', [['No'], ['IN1'], ['IN2'], ['IN3']]);
    const [source] = await sheet.book.listSources();
    let now = Date.now();
    const journal = createJournal(createDrafts(memoryStorage(), sheet.api), () => now);
    const { faults } = sheet.page.host;
    const sorted = (): void => {
      sheet.fill('Sheet1', 'A2:A4', [['IN3'], ['IN2'], ['IN1']]);
      // From here on Excel does not answer at all.
      faults.gate = async () => void faults.failNextSync('before');
    };
    faults.beforeNextWrite(() => sheet.page.workbook.asCoAuthor(sorted));
    faults.failNextWrite('after');
    const write = {
      ...{ source: source!, headerRow: 0, ours: { captions: [['Hasil', 'Alasan']], words: ['LULUS', 'GAGAL'] } },
      columns: [
        { caption: 'Hasil', values: ['LULUS', 'GAGAL', 'GAGAL'] },
        { caption: 'Alasan', values: ['', 'IN2', 'IN3'] },
      ],
    };
    await expect(openBook(sheet.api, journal).writeColumns(write)).rejects.toThrow();
    const captions = () => sheet.values('Sheet1', 'B1:C1')[0];
    expect(captions()).toEqual(['Hasil …', 'Alasan']);
    faults.gate = null;
    now += 120_000;
    expect(await journal.settle(sheet.api)).toEqual(['Sheet1']);
    expect(sheet.values('Sheet1', 'B1:C4').flat().filter(Boolean)).toEqual([]);
    await sheet.close();
  });

  it('a colleague’s cell in a column that is taken away keeps the column, emptied of ours', async () => {
    const sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:A4', [['No'], ['IN1'], ['IN2'], ['IN3']]);
    await sheet.page.workbook.tables.add('Sheet1', 'A1:A4', { name: 'Tiket' });
    const source = async () => (await sheet.book.listSources())[0]!;
    const ours = { captions: [['Hasil', 'Alasan']], words: ['LULUS'] };
    const columns = [
      { caption: 'Hasil', values: ['LULUS', 'LULUS', 'LULUS'] },
      { caption: 'Alasan', values: ['a', 'b', 'c'] },
    ];
    const write = async (onProgress = () => {}) =>
      sheet.book.writeColumns({ source: await source(), headerRow: 0, columns, ours }, { rowsAtOnce: 2, onProgress });
    // Between the first request and the second.
    const refused = write(() => {
      sheet.page.host.faults.beforeNextWrite(() =>
        sheet.page.workbook.asCoAuthor(() => sheet.fill('Sheet1', 'B4:C4', [['milik', 'rekan']])),
      );
    });
    await expect(refused).rejects.toMatchObject({ code: 'filledMeanwhile' });
    const all = () => sheet.values('Sheet1', 'A1:C4').map((row) => row.map((cell) => cell ?? ''));
    const left = [
      ['No', 'Hasil …', 'Alasan'],
      ['IN1', '', ''],
      ['IN2', '', ''],
      ['IN3', 'milik', 'rekan'],
    ];
    expect(all()).toEqual(left);
    const again = { source: await source(), headerRow: 0, ours };
    await expect(sheet.book.removeColumns(again)).rejects.toMatchObject({
      code: 'cellFilled',
      holes: { place: 'Sheet1!B4' },
    });
    expect(all()).toEqual(left);
    sheet.fill('Sheet1', 'B4:C4', [['', '']]);
    expect(await sheet.book.removeColumns(again)).toBe(2);
    await sheet.close();
  });

  it.each([
    { title: 'before their first cells', pieces: 0, code: 'headerMoved' },
    { title: 'while a refused piece goes back', pieces: 1, code: 'rowsMoved' },
    { title: 'before the last request', pieces: 2, code: 'gone' },
  ])('whose columns another pane deletes $title leave no results and no captions alone', async ({ pieces, code }) => {
    const sheet = await openSheetPage();
    const { workbook } = sheet.page;
    const { tables, structure, sheets } = workbook;
    const ids = ['IN1', 'IN2', 'IN3'];
    sheet.fill('Sheet1', 'A1:A4', [['No'], ...ids.map((id) => [id])]);
    await tables.add('Sheet1', 'A1:A4', { name: 'Tiket' });
    const { faults } = sheet.page.host;
    const next = (work: () => void | Promise<void>) => faults.beforeNextWrite(() => workbook.asCoAuthor(work));
    const deleted = async (): Promise<void> => {
      for (const _ of ['Hasil', 'Alasan']) await tables.deleteColumn('Tiket', 1);
    };
    const area = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 3 };
    const moved = async (): Promise<void> => {
      await structure.insert({ sheet: sheets.get('Sheet1').id, area }, 'Down');
      next(deleted);
    };
    // The first write makes the columns.
    if (pieces === 0) next(() => next(deleted));
    const refused = sheet.book.writeColumns(
      {
        ...{ source: (await sheet.book.listSources())[0]!, headerRow: 0 },
        ours: { captions: [['Hasil', 'Alasan']], words: ['LULUS'] },
        seen: { row: 0, column: 0, values: ['No', ...ids] },
        columns: [
          { caption: 'Hasil', values: ids.map(() => 'LULUS') },
          { caption: 'Alasan', values: ids },
        ],
      },
      {
        rowsAtOnce: 2,
        onProgress: (done) => {
          if (pieces === 1 && done === 2) next(moved);
          if (pieces === 2 && done === 3) next(deleted);
        },
      },
    );
    await expect(refused).rejects.toMatchObject({ code });
    const rows = sheet.values('Sheet1', 'A1:C5').map(([id, ...own]) => [id ?? '', ...own.filter(Boolean)]);
    expect(rows.filter(([id]) => id !== '')).toEqual([['No'], ...ids.map((id) => [id])]);
    await sheet.close();
  });

  it.each(['look', 'write'])(
    'a colleague’s cell that was hit goes back though the answer to the %s that puts it there is lost',
    async (lost) => {
      const sheet = await openSheetPage();
      sheet.fill('Sheet1', 'A1:A3', [['No'], ['IN1'], ['IN2']]);
      const { faults } = sheet.page.host;
      faults.beforeNextWrite(() => {
        sheet.fill('Sheet1', 'C2', [['milik rekan']]);
        if (lost === 'write') faults.beforeNextWrite(() => faults.failNextWrite('after'));
        else
          faults.gate = async () => {
            faults.gate = null;
            faults.failNextSync('before');
          };
      });
      await expect(
        sheet.book.writeColumns({
          ...{ source: (await sheet.book.listSources())[0]!, headerRow: 0 },
          ours: { captions: [['Hasil', 'Alasan']], words: ['LULUS'] },
          columns: [
            { caption: 'Hasil', values: ['LULUS', 'LULUS'] },
            { caption: 'Alasan', values: ['a', 'b'] },
          ],
        }),
      ).rejects.toMatchObject({ code: 'filledMeanwhile', holes: { found: 'milik rekan' } });
      expect(sheet.values('Sheet1', 'B1:C3')).toEqual([
        [null, null],
        [null, 'milik rekan'],
        [null, null],
      ]);
      await sheet.close();
    },
  );

  it('a write that breaks off takes them away, or says in the caption that they are not finished', async () => {
    const sheet = await openSheetPage({ platform: 'web' });
    const rows = 800;
    const reason = 'Tiket ditutup padahal layanan belum normal. '.repeat(30);
    sheet.fill(
      'Sheet1',
      `A1:A${rows + 1}`,
      Array.from({ length: rows + 1 }, (_, n) => [n === 0 ? 'No' : `IN${n}`]),
    );
    const [source] = await sheet.book.listSources();
    const ours = { captions: [['Hasil', 'Alasan']], words: ['LULUS', 'GAGAL'] };
    const put = (book: typeof sheet.book, word: string, broken: number) => {
      const stop = new AbortController();
      let pieces = 0;
      return book.writeColumns(
        {
          ...{ source: source!, headerRow: 0, ours },
          columns: [
            { caption: 'Hasil', values: Array<string>(rows).fill(word) },
            { caption: 'Alasan', values: Array<string>(rows).fill(reason) },
          ],
        },
        { signal: stop.signal, onProgress: () => void (++pieces === broken && stop.abort()) },
      );
    };
    await put(sheet.book, 'LULUS', 0);
    const drafts = createDrafts(memoryStorage(), sheet.api);
    let now = Date.now();
    const journal = createJournal(drafts, () => now);
    let noted: unknown;
    const watched = {
      note: (write: object) => {
        const forget = journal.note(write as never);
        noted = drafts.read('journal');
        return forget;
      },
    };
    await expect(put(openBook(sheet.api, watched), 'GAGAL', 1)).rejects.toThrow();
    expect(
      sheet
        .values('Sheet1', `B1:B${rows + 1}`)
        .flat()
        .filter(Boolean),
    ).toEqual([]);
    expect(drafts.read('journal')).toBeNull();

    // The pane is lost in the middle: the caption says so, and the next start takes them away.
    sheet.fill('Sheet1', 'B1:C2', [
      ['Hasil …', 'Alasan'],
      ['GAGAL', reason],
    ]);
    drafts.save('journal', noted);
    now += 120_000;
    expect(await createJournal(drafts, () => now).settle(sheet.api)).toEqual(['Sheet1']);
    expect(sheet.values('Sheet1', 'B1:C2').flat().filter(Boolean)).toEqual([]);
    await sheet.close();
  });
});
