import { openSheetPage, type SheetPage } from './sheetPage';

describe('writeRow', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:C2', [
      ['ID', 'Hasil', 'Rekomendasi'],
      ['C-1', 'Not Valid', ''],
    ]);
  });
  afterEach(() => sheet.close());

  const row = (writes: [number, string, string][], expected: [number, unknown][]) => ({
    sheet: 'Sheet1',
    headerRow: 0,
    row: 1,
    writes: writes.map(([column, caption, value]) => ({ column, caption, value, as: 'text' as const })),
    expected: expected.map(([column, value]) => ({ column, value })),
  });

  it('fills a blank cell of the row that is still the one seen', async () => {
    await sheet.book.writeRow(row([[2, 'Rekomendasi', 'baik']], [[0, 'C-1']]));
    expect(sheet.values('Sheet1', 'A2:C2')).toEqual([['C-1', 'Not Valid', 'baik']]);
  });

  it('takes the cells for written when only the answer was lost', async () => {
    const { faults } = sheet.page.host;
    faults.failNextWrite('after');
    await expect(sheet.book.writeRow(row([[2, 'Rekomendasi', 'baik']], [[0, 'C-1']]))).resolves.toMatchObject({
      row: 1,
    });
    expect(sheet.values('Sheet1', 'C2')).toEqual([['baik']]);
  });

  it('replaces a filled cell only when the caller has seen what it holds', async () => {
    await expect(sheet.book.writeRow(row([[1, 'Hasil', 'VALID']], [[0, 'C-1']]))).rejects.toMatchObject({
      code: 'cellFilled',
      holes: { found: 'Not Valid' },
    });
    await sheet.book.writeRow(
      row(
        [[1, 'Hasil', 'VALID']],
        [
          [0, 'C-1'],
          [1, 'Not Valid'],
        ],
      ),
    );
    expect(sheet.values('Sheet1', 'B2')).toEqual([['VALID']]);
  });

  it('writes nothing when a co-author changed the row in between', async () => {
    sheet.fill('Sheet1', 'A2', [['C-9']]);
    const failed = sheet.book.writeRow(row([[2, 'Rekomendasi', 'baik']], [[0, 'C-1']]));
    await expect(failed).rejects.toMatchObject({
      code: 'rowChanged',
      holes: { place: 'Sheet1!A2', found: 'C-9', expected: 'C-1' },
    });
    expect(sheet.values('Sheet1', 'C2')).toEqual([[null]]);
  });
});
