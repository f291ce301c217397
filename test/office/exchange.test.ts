import {
  createDrafts,
  createJournal,
  openBook,
  type Append,
  type CellWrite,
  type Source,
  type Supersession,
} from '../../src/office';
import type { Page } from '../../src/host/jsdom';
import { memoryStorage } from './memoryStorage';
import { openSheetPage, type SheetPage } from './sheetPage';

type Faults = Page['host']['faults'];

const HEADS = ['ID', 'Hasil', 'Catatan'];
const write = (column: number, value: string): CellWrite => ({ column, caption: HEADS[column]!, value, as: 'text' });

/** Somebody is quicker: between the look at the place and the request that writes. */
describe('a write is compared and swapped', () => {
  let sheet: SheetPage;
  let source: Source;
  const open = async (rows: (string | number)[][], table = false) => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', `A1:C${rows.length + 1}`, [HEADS, ...rows]);
    if (table) await sheet.page.workbook.tables.add('Sheet1', `A1:C${rows.length + 1}`, { name: 'Data' });
    source = (await sheet.book.listSources())[0]!;
  };
  afterEach(() => sheet.close());

  const meanwhile = (address: string, rows: (string | number)[][]) =>
    sheet.page.host.faults.beforeNextWrite(() =>
      sheet.page.workbook.asCoAuthor(() => sheet.fill('Sheet1', address, rows)),
    );
  const all = (address = 'A1:C6') => sheet.values('Sheet1', address).map((row) => row.map((cell) => cell ?? ''));
  const append = (values: string[], below?: Append['below']): Append => ({
    source,
    headerRow: 0,
    writes: values.map((value, column) => write(column, value)),
    ...(below && { below }),
  });

  const supersession = (): Supersession => ({
    old: {
      ...{ sheet: 'Sheet1', headerRow: 0, row: 1 },
      writes: [write(2, 'diganti R2')],
      expected: [{ column: 0, value: 'R1' }],
    },
    added: append(['R2', 'AGREE', 'baru']),
  });

  it('a colleague’s cell that was just filled stays, and the write is refused', async () => {
    await open([['R1', 'AGREE', '']]);
    meanwhile('C2', [['milik rekan']]);
    await expect(
      sheet.book.writeRow({
        ...{ sheet: 'Sheet1', headerRow: 0, row: 1 },
        writes: [write(1, 'REJECT'), write(2, 'punya saya')],
        expected: [
          { column: 0, value: 'R1' },
          { column: 1, value: 'AGREE' },
        ],
      }),
    ).rejects.toMatchObject({ code: 'cellFilled' });
    expect(all('A2:C2')).toEqual([['R1', 'AGREE', 'milik rekan']]);
  });

  it.each([false, true])('two people’s new records get a row each (table: %s)', async (table) => {
    await open([['R1', 'AGREE', '']], table);
    sheet.page.host.faults.beforeNextWrite(() =>
      sheet.page.workbook.asCoAuthor(async () => {
        if (table)
          await sheet.page.workbook.tables.addRows(sheet.page.workbook.tables.list()[0]!.id, null, [['R2', '', 'x']]);
        else sheet.fill('Sheet1', 'A3:C3', [['R2', '', 'x']]);
      }),
    );
    expect(await sheet.book.appendRow(append(['R3', 'AGREE', 'y']))).toMatchObject({ row: 3 });
    expect(all('A1:C4')).toEqual([HEADS, ['R1', 'AGREE', ''], ['R2', '', 'x'], ['R3', 'AGREE', 'y']]);
  });

  it('a row inserted above meanwhile moves the write to nobody else’s row', async () => {
    await open([
      ['R1', 'AGREE', ''],
      ['R2', 'AGREE', ''],
    ]);
    meanwhile('A2:C4', [
      ['R0', 'AGREE', ''],
      ['R1', 'AGREE', ''],
      ['R2', 'AGREE', ''],
    ]);
    await expect(
      sheet.book.writeRow({
        ...{ sheet: 'Sheet1', headerRow: 0, row: 2 },
        writes: [write(2, 'untuk R2')],
        expected: [{ column: 0, value: 'R2' }],
      }),
    ).rejects.toMatchObject({ code: 'rowChanged' });
    expect(all('C2:C4')).toEqual([[''], [''], ['']]);
  });

  it('rows that moved at the moment of a write whose answer is lost: the cell it may have hit is named', async () => {
    await open([
      ['R1', 'AGREE', ''],
      ['R2', 'AGREE', ''],
    ]);
    const { faults } = sheet.page.host;
    meanwhile('A2:A3', [['R2'], ['R1']]);
    faults.failNextWrite('after');
    await expect(
      sheet.book.writeRow({
        ...{ sheet: 'Sheet1', headerRow: 0, row: 1 },
        writes: [write(2, 'catatan R1')],
        expected: [{ column: 0, value: 'R1' }],
      }),
    ).rejects.toMatchObject({ code: 'astray', holes: { place: 'Sheet1!C2' } });
  });

  it('what a colleague wrote where an answer was lost makes the write unsure', async () => {
    await open([['R1', 'AGREE', '']]);
    const { faults } = sheet.page.host;
    faults.failNextWrite('after');
    faults.gate = async () => {
      if (all('C2:C2')[0]![0] === 'punya saya') sheet.fill('Sheet1', 'C2', [['milik rekan']]);
    };
    await expect(
      sheet.book.writeRow({
        ...{ sheet: 'Sheet1', headerRow: 0, row: 1 },
        writes: [write(2, 'punya saya')],
        expected: [{ column: 0, value: 'R1' }],
      }),
    ).rejects.toMatchObject({ code: 'unsure' });
    expect(all('C2:C2')).toEqual([['milik rekan']]);
  });

  it('rows that moved under half a record are named though the answer to taking back the other half is lost, too', async () => {
    await open([
      ['R1', 'AGREE', ''],
      ['R2', 'AGREE', ''],
    ]);
    const { faults } = sheet.page.host;
    faults.failNextWrite('after');
    faults.beforeNextWrite(() => sheet.fill('Sheet1', 'A2:A3', [['R2'], ['R1']]));
    faults.gate = async () => {
      if (all('C2:C2')[0]![0] === '') return;
      faults.gate = null;
      faults.failNextWrite('before');
    };
    await expect(sheet.book.supersedeRow(supersession())).rejects.toMatchObject({
      code: 'astray',
      holes: { place: 'Sheet1!C2' },
    });
    expect(all('A4:C4')).toEqual([['', '', '']]);
  });

  it.each([
    { lost: 'nothing' },
    { lost: 'the answer to the taking back of the rest', fail: (faults: Faults) => faults.failNextWrite('before') },
  ])(
    'a record half covered when its answer is lost is unsure, and is whole or gone after the next start (lost besides: $lost)',
    async ({ fail }) => {
      await open([['R1', 'AGREE', '']]);
      let now = Date.UTC(2026, 0, 1);
      const journal = createJournal(createDrafts(memoryStorage(), sheet.api), () => now);
      const { faults } = sheet.page.host;
      const cell = (text: string) => sheet.fill('Sheet1', 'C2', [[text]]);
      faults.failNextWrite('after');
      faults.gate = async () => {
        if (all('C2:C2')[0]![0] !== 'diganti R2') return;
        cell('sementara');
        fail?.(faults);
      };
      await expect(openBook(sheet.api, journal).supersedeRow(supersession())).rejects.toMatchObject({ code: 'unsure' });
      faults.gate = null;
      // The other pane takes its own back.
      cell('diganti R2');
      now += 120_000;
      expect(await journal.settle(sheet.api)).toEqual(['Sheet1']);
      expect(all('A2:C3')).toEqual([
        ['R1', 'AGREE', ''],
        ['', '', ''],
      ]);
    },
  );

  it.each([
    { title: 'stays; what stood there is said', undone: false, code: 'covered', left: 'ketikan rekan' },
    { title: 'and takes it back: what stood there goes back', undone: true, code: 'cellFilled', left: 'milik rekan' },
  ])('what somebody types over ours while it is taken back $title', async ({ undone, code, left }) => {
    await open([['R1', 'AGREE', '']]);
    const { faults } = sheet.page.host;
    const cell = (text: string) => sheet.fill('Sheet1', 'C2', [[text]]);
    const next = (work: () => void) => faults.beforeNextWrite(() => sheet.page.workbook.asCoAuthor(work));
    next(() => {
      cell('milik rekan');
      next(() => {
        cell('ketikan rekan');
        next(() => {
          if (!undone) return;
          faults.gate = async () => {
            faults.gate = null;
            cell('punya saya');
          };
        });
      });
    });
    await expect(
      sheet.book.writeRow({
        ...{ sheet: 'Sheet1', headerRow: 0, row: 1 },
        writes: [write(2, 'punya saya')],
        expected: [{ column: 0, value: 'R1' }],
      }),
    ).rejects.toMatchObject({ code, holes: { found: 'milik rekan' } });
    expect(all('C2:C2')).toEqual([[left]]);
  });

  /** Where the entry lands it meets `found`, and is covered before it can be taken back; `fail` decides what gets no answer then. */
  const covering = (found: () => void, fail: (faults: Faults) => void = () => undefined): void => {
    const { faults } = sheet.page.host;
    faults.beforeNextWrite(() => {
      found();
      faults.gate = async () => {
        faults.gate = null;
        sheet.fill('Sheet1', 'C2', [['sementara']]);
        fail(faults);
      };
    });
  };

  it('an entry that somebody covers may come back: where, and what stood there, is said, and nothing is taken away later', async () => {
    await open([
      ['R1', 'AGREE', ''],
      ['R2', 'AGREE', 'milik R2'],
    ]);
    let now = Date.UTC(2026, 0, 1);
    const journal = createJournal(createDrafts(memoryStorage(), sheet.api), () => now);
    covering(() =>
      sheet.fill('Sheet1', 'A2:C3', [
        ['R2', 'AGREE', 'milik R2'],
        ['R1', 'AGREE', ''],
      ]),
    );
    const told = { code: 'covered', holes: { place: 'Sheet1!C2', found: 'milik R2' } };
    await expect(
      openBook(sheet.api, journal).writeRow({
        ...{ sheet: 'Sheet1', headerRow: 0, row: 1 },
        writes: [write(2, 'SESUAI')],
        expected: [{ column: 0, value: 'R1' }],
      }),
    ).rejects.toMatchObject(told);
    // The user reads this and types it by hand, for this row and the other.
    sheet.fill('Sheet1', 'C2:C3', [['SESUAI'], ['SESUAI']]);
    now += 120_000;
    expect(await journal.settle(sheet.api)).toEqual([]);
    expect(all('C2:C3')).toEqual([['SESUAI'], ['SESUAI']]);
  });

  it.each<{ lost: string; fail?: Parameters<typeof covering>[1] }>([
    { lost: 'nothing' },
    { lost: 'the answer to the look', fail: (faults) => faults.failNextSync('before') },
    { lost: 'the answer to the taking back of the rest', fail: (faults) => faults.failNextWrite('before') },
  ])('half a record that another pane puts back is taken away at the next start (lost: $lost)', async ({ fail }) => {
    await open([['R1', 'AGREE', '']]);
    let now = Date.UTC(2026, 0, 1);
    const journal = createJournal(createDrafts(memoryStorage(), sheet.api), () => now);
    covering(() => sheet.fill('Sheet1', 'C2', [['milik rekan']]), fail);
    await expect(openBook(sheet.api, journal).supersedeRow(supersession())).rejects.toMatchObject({
      code: 'covered',
      holes: { place: 'Sheet1!C2', found: 'milik rekan' },
    });
    expect(all('A3:C3')).toEqual([['', '', '']]);
    sheet.fill('Sheet1', 'C2', [['diganti R2']]);
    now += 120_000;
    expect(await journal.settle(sheet.api)).toEqual(['Sheet1']);
    expect(all('A2:C3')).toEqual([
      ['R1', 'AGREE', ''],
      ['', '', ''],
    ]);
  });

  it('rows that moved at the moment of a taking back whose answer is lost: the row it may have hit is named', async () => {
    await open([['R1', 'AGREE', '']]);
    const { faults } = sheet.page.host;
    const { workbook } = sheet.page;
    faults.beforeNextWrite(() => {
      sheet.fill('Sheet1', 'C2', [['milik rekan']]);
      faults.beforeNextWrite(async () => {
        faults.failNextWrite('after');
        const area = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 2 };
        await workbook.structure.insert({ sheet: workbook.sheets.get('Sheet1').id, area }, 'Down');
      });
    });
    await expect(
      sheet.book.writeRow({
        ...{ sheet: 'Sheet1', headerRow: 0, row: 1 },
        writes: [write(2, 'punya saya')],
        expected: [{ column: 0, value: 'R1' }],
      }),
    ).rejects.toMatchObject({ code: 'astray', holes: { place: 'Sheet1!C2' } });
    expect(all('A3:C3')).toEqual([['R1', 'AGREE', 'milik rekan']]);
  });

  it('a retried record never takes an equal one nearby for its own', async () => {
    await open([['R1', 'AGREE', 'sama']]);
    sheet.page.host.faults.failNextWrite('before');
    await expect(sheet.book.appendRow(append(['R1', 'AGREE', 'sama']))).rejects.toMatchObject({ code: 'refused' });
    sheet.page.host.faults.failNextWrite('after');
    expect(await sheet.book.appendRow(append(['R1', 'AGREE', 'sama']))).toMatchObject({ row: 2 });
    expect(all('A2:A4')).toEqual([['R1'], ['R1'], ['']]);
  });

  it.each([
    { title: 'a blank row above TOTAL takes the record', blank: [['', '', '']], row: 2 },
    { title: 'without one it is refused', blank: [], row: null },
  ])('no record lands below TOTAL: $title', async ({ blank, row }) => {
    const below = [...blank, ['TOTAL', 1, '']];
    await open([['R1', 'AGREE', ''], ...below]);
    const appended = sheet.book.appendRow(append(['R2', 'AGREE', ''], below)).catch((error: unknown) => error);
    expect(await appended).toMatchObject(row === null ? { code: 'totalsBelow', holes: { found: 'TOTAL' } } : { row });
    expect(
      all()
        .filter(([id]) => id !== '')
        .at(-1),
    ).toEqual(['TOTAL', 1, '']);
  });

  it('a write whose answer never came is settled at the next start', async () => {
    await open([['R1', 'AGREE', '']]);
    let now = Date.UTC(2026, 0, 1);
    const drafts = createDrafts(memoryStorage(), sheet.api, () => now);
    const journal = createJournal(drafts, () => now);
    const book = openBook(sheet.api, journal);
    const { faults } = sheet.page.host;
    faults.failNextWrite('after');
    // Nor can anybody look: the pane is gone.
    faults.beforeNextWrite(() => void faults.failNextSync('after'));
    await book.appendRow(append(['R2', 'AGREE', ''])).catch(() => undefined);
    now += 120_000;
    expect(await createJournal(drafts, () => now).settle(sheet.api)).toEqual([]);
    expect(drafts.read('journal')).toBeNull();
    expect(all('A2:A4')).toEqual([['R1'], ['R2'], ['']]);
  });
});
