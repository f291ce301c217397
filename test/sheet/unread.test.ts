/** What was not understood, and where every line went. */
import { readTable, type RawCell } from '../../src/sheet';
import { SPECS } from './specs';

const HEADER: RawCell[] = ['NO', 'Tanggal', 'Login Agent', 'Site', 'Kategori', 'Revenue'];
const ROW: RawCell[] = [1, '05/01/2023', '99001', 'BDG', 'Agree', 75000];

describe('what was not understood', () => {
  it('is listed by field and text with its rows, words apart from the rest, and stands beside the value', () => {
    const done: RawCell[] = [2, '05/01/2023', '99002', 'BDG', 'DONE', 75000];
    const wrong: RawCell[] = [3, '31/02/2023', '99003', 'BDG', 'DONE', 75000];
    const { table, report } = readTable([HEADER, ROW, done, wrong], SPECS);
    expect(report.unknownWords).toEqual([
      { field: 'hasil_call', value: 'DONE', code: 'notInVocabulary', count: 2, rows: [2, 3] },
    ]);
    expect(report.unreadable).toEqual([
      { field: 'tanggal_call', value: '31/02/2023', code: 'notADate', count: 1, rows: [3] },
    ]);
    expect([...(table?.columns['hasil_call']?.unread ?? [])]).toEqual([
      [1, 'DONE'],
      [2, 'DONE'],
    ]);
  });

  it('is counted to the last cell, however many different texts there are', () => {
    const rows = Array.from({ length: 70 }, (_, i): RawCell[] => [i, '05/01/2023', '99002', 'BDG', `Zz${i}zz`, 1]);
    const { unknownWords } = readTable([HEADER, ...rows], SPECS).report;
    expect(unknownWords.reduce((sum, { count }) => sum + count, 0)).toBe(70);
    expect(unknownWords.at(-1)).toMatchObject({ value: '…', count: 20 });
  });
});

it('accounts for every line of the sheet', () => {
  const { lines } = readTable([['JUDUL'], [], HEADER, ROW, [], ['Total', '', '', '', '', 5], ROW], SPECS).report;
  expect(lines).toEqual({ total: 7, records: 2, header: 1, above: 2, left: 2 });
});
