import { isAbort } from '../../src/office';
import { openSheetPage, type SheetPage } from './sheetPage';

describe('readSource', () => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:B30001', [['A', 'B'], ...Array.from({ length: 30_000 }, (_, i) => [i, i * 2])]);
  });
  afterAll(() => sheet.close());

  it('reads all rows in chunks and tells how far it is', async () => {
    const steps: number[] = [];
    const [source] = await sheet.book.listSources();
    const { values } = await sheet.book.readSource(source!, { onProgress: (done) => steps.push(done) });
    expect(values).toHaveLength(30_001);
    expect(values[30_000]).toEqual([29_999, 59_998]);
    expect(steps).toEqual([25_000, 30_001]);
  });

  it('stops when it is cancelled', async () => {
    const [source] = await sheet.book.listSources();
    const controller = new AbortController();
    const reading = sheet.book.readSource(source!, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(await reading.catch(isAbort)).toBe(true);
  });

  it('reads no more rows than were asked for', async () => {
    const [source] = await sheet.book.listSources();
    expect((await sheet.book.readSource(source!, { maxRows: 5 })).values).toHaveLength(5);
  });
});
