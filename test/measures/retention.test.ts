import { isoOf } from '../../src/calendar';
import { keepUntil, retention, retentionMonths } from '../../src/measures';
import { on } from './day';
import { shippedPack } from './packs';
import { tableOf } from './tables';

describe('retention', () => {
  it.each([
    ['2022-10-13', '2024-10-13'],
    ['2024-02-29', '2026-02-28'],
    ['2023-12-31', '2025-12-31'],
  ])('keeps a record of %s for 24 months, until %s', (recorded, until) => {
    expect(isoOf(keepUntil(on(recorded), 24))).toBe(until);
  });

  it('keeps on the last day and names what is past, without a verdict where form or date is unknown', () => {
    const records = tableOf({ tgl_rekaman: 'date' }, [
      ['kode_form', 'tgl_rekaman'],
      ['F-16', on('2023-08-31')],
      ['f-16', on('2023-08-30')],
      ['F-99', on('2023-08-30')],
      ['F-16', null],
    ]);
    const rows = retention(records, new Map([['f-16', 24]]), on('2025-08-31'));
    expect(rows.map(({ state, daysLeft }) => [state, daysLeft])).toEqual([
      ['keep', 0],
      ['past', -1],
      ['unknown', null],
      ['unknown', null],
    ]);
  });

  it('knows from the documents pack that the handover form is kept for 24 months', async () => {
    expect(retentionMonths(await shippedPack('documents')).get('ob.in.occ.telk.f-16')).toBe(24);
  });
});
