/** A workbook that counts its days from 1904: what the pane reads, shows and writes there is of the day itself. */
import { createScan } from '../../../taskpane/store/scan';
import { markText } from '../../../taskpane/store/markText';
import { readRecords, type Records } from '../../../taskpane/store/readRecords';
import { appendOf, planAppend, planUpdate, rowWriteOf, type Plan } from '../../../taskpane/form/planWrite';
import { undoOf, writtenCells } from '../../../taskpane/views/tapping/lastWrite';
import { captionsOf } from '../../../taskpane/views/check/ColumnChoices';
import { createCheckStore } from '../../../taskpane/views/check/checkStore';
import { writeFormulas } from '../../../taskpane/views/check/formulas';
import { writeResultColumns } from '../../../taskpane/views/check/writeResults';
import { textsOf } from '../../../taskpane/text/texts';
import { exampleReport } from '../../fixtures/report';
import { openSheetPage, type SheetPage } from '../../office/sheetPage';
import { callRow, CAPTIONS } from '../views/tapping/callSheet';
import { shippedPacks } from '../shelf';

jest.setTimeout(60_000);

/** 2 September 2026. */
const DAY = 46267;
const OFFSET = 1462;

let sheet: SheetPage;
let records: Records;
const read = async () => {
  const packs = await shippedPacks();
  const scan = createScan(sheet.book, packs);
  await scan.run();
  const [place, loaded] = [scan.placesOf('tapping')[0]!, packs.get('tapping')!];
  records = await readRecords(sheet.book, place.source, loaded);
  return { place, loaded };
};
const shown = (address: string) => sheet.page.workbook.cells.text('Sheet1', address)[0]![0];

beforeEach(async () => {
  sheet = await openSheetPage();
  const { book, cells, formats } = sheet.page.workbook;
  book.date1904 = true;
  const days = { 'Tanggal Call': DAY - OFFSET, 'Tgl Tapping': DAY + 1 - OFFSET };
  sheet.fill('Sheet1', 'A1:S3', [
    [...CAPTIONS],
    callRow(1, days),
    callRow(2, { ...days, 'Hasil Tapping': '', 'Tgl Tapping': '' }),
  ]);
  for (const column of ['B', 'H'])
    formats.setNumberFormats(cells.place('Sheet1', `${column}2:${column}3`), () => 'dd/mm/yyyy');
});
afterEach(() => sheet.close());

it('is read and shown so', async () => {
  const { loaded } = await read();
  expect(records.reading.table!.columns['tanggal_call']!.values).toEqual([DAY, DAY]);
  const { captions, samples } = captionsOf(records, 'id');
  expect(samples[captions.indexOf('Tanggal Call')]).toBe('02/09/2026');
  expect(markText(records.mark(1, 'total'), loaded.specs, records.cells.date1904)).toContain('2026-09-02 · ');
});

it('gets new rows, changed cells and their undoing', async () => {
  const { place, loaded } = await read();
  const plan = planAppend(loaded, records, { id_call: 'C003', tanggal_call: DAY + 0.5, tgl_tapping: DAY + 2 });
  expect(plan.cells.map(({ value }) => value)).toEqual(['C003', DAY + 0.5, DAY + 2]);
  const { row } = await sheet.book.appendRow(appendOf(place, records, plan));
  expect([shown(`B${row + 1}`), shown(`H${row + 1}`)]).toEqual(['02/09/2026', '04/09/2026']);
  await read();
  expect(records.reading.table!.columns['tanggal_call']!.values[2]).toBe(DAY + 0.5);

  const change: Plan = planUpdate(loaded, records, 1, { tgl_tapping: DAY + 3, hasil_tapping: 'VALID' });
  await sheet.book.writeRow(rowWriteOf(place, records, 1, change, ['id_call']));
  expect(shown('H3')).toBe('05/09/2026');
  const last = { key: '', row: 2, word: '', ...writtenCells(change.cells), marking: {} as never };
  await sheet.book.writeRow({ sheet: 'Sheet1', headerRow: records.headerRow, ...undoOf(last, 2, []) });
  expect(shown('H3')).toBe('');
});

it('gets reports whose days are those of the report', async () => {
  const dated = { value: DAY, style: 'label', format: 'dd-mmm-yyyy' } as const;
  const [first] = exampleReport.sheets;
  await sheet.book.writeReport({
    ...exampleReport,
    sheets: [{ ...first!, rows: [[dated, { ...dated, format: '0' }]] }],
  });
  expect(sheet.page.workbook.cells.text(first!.name, 'A1:B1')).toEqual([['02-Sep-2026', String(DAY)]]);
});

it('is judged by the formulas it gets as by the engine', async () => {
  const { place, loaded } = await read();
  const store = createCheckStore(sheet.book);
  await store.run(place.source, loaded, DAY + 30, 'id');
  const state = store.state.get();
  if (state.status !== 'done') throw new Error(state.status);
  const t = textsOf('id');
  await writeResultColumns(sheet.book, state.checked, t, 'id');
  const engine = sheet.values('Sheet1', 'T1:T3');
  await writeFormulas(sheet.book, state.checked, t, 'id');
  await sheet.page.settled();
  expect(sheet.values('Sheet1', 'T1:T3')).toEqual(engine);
});
