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

  it.each([
    { title: 'once, and is read again', moves: 1 },
    { title: 'every time, and is refused', moves: 9 },
  ])('holds no row twice and misses none where one comes in during the read: $title', async ({ moves }) => {
    const { workbook } = sheet.page;
    workbook.sheets.add('Lain');
    sheet.fill('Lain', 'A1:B6', [['A', 'B'], ...[1, 2, 3, 4, 5].map((n) => [`R${n}`, n])]);
    const source = (await sheet.book.listSources()).find((each) => each.sheet === 'Lain')!;
    let left = moves;
    const reading = sheet.book.readSource(source, {
      rowsAtOnce: 2,
      onProgress: (done) => {
        if (done !== 4 || left-- <= 0) return;
        const rows = sheet.values('Lain', 'A2:B9') as (string | number)[][];
        sheet.fill('Lain', 'A2:B10', [[`baru ${left}`, 0], ...rows]);
      },
    });
    if (moves > 3) await expect(reading).rejects.toMatchObject({ code: 'readMoved' });
    else expect((await reading).values.map(([id]) => id)).toEqual(['A', 'baru 0', 'R1', 'R2', 'R3', 'R4', 'R5']);
    await workbook.sheets.remove(workbook.sheets.get('Lain').id);
  });
});
