/** A checked table as formulas: what they show is what the check said, and what is done is undone. */
import { textsOf } from '../../../../taskpane/text/texts';
import { planFormulas, removeFormulas, writeFormulas } from '../../../../taskpane/views/check/formulas';
import { writeResultColumns } from '../../../../taskpane/views/check/writeResults';
import { createScan } from '../../../../taskpane/store/scan';
import { createCheckStore, type Checked } from '../../../../taskpane/views/check/checkStore';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';
import { openCheckedSheet } from './checkedSheet';

jest.setTimeout(60_000);
const t = textsOf('id');
const SHEETS = ['Ringkasan', 'Parameter', 'Kosakata', 'Aturan', 'Hitungan'];
const names = ({ page }: SheetPage) => page.workbook.sheets.list().map(({ name }) => name);

describe('a checked sheet', () => {
  let sheet: SheetPage;
  let checked: Checked;
  beforeAll(async () => {
    ({ sheet, checked } = await openCheckedSheet());
  });
  afterAll(() => sheet.close());

  it('is previewed: how much, what is missing, and that its rows do not follow', async () => {
    const plan = await planFormulas(sheet.book, checked, t, 'id');
    expect(plan).toMatchObject({ rows: 3, spare: 0, tooLarge: false, refused: [] });
    expect(plan.columns).toBeGreaterThan(50);
    expect(plan.missing.length).toBeGreaterThan(0);
    expect(names(sheet)).toEqual(['Sheet1']);
  });

  it('is judged by formulas as by the engine, signed with the version, and taken back whole', async () => {
    await writeResultColumns(sheet.book, checked, t, 'id');
    const engine = sheet.values('Sheet1', 'O1:O4');
    const { sheets, address } = await writeFormulas(sheet.book, checked, t, 'id');
    await sheet.page.settled();
    expect([sheets, address, names(sheet)]).toEqual([SHEETS, 'O1', ['Sheet1', ...SHEETS]]);
    expect(sheet.values('Sheet1', 'O1:O4')).toEqual(engine);
    expect(await sheet.prompt('Sheet1', 'O1')).toBeNull();
    expect(String(sheet.page.workbook.cells.formulas('Sheet1', 'O2')[0]![0])).toMatch(/^=IFERROR\(INDEX\(Hitungan!/);
    const { version } = checked.loaded.pack;
    expect(JSON.stringify(sheet.values('Ringkasan', 'A1:A20'))).toContain(`versi ${version}`);

    await removeFormulas(sheet.book, checked, sheets);
    expect(names(sheet)).toEqual(['Sheet1']);
    expect(
      sheet
        .values('Sheet1', 'O1:Q4')
        .flat()
        .every((value) => value === null),
    ).toBe(true);
  });

  it('keeps nothing of a try that broke off, and says why', async () => {
    const before = sheet.values('Sheet1', 'A1:Q4');
    sheet.page.host.faults.beforeNextWrite(() => sheet.page.host.faults.failNextWrite('before', 'GeneralException'));
    await expect(writeFormulas(sheet.book, checked, t, 'id')).rejects.toMatchObject({ code: 'refused' });
    expect([names(sheet), sheet.values('Sheet1', 'A1:Q4')]).toEqual([['Sheet1'], before]);
  });
});

it('a merged cell holds for every row it covers, as it does in the check', async () => {
  const { sheet, checked } = await openCheckedSheet(
    (rows) => rows.map((cells, row) => cells.map((cell, column) => (row > 1 && column === 1 ? '' : cell))),
    'B2:B4',
  );
  await writeResultColumns(sheet.book, checked, t, 'id');
  const engine = sheet.values('Sheet1', 'O1:P4');
  const { sheets } = await writeFormulas(sheet.book, checked, t, 'id');
  await sheet.page.settled();
  const [captions, ...rows] = sheet.values(sheets.at(-1)!, 'A1:Z4');
  expect(rows.map((cells) => cells[captions!.indexOf('Layanan')])).toEqual(['INDIHOME', 'INDIHOME', 'INDIHOME']);
  expect(sheet.values('Sheet1', 'O1:P4')).toEqual(engine);
  sheet.close();
});

describe('a checked table', () => {
  let sheet: SheetPage;
  let checked: Checked;
  beforeAll(async () => {
    sheet = await openSheetPage();
    const shelf = await shippedPacks();
    const loaded = shelf.get('briefing')!;
    const fields = Object.values(loaded.pack.fields).map(({ label }) => label.id);
    sheet.fill('Sheet1', 'A1:H1', [fields]);
    sheet.fill('Sheet1', 'A2:H2', [['S001', 44986, 'BARU', 'SPV 001', 'SPV', 'TL 001', "'123456", 'TEAM LEADER']]);
    await sheet.page.workbook.tables.add('Sheet1', 'A1:H2', { name: 'Data' });
    const scan = createScan(sheet.book, shelf);
    await scan.run();
    const store = createCheckStore(sheet.book);
    await store.run(scan.placesOf('briefing')[0]!.source, loaded, 46296, 'id');
    const state = store.state.get();
    if (state.status !== 'done') throw new Error(state.status);
    checked = state.checked;
  });
  afterAll(() => sheet.close());

  it('has rows ready below it, as far as nothing else stands there', async () => {
    expect(await planFormulas(sheet.book, checked, t, 'id')).toMatchObject({ rows: 1, spare: 200 });
    sheet.fill('Sheet1', 'A7', [['Catatan TL']]);
    expect(await planFormulas(sheet.book, checked, t, 'id')).toMatchObject({ spare: 4 });
    await writeFormulas(sheet.book, checked, t, 'id', { spare: 2 });
    const working = sheet.page.workbook.cells.formulas('Hitungan', 'A2:A5').map(([cell]) => String(cell ?? ''));
    expect(working.map((formula) => /Sheet1!\$A(\d+)/.exec(formula)?.[1] ?? '')).toEqual(['2', '3', '4', '']);
  });

  it('says on its first caption what holds for those who have no add-in', async () => {
    const hint = (message: string) => ({ showPrompt: true, title: 'Patuh', message });
    expect(await sheet.prompt('Sheet1', 'I1')).toEqual(hint(t('check.formulas.hint')));
    expect(await writeResultColumns(sheet.book, checked, t, 'id')).toBe('I1');
    expect(await sheet.prompt('Sheet1', 'I1')).toEqual(hint(t('check.columnsHint')));
    // Excel shows 255 letters at most.
    expect(t('check.columnsHint').length).toBeLessThan(256);
  });

  it('follows rows that are added, moved, deleted and put in between; a row that nothing looks at says so', async () => {
    const { book } = sheet;
    const { workbook } = sheet.page;
    await removeFormulas(book, checked, ['Ringkasan', 'Parameter', 'Kosakata', 'Aturan', 'Hitungan']);
    sheet.fill('Sheet1', 'A7', [['']]);
    await writeFormulas(book, checked, t, 'id', { spare: 3 });
    const verdicts = async (): Promise<unknown[]> => {
      await sheet.page.settled();
      const { startRow, endRow } = workbook.tables.body('Data');
      return sheet.values('Sheet1', `I${startRow + 1}:I${endRow + 1}`).flat();
    };
    const counted = async () => {
      await sheet.page.settled();
      return sheet.values('Ringkasan', 'B2:B6').flat();
    };
    const whole = ['S002', 44986, 'BARU', 'SPV 001', 'SPV', 'TL 001', "'123456", 'TEAM LEADER'];
    const other = ['S003', 44986, 'BARU', 'SPV 001', 'SPV', 'TL 001', "'123456", 'QCO'];
    const [first] = await verdicts();
    expect([first, await counted()]).toEqual(['LULUS', [1, 0, 0, 0, 0]]);

    await workbook.tables.addRows('Data', null, [
      [...other, null, null, null],
      [...whole, null, null, null],
    ]);
    const [, second, third] = await verdicts();
    expect([second, third]).toEqual(['TIDAK DIATUR', 'LULUS']);
    expect(await counted()).toEqual([2, 0, 0, 0, 1]);

    // A row between others moves those below it; the new one is nobody's yet.
    await workbook.tables.addRows('Data', 1, [[...other, null, null, null]]);
    expect(await verdicts()).toEqual(['LULUS', 'BELUM DIHITUNG', 'TIDAK DIATUR', 'LULUS']);
    expect(sheet.values('Sheet1', 'K3')).toEqual([
      ['Baris ini ditambahkan sesudah rumusnya ditulis: tulis rumusnya sekali lagi.'],
    ]);

    await workbook.tables.deleteRows('Data', 0);
    expect(await verdicts()).toEqual(['BELUM DIHITUNG', 'TIDAK DIATUR', 'LULUS']);
    expect(await counted()).toEqual([1, 0, 0, 0, 1]);
  });
});
