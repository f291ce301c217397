import { openSheetPage, type SheetPage } from './sheetPage';

describe('what the user said about a table', () => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await openSheetPage();
  });
  afterAll(() => sheet.close());

  const place = (id: string, pack: string | null) => ({
    id,
    pack,
    mappings: { closing: '{"fields": {"a": {"column": "<Judul & Co>"}}}' },
  });

  it('is kept in the workbook, table by table, apart from its packs', async () => {
    await sheet.book.keepPlace(place('sheet:Satu', null));
    await sheet.book.keepPlace(place('sheet:Dua', 'closing'));
    await sheet.book.keepPlace(place('sheet:Satu', 'tapping'));
    expect((await sheet.book.readPlaces()).sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      place('sheet:Dua', 'closing'),
      place('sheet:Satu', 'tapping'),
    ]);
    expect(await sheet.book.readPacks()).toEqual([]);
  });

  it('is forgotten when asked', async () => {
    await sheet.book.dropPlace('sheet:Satu');
    expect((await sheet.book.readPlaces()).map(({ id }) => id)).toEqual(['sheet:Dua']);
  });
});
