import { blocksOf } from '../../../src/office/shared/requestSize';
import { openSheetPage } from '../sheetPage';

describe('rows in requests that Excel on the web takes', () => {
  it('are cut by the length of their texts as well as by the number of their cells', () => {
    const long = Array.from({ length: 50 }, () => ['x'.repeat(30_000), 'y']);
    const many = Array.from({ length: 15_000 }, (_, n) => [n, null]);
    for (const rows of [long, many, [...long, ...many]]) {
      const blocks = blocksOf<readonly unknown[]>(rows);
      expect(blocks.flat()).toEqual(rows);
      expect(blocks.length).toBeGreaterThan(1);
      for (const block of blocks) {
        expect(block.flat().join('').length).toBeLessThanOrEqual(1_000_000);
        expect(block.length * 2).toBeLessThanOrEqual(10_000);
      }
    }
    expect(blocksOf([])).toEqual([]);
  });

  it('arrive whole: an import of long notes is written to its last row', async () => {
    const sheet = await openSheetPage({ platform: 'web' });
    const notes = Array.from({ length: 400 }, (_, n) => [`catatan ${n} ${'panjang '.repeat(2_500)}`]);
    await sheet.book.putBlock('Sheet1', 0, notes);
    expect(sheet.values('Sheet1', 'A1:A400')).toEqual(notes);
    await sheet.close();
  });
});
