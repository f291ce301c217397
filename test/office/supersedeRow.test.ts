import type { CellWrite, Source, Supersession } from '../../src/office';
import { openSheetPage, type SheetPage } from './sheetPage';

const HEADS = ['Fastel', 'Kategori', 'Input_Call', 'Status_WO'];
const write = (column: number, value: string | number, as: CellWrite['as'] = 'text'): CellWrite => ({
  column,
  caption: HEADS[column]!,
  value,
  as,
});

describe('supersedeRow', () => {
  let sheet: SheetPage;
  let source: Source;
  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:D3', [HEADS, ["'0211", 'AGREE', 'NEW', 3], ["'0212", 'AGREE', 'NEW', 6]]);
    await sheet.page.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:D3', true).name = 'Tapping';
      await context.sync();
    });
    source = (await sheet.book.listSources())[0]!;
  });
  afterEach(() => sheet.close());

  const recall = (): Supersession => ({
    old: {
      sheet: 'Sheet1',
      headerRow: 0,
      row: 1,
      writes: [write(3, 1, 'number')],
      expected: [
        { column: 0, value: '0211' },
        { column: 3, value: 3 },
      ],
    },
    added: {
      source,
      headerRow: 0,
      writes: [write(0, '0211'), write(1, 'AGREE'), write(2, 'RECALL'), write(3, 2, 'number')],
    },
  });
  const before = [
    ['0211', 'AGREE', 'NEW', 3],
    ['0212', 'AGREE', 'NEW', 6],
    [null, null, null, null],
  ];
  const after = [
    ['0211', 'AGREE', 'NEW', 1],
    ['0212', 'AGREE', 'NEW', 6],
    ['0211', 'AGREE', 'RECALL', 2],
  ];
  const table = () => sheet.values('Sheet1', 'A2:D4');

  it('marks the old row and adds the new one below the others', async () => {
    expect(await sheet.book.supersedeRow(recall())).toEqual({ sheet: 'Sheet1', row: 3, address: 'A4:D4' });
    expect(table()).toEqual(after);
  });

  it('writes neither where the old row is not the one the user saw', async () => {
    sheet.fill('Sheet1', 'D2', [[6]]);
    await expect(sheet.book.supersedeRow(recall())).rejects.toMatchObject({ code: 'rowChanged' });
    expect(table()).toEqual([['0211', 'AGREE', 'NEW', 6], ...before.slice(1)]);
  });

  it('writes neither where a caption of the table is not what it was', async () => {
    sheet.fill('Sheet1', 'C1', [['Masukan']]);
    await expect(sheet.book.supersedeRow(recall())).rejects.toMatchObject({ code: 'headerMoved' });
    expect(table()).toEqual(before);
  });

  it('takes both for written when only the answer was lost, and writes neither when nothing happened', async () => {
    const { faults } = sheet.page.host;
    faults.failNextWrite('before');
    await expect(sheet.book.supersedeRow(recall())).rejects.toMatchObject({ code: 'refused' });
    expect(table()).toEqual(before);
    faults.failNextWrite('after');
    expect(await sheet.book.supersedeRow(recall())).toMatchObject({ row: 3 });
    expect(table()).toEqual(after);
    expect(sheet.values('Sheet1', 'A5')).toEqual([[null]]);
  });
});
