import { openSheetPage } from './sheetPage';

const ROWS = 9_000;
const REASON = 'Tiket ditutup padahal layanan belum normal. '.repeat(28);

describe('long columns beside a table', () => {
  it('fit the requests and answers of Excel on the web, the first time and anew', async () => {
    const sheet = await openSheetPage({ platform: 'web' });
    const keys = Array.from({ length: ROWS + 1 }, (_, n) => [n === 0 ? 'No Tiket' : `IN${n}`]);
    sheet.fill('Sheet1', `A1:A${ROWS + 1}`, keys);
    const [source] = await sheet.book.listSources();
    const columns = [
      { caption: 'Hasil', values: Array.from({ length: ROWS }, () => 'GAGAL') },
      { caption: 'Alasan', values: Array.from({ length: ROWS }, () => REASON) },
    ];
    const write = {
      source: source!,
      headerRow: 0,
      columns,
      ours: { captions: [['Hasil', 'Alasan']], words: ['GAGAL'] },
      seen: { row: 0, column: 0, values: keys.map(([key]) => key) },
    };
    const told: number[] = [];
    for (const _ of ['first', 'anew'])
      expect(await sheet.book.writeColumns(write, { onProgress: (done) => void told.push(done) })).toBe('B1');
    expect(sheet.values('Sheet1', `B${ROWS + 1}:D${ROWS + 1}`)).toEqual([['GAGAL', REASON, null]]);
    expect(told.filter((done) => done === ROWS)).toHaveLength(2);
    await sheet.close();
  });
});
