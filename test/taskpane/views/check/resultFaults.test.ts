/** What goes wrong in a real Excel between a check and its results on the sheet: nothing lost, nothing twice, one sentence. */
import { problemText } from '../../../../src/office';
import { textsOf } from '../../../../taskpane/text/texts';
import { EVERYTHING, findings } from '../../../../taskpane/views/check/checkFindings';
import { describeFinding, type Checked } from '../../../../taskpane/views/check/checkStore';
import { highlightFindings, writeResultColumns } from '../../../../taskpane/views/check/writeResults';
import type { SheetPage } from '../../../office/sheetPage';
import { colorOf, openCheckedSheet } from './checkedSheet';

const BLANK = Array.from({ length: 4 }, () => [null, null, null, null]);

describe('results of a check on a sheet that does not hold still', () => {
  let sheet: SheetPage;
  let checked: Checked;
  beforeEach(async () => {
    ({ sheet, checked } = await openCheckedSheet());
    // The fault is for the write that a test makes, not for a request of the opening that is still under way.
    await sheet.page.settled();
  });
  afterEach(() => sheet.close());

  const faults = () => sheet.page.host.faults;
  const write = () => writeResultColumns(sheet.book, checked, textsOf('id'), 'id');
  const color = () => highlightFindings(sheet.book, checked, findings(checked, EVERYTHING, 'id'), 'id');
  const beside = () => sheet.values('Sheet1', 'O1:R4');
  const verdicts = () => beside().map((row) => row[0]);
  const coAuthor = (work: () => void) => faults().beforeNextWrite(() => sheet.page.workbook.asCoAuthor(work));
  const swapTickets = () => {
    const [one, two] = sheet.values('Sheet1', 'A3:N4');
    sheet.fill('Sheet1', 'A3:N4', [two, one] as string[][]);
  };

  it('are written once when the first request is refused', async () => {
    faults().failNextSync('before');
    await expect(write()).rejects.toMatchObject({ code: 'refused' });
    expect(beside()).toEqual(BLANK);
    expect(await write()).toBe('O1');
  });

  it('are written once when the answer got lost', async () => {
    faults().beforeNextWrite(() => faults().failNextSync('after'));
    await expect(write()).rejects.toMatchObject({ code: 'refused' });
    expect(await write()).toBe('O1');
    expect(verdicts()).toEqual(['PATUH hasil', 'TIDAK DIATUR', 'GAGAL', 'GAGAL']);
    expect(beside().map((row) => row[3])).toEqual([null, null, null, null]);
  });

  it('leave a note that a co-author was quicker to put in their way', async () => {
    coAuthor(() => sheet.fill('Sheet1', 'P3', [['=1+1']]));
    const problem: unknown = await write().catch((error: unknown) => error);
    expect(problemText(problem, 'id')).toMatch(/^Sheet1!P3 baru saja diisi "=1\+1"/);
    await sheet.page.workbook.settled();
    expect(beside()).toEqual(BLANK.map((row, r) => (r === 2 ? [null, 2, null, null] : row)));
    sheet.fill('Sheet1', 'P3', [['']]);
    expect(await write()).toBe('O1');
  });

  it('written anew keep the older ones where a co-author is in the way', async () => {
    await write();
    const older = beside();
    coAuthor(() => sheet.fill('Sheet1', 'O4:Q4', [['Catatan TL', '', '']]));
    await expect(write()).rejects.toMatchObject({ code: 'filledMeanwhile' });
    expect(beside()).toEqual([...older.slice(0, 3), ['Catatan TL', null, null, null]]);
  });

  it('go beside no other rows than those checked, whenever they were sorted', async () => {
    coAuthor(swapTickets);
    await expect(write()).rejects.toMatchObject({ code: 'rowsMoved' });
    expect(beside()).toEqual(BLANK);
    const problem: unknown = await write().catch((error: unknown) => error);
    expect(problemText(problem, 'en')).toMatch(/^A3 now holds "IN3", it was "=HYPERLINK\("x"\)" when checked/);
    await expect(color()).rejects.toMatchObject({ code: 'rowsMoved' });
    expect([beside(), await colorOf(sheet, 'H3')]).toEqual([BLANK, await colorOf(sheet, 'A1')]);
  });

  it('lead to the cell they name, and to none where another record has taken its row', async () => {
    const { row, column, named } = describeFinding(checked, 1, 'id');
    await sheet.book.selectCell('Sheet1', row, column, named);
    expect(await sheet.book.selectedCell()).toMatchObject({ row: 2, column: 7 });
    swapTickets();
    await sheet.book.selectCell('Sheet1', 0, 0);
    await expect(sheet.book.selectCell('Sheet1', row, column, named)).rejects.toMatchObject({ code: 'rowsMoved' });
    expect(await sheet.book.selectedCell()).toMatchObject({ row: 0, column: 0 });
  });

  it('say which sheet is protected, and colour nothing', async () => {
    sheet.page.workbook.protection.protect('Sheet1');
    await expect(color()).rejects.toMatchObject({ code: 'protected', holes: { place: 'Sheet1' } });
    expect(await colorOf(sheet, 'H3')).toBe(await colorOf(sheet, 'A1'));
  });

  it('are coloured where the answer got lost, and again without harm', async () => {
    faults().beforeNextWrite(() => faults().failNextSync('after'));
    await expect(color()).rejects.toMatchObject({ code: 'refused' });
    expect(await color()).toBe(2);
    expect(await colorOf(sheet, 'H3')).toBe('#FDE7E9');
  });
});
