import { answerQuestion } from '../../../src/sheet';
import { forgetPlace, questionOnSheet, rememberMapping, rememberPack } from '../../../taskpane/store/placeMemory';
import { readRecords } from '../../../taskpane/store/readRecords';
import { createScan } from '../../../taskpane/store/scan';
import type { SheetPage } from '../../office/sheetPage';
import { openPaneSheet } from '../paneSheet';
import { shipped, shippedPacks } from '../shelf';

/** One letter of a caption is missing, and the records begin in row 3, column B. */
const CELLS = [
  ['No Tiket', 'Layanan', 'Info Perbaikn', 'Cek Aplikasi', 'Status Tiket'],
  ['IN1', 'INDIHOME', 'disambung', 'Ya', 'CLOSE'],
];

describe('two headers that know equally much', () => {
  it('are asked about by their rows in Excel, and the chosen one is the header from then on', async () => {
    const sheet = await openPaneSheet();
    const row = (...cells: string[]) => cells;
    const filler = row('', '', '', '');
    const captions = row('No Tiket', 'Layanan', 'Info Perbaikan', 'Status Tiket');
    sheet.fill('Sheet1', 'A4:D13', [
      captions,
      row('IN1', 'INDIHOME', 'disambung', 'CLOSE'),
      filler,
      filler,
      row('lama', '', '', ''),
      filler,
      row('No Tiket', 'Layanan', 'RFO', 'Status Tiket'),
      row('IN2', 'POTS', 'putus', 'CLOSE'),
      row('IN3', 'POTS', 'putus', 'CLOSE'),
      row('IN4', 'POTS', 'putus', 'CLOSE'),
    ]);
    const [source] = await sheet.book.listSources();
    const loaded = await shipped('closing');
    const { reading, cells } = await readRecords(sheet.book, source!, loaded);
    const question = questionOnSheet(reading.questions[0]!, cells.source);
    expect(question).toMatchObject({ code: 'whichHeader', choices: ['3', '9'] });
    await rememberMapping(sheet.book, cells.source, 'closing', (before) => answerQuestion(before, question, '9'));
    const again = await readRecords(sheet.book, source!, loaded);
    expect(again.headerRow).toBe(9);
    expect(again.reading.questions).toEqual([]);
    await sheet.close();
  });
});

describe('the answer to a question about a column', () => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await openPaneSheet();
    sheet.fill('Sheet1', 'B3:F4', CELLS);
  });
  afterAll(() => sheet.close());

  const read = async () => {
    const [source] = await sheet.book.listSources();
    return readRecords(sheet.book, source!, await shipped('closing'));
  };

  it('is asked for, column and all, and the column is not read until then', async () => {
    const { reading, cells } = await read();
    expect(reading.questions).toHaveLength(1);
    const question = questionOnSheet(reading.questions[0]!, cells.source);
    expect(question).toMatchObject({ code: 'typo', caption: 'Info Perbaikn', column: 3 });
    expect(reading.table!.columns[question.choices[0]!]!.source).toBeNull();
  });

  it('is remembered in the workbook and used by the next reading', async () => {
    const { reading, cells } = await read();
    const [question] = reading.questions;
    await rememberMapping(sheet.book, cells.source, 'closing', (before) =>
      answerQuestion(before, question!, question!.choices[0]!),
    );
    const again = await read();
    expect(again.reading.questions).toEqual([]);
    expect(again.reading.table!.columns[question!.choices[0]!]!.values).toEqual(['disambung']);
  });

  it('stays when the user also chooses the rules of the table', async () => {
    const { cells } = await read();
    await rememberPack(sheet.book, cells.source, 'tapping');
    expect((await read()).reading.questions).toEqual([]);
    const scan = createScan(sheet.book, await shippedPacks());
    await scan.run();
    expect(scan.state.get().places[0]).toMatchObject({
      packs: expect.arrayContaining(['closing']) as unknown,
      rivals: [],
    });
    expect(scan.state.get().places[0]!.packs[0]).toBe('tapping');
  });

  it('counts header rows as Excel does', async () => {
    const { cells } = await read();
    await rememberMapping(sheet.book, cells.source, 'closing', (before) => ({ ...before, headerRow: 3 }));
    expect((await read()).headerRow).toBe(2);
  });

  it('is asked again once it is forgotten', async () => {
    const { cells } = await read();
    await forgetPlace(sheet.book, cells.source);
    expect((await read()).reading.questions).toHaveLength(1);
  });
});
