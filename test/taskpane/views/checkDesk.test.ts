import type { Book } from '../../../src/office';
import { createScan, type Scan } from '../../../taskpane/store/scan';
import type { PackShelf } from '../../../taskpane/store/packShelf';
import { createCheckDesk } from '../../../taskpane/views/check/checkDesk';
import { openSheetPage, type SheetPage } from '../../office/sheetPage';
import { shippedPacks } from '../shelf';

const CALLS = [
  ['Id Call', 'Hasil Tapping', 'Status WO', 'Tgl Tapping', 'Login Agent', 'Alasan Return', 'Id VR'],
  ...Array.from({ length: 60 }, (_, i) => [`C${i}`, 'VALID', 6, '', `790${i}`, '', `VR${i}`]),
];
const TICKETS = [
  ['No Tiket', 'Layanan', 'Info Perbaikan', 'Cek Aplikasi', 'Status Tiket'],
  ['IN1', 'INDIHOME', 'disambung', 'Ya', 'CLOSE'],
  ['IN2', 'INDIHOME', 'disambung', 'Ya', 'CLOSE'],
];
const STRANGE = [
  ['Alfa', 'Beta', 'Gama'],
  [1, 2, 3],
];

/** A gate before Excel's answer about the sheet in front. */
function slowFront(book: Book): { book: Book; answer(): void } {
  let answer = (): void => undefined;
  const gate = new Promise<void>((resolve) => (answer = resolve));
  return { book: { ...book, activeSheetName: () => gate.then(() => book.activeSheetName()) }, answer: () => answer() };
}

describe('checking the table in front', () => {
  let sheet: SheetPage;
  let packs: PackShelf;
  let scan: Scan;
  beforeAll(async () => {
    sheet = await openSheetPage();
    await sheet.page.workbook.sheets.add('Tiket');
    await sheet.page.workbook.sheets.add('Aneh');
    sheet.fill('Sheet1', `A1:G${CALLS.length}`, CALLS);
    sheet.fill('Tiket', 'A1:E3', TICKETS);
    sheet.fill('Aneh', 'A1:C2', STRANGE);
    packs = await shippedPacks();
    scan = createScan(sheet.book, packs);
    await scan.run();
  });
  afterAll(() => sheet.close());

  const show = (name: string) =>
    sheet.page.workbook.sheets.activate(sheet.page.workbook.sheets.list().find((each) => each.name === name)!.id);
  const rowsShown = (desk: ReturnType<typeof createCheckDesk>) => {
    const state = desk.shown();
    return state.status === 'done'
      ? { sheet: state.checked.source.sheet, rows: state.checked.result.codes.length, pack: state.checked.loaded.id }
      : state.status;
  };

  it('waits for Excel to say which one that is, and checks no other before', async () => {
    show('Tiket');
    const slow = slowFront(sheet.book);
    const desk = createCheckDesk({ book: slow.book, packs, scan });
    const checked = desk.checkFront('id');
    expect(rowsShown(desk)).toBe('idle');
    slow.answer();
    await checked;
    expect(rowsShown(desk)).toEqual({ sheet: 'Tiket', rows: 2, pack: 'closing' });
  });

  it('ends the check of another table that still runs', async () => {
    show('Tiket');
    const desk = createCheckDesk({ book: sheet.book, packs, scan });
    desk.choosePlace('sheet:Sheet1');
    const older = desk.run('id');
    await Promise.all([desk.checkFront('id'), older]);
    expect(rowsShown(desk)).toEqual({ sheet: 'Tiket', rows: 2, pack: 'closing' });
  });

  it('is overtaken by a table chosen meanwhile', async () => {
    show('Tiket');
    const slow = slowFront(sheet.book);
    const desk = createCheckDesk({ book: slow.book, packs, scan });
    const overtaken = desk.checkFront('id');
    desk.choosePlace('sheet:Sheet1');
    slow.answer();
    await overtaken;
    expect([rowsShown(desk), desk.place()!.source.sheet]).toEqual(['idle', 'Sheet1']);
  });

  it('hides the result once another table or other rules are chosen', async () => {
    show('Tiket');
    const desk = createCheckDesk({ book: sheet.book, packs, scan });
    await desk.checkFront('id');
    desk.choosePack('tapping');
    expect(rowsShown(desk)).toBe('idle');
    desk.choosePlace('sheet:Sheet1');
    expect(rowsShown(desk)).toBe('idle');
  });

  it('only chooses a sheet that no rules know', async () => {
    show('Aneh');
    const desk = createCheckDesk({ book: sheet.book, packs, scan });
    await desk.checkFront('id');
    expect([rowsShown(desk), desk.place()!.source.sheet]).toEqual(['idle', 'Aneh']);
  });

  it('opens on a recognised table where no rules know the sheet in front', async () => {
    show('Aneh');
    const desk = createCheckDesk({ book: sheet.book, packs, scan });
    await desk.lookAtFront();
    expect(desk.place()!.source.sheet).toBe('Sheet1');
  });

  it('finds a sheet made since the last scan', async () => {
    await sheet.page.workbook.sheets.add('Baru');
    sheet.fill('Baru', 'A1:E3', TICKETS);
    show('Baru');
    const desk = createCheckDesk({ book: sheet.book, packs, scan });
    await desk.checkFront('id');
    expect(rowsShown(desk)).toEqual({ sheet: 'Baru', rows: 2, pack: 'closing' });
  });
});
