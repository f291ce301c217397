/** A sheet of three tickets, checked as the pane checks it. */
import { columnLetters } from '../../../../src/grid';
import { createScan } from '../../../../taskpane/store/scan';
import { createCheckStore, type Checked } from '../../../../taskpane/views/check/checkStore';
import { CLOSING_CAPTIONS, ticket as ticketOf, type Cell } from '../../../fixtures/rows';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';

const CAPTIONS = CLOSING_CAPTIONS.filter((caption) => caption !== 'Minta Monitoring');
const ticket = (key: string, contacts: number, note: string, status = 'CLOSE') => {
  const unreached = { 'Kontak 1': contacts, 'Hasil 1': 'TIDAK TERHUBUNG', 'Layanan Normal': '', 'Izin Close': '' };
  const told = { Site: 'BANDUNG', 'Ket Nossa': note, 'Status Tiket': status, 'Tgl Close': 44986 };
  return ticketOf(key, { ...unreached, ...told }, CAPTIONS);
};
/** Open, closed after two of three contacts, closed without the note; the second key begins as a formula does. */
const TICKETS = [
  ticket('IN1', 3, 'Tidak terhubung', 'OPEN'),
  ticket('\'=HYPERLINK("x")', 2, 'Tidak terhubung'),
  ticket('IN3', 3, ''),
];

/**
 * Columns A to N hold the tickets; results go to O, P and Q.
 * @param change the rows as they stand on the sheet, captions first, to something else
 * @param merged cells that are merged before the check
 */
export async function openCheckedSheet(
  change: (rows: Cell[][]) => Cell[][] = (rows) => rows,
  merged?: string,
): Promise<{ sheet: SheetPage; checked: Checked }> {
  const sheet = await openSheetPage();
  const rows = change([CAPTIONS, ...TICKETS]);
  sheet.fill('Sheet1', `A1:${columnLetters(rows[0]!.length - 1)}${rows.length}`, rows);
  if (merged !== undefined)
    await sheet.page.run((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(merged).merge();
      return context.sync();
    });
  const packs = await shippedPacks();
  const scan = createScan(sheet.book, packs);
  await scan.run();
  const store = createCheckStore(sheet.book);
  await store.run(scan.placesOf('closing')[0]!.source, packs.get('closing')!, 46296, 'id');
  const state = store.state.get();
  if (state.status !== 'done') throw new Error(state.status);
  return { sheet, checked: state.checked };
}

/** The fill of one cell, as Excel tells it. */
export function colorOf({ page }: SheetPage, address: string): Promise<string> {
  return page.run(async (context) => {
    const { fill } = context.workbook.worksheets.getItem('Sheet1').getRange(address).format;
    fill.load('color');
    await context.sync();
    return fill.color;
  });
}
