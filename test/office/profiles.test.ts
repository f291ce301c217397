/** The add-in's work once in each Excel that people have (src/host/profiles.ts): its habits cost nobody a row or a report. */
import { PROFILES, type ProfileName } from '../../src/host';
import { openPage } from '../../src/host/jsdom';
import { exampleReport } from '../fixtures/report';
import { entry } from '../ledger/audit/trail';
import { closedJanuary } from '../ledger/closing/month';
import { openSheetPage, type SheetPage } from './sheetPage';

jest.setTimeout(60_000);

/** What Excel would read as a date, an hour, a fraction, an amount, an error or a truth value. */
const TYPED = ['MAR10', 'September 2026', '5 PM', '1/2', '$5', '(5)', '#N/A', 'TRUE', '=1+1', '0811'];

describe.each(Object.keys(PROFILES) as ProfileName[])('in %s', (name) => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await openSheetPage(PROFILES[name]);
    sheet.fill('Sheet1', 'A1:B4', [
      ['ID', 'Catatan'],
      ['REQ-1', 'a'],
      ['REQ-2', 'b'],
      ['Jumlah', '=SUBTOTAL(103,B2:B3)'],
    ]);
    const table = await sheet.page.workbook.tables.add('Sheet1', 'A1:B3', { name: 'Data' });
    sheet.page.workbook.tables.setLook(table.name, { showTotals: true });
  });
  afterAll(() => sheet.close());
  const source = async () => (await sheet.book.listSources()).find(({ kind }) => kind === 'table')!;

  it('records of texts that look like values go above the totals, as texts', async () => {
    for (const [index, value] of TYPED.entries())
      await sheet.book.appendRow({
        source: await source(),
        headerRow: 0,
        writes: [
          { column: 0, caption: 'ID', value: `REQ-${index + 3}`, as: 'text' },
          { column: 1, caption: 'Catatan', value, as: 'text' },
        ],
      });
    const last = TYPED.length + 3;
    expect(sheet.values('Sheet1', `B4:B${last}`)).toEqual(TYPED.map((value) => [value]));
    expect(sheet.values('Sheet1', `A${last + 1}`)).toEqual([['Jumlah']]);
  });

  it('result columns come and go, and leave the table as it was', async () => {
    await sheet.page.settled();
    const before = sheet.values('Sheet1', 'A1:D14');
    const ours = { captions: [['Hasil']], words: ['LULUS'] };
    const columns = [{ caption: 'Hasil', values: Array.from({ length: TYPED.length + 2 }, () => 'LULUS') }];
    await sheet.book.writeColumns({ source: await source(), headerRow: 0, columns, ours });
    expect(sheet.values('Sheet1', 'C1:C2')).toEqual([['Hasil'], ['LULUS']]);
    await sheet.book.removeColumns({ source: await source(), headerRow: 0, ours });
    await sheet.page.settled();
    expect(sheet.values('Sheet1', 'A1:D14')).toEqual(before);
  });

  it('a month is closed once, and what was done stands in the trail', async () => {
    const digest = await sheet.book.keepClosure(await closedJanuary());
    await sheet.book.appendAudit(entry());
    expect(await sheet.book.readClosures()).toMatchObject([{ digest }]);
    expect((await sheet.book.readAudit()).trail?.rows).toHaveLength(1);
  });

  it('a report is written whole; what this Excel did not keep is said', async () => {
    const { left, sheets } = await sheet.book.writeReport(exampleReport);
    expect(sheets).toHaveLength(exampleReport.sheets.length);
    expect(left).toEqual('ignoresFit' in PROFILES[name] ? ['page'] : []);
  });

  it('the start is waited for, however late', () => {
    expect(sheet.page.window.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    const merges = sheet.page.window.Office.context.requirements.isSetSupported('ExcelApi', '1.20');
    expect(merges).toBe(name !== 'win-ltsc2021');
  });
});

it('an Excel that never answers leaves its page waiting, not broken', async () => {
  const never = openPage({ readyAfterMs: -1 });
  const first = await Promise.race([
    never.then(() => 'ready'),
    new Promise((done) => setTimeout(done, 1_500, 'waiting')),
  ]);
  expect(first).toBe('waiting');
});

it('the environment names the profile of pages that name none', async () => {
  process.env.HOST_PROFILE = 'win-ltsc2021';
  const page = await openPage().finally(() => delete process.env.HOST_PROFILE);
  expect(page.window.Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  await page.close();
  process.env.HOST_PROFILE = 'lotus';
  await expect(openPage().finally(() => delete process.env.HOST_PROFILE)).rejects.toThrow(
    'win-m365, win-ltsc2021, mac, web',
  );
});
