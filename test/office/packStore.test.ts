import { openSheetPage, type SheetPage } from './sheetPage';

describe('packs in the workbook', () => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await openSheetPage();
  });
  afterAll(() => sheet.close());

  const pack = (text: string) => ({
    id: 'closing',
    text,
    history: [{ at: '2026-01-02T03:04:05Z', who: 'SPV 001', why: 'uji', what: 'minAttempts: 3 → 4' }],
  });

  it('come back as they were kept, signs of XML included', async () => {
    await sheet.book.keepPack(pack('{"a": "<b> & \\"c\\" ]]>"}'));
    expect(await sheet.book.readPacks()).toEqual([pack('{"a": "<b> & \\"c\\" ]]>"}')]);
  });

  it('are replaced and not doubled', async () => {
    await sheet.book.keepPack(pack('{"a": 2}'));
    expect((await sheet.book.readPacks()).map(({ text }) => text)).toEqual(['{"a": 2}']);
  });

  it('are kept once when only the answer was lost, and stay as they were when nothing happened', async () => {
    const { faults } = sheet.page.host;
    const texts = async () => (await sheet.book.readPacks()).map(({ text }) => text);
    faults.failNextWrite('after');
    await sheet.book.keepPack(pack('{"a": 3}'));
    expect(await texts()).toEqual(['{"a": 3}']);
    faults.failNextWrite('before');
    await expect(sheet.book.keepPack(pack('{"a": 4}'))).rejects.toMatchObject({ code: 'refused' });
    expect(await texts()).toEqual(['{"a": 3}']);
  });

  it('may hold a history alone, where the shipped pack rules again', async () => {
    await sheet.book.keepPack({ ...pack(''), text: null });
    expect(await sheet.book.readPacks()).toEqual([{ ...pack(''), text: null }]);
  });
});
