import {
  changeVerdict,
  planVerdict,
  type VerdictChange,
} from '../../../../../taskpane/views/tapping/shared/changeVerdict';
import { callRow, cellOf, openCallSheet, type CallSheet } from '../callSheet';

const CHANGE: VerdictChange = {
  key: 'C001',
  row: 0,
  from: 'VALID',
  to: 'RETURN',
  who: '70001',
  why: 'Tarif salah disebut',
  reason: 'Tarif salah',
  recommendation: 'Ulangi tarif',
};

describe('changing the result of a tapped call', () => {
  let calls: CallSheet;
  beforeEach(async () => {
    calls = await openCallSheet([callRow(1), callRow(5)]);
  });
  afterEach(() => calls.sheet.close());
  const sheet = async () => ({ loaded: calls.loaded, place: calls.place, records: await calls.read() });

  it('writes result, follow code, reason and recommendation of a return', async () => {
    await changeVerdict(calls.sheet.book, await sheet(), CHANGE);
    expect(
      ['Hasil Tapping', 'Status WO', 'Detil Return', 'Rekomendasi QCO'].map((caption) => cellOf(calls, caption, 2)),
    ).toEqual(['RETURN', 3, 'Tarif salah', 'Ulangi tarif']);
  });

  it('is recorded in the audit trail, without anything personal', async () => {
    await changeVerdict(calls.sheet.book, await sheet(), CHANGE, new Date('2026-10-10T03:00:00Z'));
    const { trail } = await calls.sheet.book.readAudit();
    expect(trail!.rows).toMatchObject([
      {
        at: '2026-10-10T03:00:00.000Z',
        who: '70001',
        kind: 'vonis',
        subject: expect.stringMatching(/^Sheet1 2 · C001/),
        from: 'VALID',
        to: 'RETURN',
        why: 'Tarif salah disebut',
      },
    ]);
  });

  it('is refused where the trail cannot be written', async () => {
    await changeVerdict(calls.sheet.book, await sheet(), CHANGE);
    calls.sheet.page.workbook.protection.protect('Patuh jejak');
    const again: VerdictChange = { ...CHANGE, key: 'C005', row: 1, from: 'RETURN', to: 'VALID' };
    await expect(changeVerdict(calls.sheet.book, await sheet(), again)).rejects.toMatchObject({ code: 'protected' });
    expect(cellOf(calls, 'Hasil Tapping', 3)).toBe('RETURN');
  });

  it('asks no reason of a call that becomes valid, and shows what stands there now', async () => {
    const change: VerdictChange = { ...CHANGE, key: 'C005', row: 1, from: 'RETURN', to: 'VALID' };
    const plan = planVerdict(await sheet(), change);
    expect(plan.cells.map(({ field, before, write }) => [field, before, write.value])).toEqual([
      ['hasil_tapping', 'RETURN', 'VALID'],
      ['status_wo', 5, 6],
    ]);
  });

  it('leaves a follow code that already says so', async () => {
    const change: VerdictChange = { ...CHANGE, key: 'C005', row: 1, from: 'RETURN', to: 'RETURN' };
    expect(planVerdict(await sheet(), change).cells.map(({ field }) => field)).not.toContain('status_wo');
  });

  it('writes nothing where somebody else changed the row meanwhile', async () => {
    const seen = await sheet();
    calls.sheet.fill('Sheet1', 'G2', [['TIDAK VALID']]);
    await expect(changeVerdict(calls.sheet.book, seen, CHANGE)).rejects.toMatchObject({ code: 'rowChanged' });
    expect([cellOf(calls, 'Hasil Tapping', 2), cellOf(calls, 'Status WO', 2)]).toEqual(['TIDAK VALID', 6]);
  });
});
