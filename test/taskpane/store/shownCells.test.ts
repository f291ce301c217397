import { createScan } from '../../../taskpane/store/scan';
import { readRecords } from '../../../taskpane/store/readRecords';
import { shownCells } from '../../../taskpane/store/shownCells';
import { captionsOf } from '../../../taskpane/views/check/ColumnChoices';
import { openSheetPage } from '../../office/sheetPage';
import { callRow, CAPTIONS } from '../views/tapping/callSheet';
import { shippedPacks } from '../shelf';

it('samples of a column nobody knows are shown as its cells show them, where they show anything', async () => {
  const sheet = await openSheetPage();
  const rows = [1, 2].map((n) => [...callRow(n), 46000 + n, 46100 + n]);
  sheet.fill('Sheet1', 'A3:U5', [[...CAPTIONS, 'Hari cetak', 'Nomor antrean'], ...rows]);
  const { cells, formats } = sheet.page.workbook;
  formats.setNumberFormats(cells.place('Sheet1', 'T4:T5'), () => 'd mmm yyyy');
  const packs = await shippedPacks();
  const scan = createScan(sheet.book, packs);
  await scan.run();
  const records = await readRecords(sheet.book, scan.placesOf('tapping')[0]!.source, packs.get('tapping')!);
  const shown = await shownCells(sheet.book, records);
  const { captions, samples } = captionsOf(records, 'id', shown);
  const sample = (caption: string) => samples[captions.indexOf(caption)];
  expect(['Hari cetak', 'Nomor antrean', 'Tanggal Call', 'ID Call'].map(sample)).toEqual([
    '10 Dec 2025, 11 Dec 2025',
    '46101, 46102',
    '02/09/2026, 03/09/2026',
    'C001, C002',
  ]);
  const narrow = await shownCells({ readShown: async () => [CAPTIONS.map(() => '####')] }, records);
  expect(narrow(records.reading.table!.rows[0]!, 1)).toBe('46267');
  await sheet.close();
});
