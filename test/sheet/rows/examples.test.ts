/** What shows how a form is filled in is no record of it. */
import { readTable, type FieldSpec, type RawCell } from '../../../src/sheet';

const field = (name: string, type: FieldSpec['type'], key = false): FieldSpec => ({
  ...{ name, type, key, label: { id: name, en: name }, aliases: [] },
});
const CALLS = [
  field('tanggal', 'datetime', true),
  field('login', 'id', true),
  field('fastel', 'id'),
  field('catatan', 'text'),
];
const CALL: RawCell[] = ['2025-08-01 09:00', '90001', '131000000001', 'ok'];

describe('rows under a heading that calls them an example', () => {
  const readSheet = (...rows: RawCell[][]) => readTable(rows, CALLS).report;
  const head = CALLS.map(({ name }) => name);
  it.each<[string, RawCell[][], number[]]>([
    [
      'above the captions, with the records further down',
      [['CONTOH PENGISIAN:'], head, CALL, [], ['DATA'], head, CALL, CALL],
      [2],
    ],
    [
      'above the captions, with no title over the records',
      [['Contoh:'], head, CALL, CALL, [], head, CALL, CALL],
      [2, 3],
    ],
    ['below the records', [head, CALL, CALL, [], ['Contoh pengisian'], CALL], [5]],
  ])('are no records where it stands %s', (_, rows, examples) => {
    const report = readSheet(...rows);
    expect(report.records).toBe(2);
    expect(report.skipped).toContainEqual({ reason: 'units', rows: examples, count: examples.length });
  });

  it('are records where the sheet has no others', () => {
    expect(readSheet(['Contoh laporan'], head, CALL, CALL, CALL).records).toBe(3);
  });

  it('are records where "contoh" stands within a word', () => {
    expect(readSheet(['Percontohan'], head, CALL, [], head, CALL).records).toBe(2);
  });
});
