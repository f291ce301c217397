import { narrowedReturns, returnBands, returnRows } from '../../../../taskpane/views/tapping/returnRows';
import { callRow, openCallSheet, type CallSheet } from './callSheet';

describe('the RETURN board', () => {
  let calls: CallSheet;
  beforeAll(async () => {
    calls = await openCallSheet([
      callRow(5),
      callRow(6, {
        'Hasil Tapping': 'RETURN',
        'Status WO': 5,
        'Detil Return': 'Kontrak tidak jelas',
        'Rekomendasi QCO': 'Baca kontrak',
      }),
      callRow(7),
    ]);
  });
  afterAll(() => calls.sheet.close());

  it('names agent, customer, parameter, reason and age, the oldest first', async () => {
    const { reading } = await calls.read();
    const rows = returnRows(calls.loaded, reading.table!, 46276);
    expect(
      rows.map(({ agent, customer, parameters, reason, days }) => [
        agent,
        customer,
        parameters.map(({ id }) => id),
        reason,
        days,
      ]),
    ).toEqual([
      ['90001', '131000000005', ['Penawaran'], 'Tarif salah', 4],
      // No parameter is marked as failed: the reason tells which it was.
      ['90002', '131000000006', ['Kontrak'], 'Kontrak tidak jelas', 3],
    ]);
    expect(returnBands(calls.loaded.pack, rows)).toEqual([
      { upTo: 2, count: 0 },
      { upTo: 3, count: 1 },
      { upTo: null, count: 1 },
    ]);
  });

  it('is narrowed by words of agent, team, customer and reason, and by a band of age', async () => {
    const { reading } = await calls.read();
    const { pack } = calls.loaded;
    const rows = returnRows(calls.loaded, reading.table!, 46276);
    const shown = (words: string, band: number | null) => {
      const narrowed = narrowedReturns(pack, rows, words, band);
      return [narrowed.rows.map(({ agent }) => agent), narrowed.bands.map(({ count }) => count)];
    };
    expect(shown('', null)).toEqual([
      ['90001', '90002'],
      [0, 1, 1],
    ]);
    expect(shown('kontrak JELAS', null)).toEqual([['90002'], [0, 1, 0]]);
    expect(shown('90001 kontrak', null)).toEqual([[], [0, 0, 0]]);
    // The bands go on counting what the words leave.
    expect(shown('', 2)).toEqual([['90001'], [0, 1, 1]]);
    expect(shown('9000', 0)).toEqual([[], [0, 1, 1]]);
  });
});
