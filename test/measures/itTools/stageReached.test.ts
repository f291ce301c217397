import { accountWords, stageReached, stagesOf, type StageLists } from '../../../src/measures';
import type { TypedValue } from '../../../src/sheet';
import { on } from '../day';
import { shippedPack } from '../packs';
import { tableOf } from '../tables';

const name = (text: string) => ({ id: text, en: text });
const STAGES: StageLists = {
  NEW: [
    { id: '1', clause: 'c1', title: name('ask'), actor: name('boss'), date: 'asked' },
    {
      id: '2',
      clause: 'c2',
      title: name('check'),
      actor: name('clerk'),
      date: 'checked',
      openWhile: { field: 'fits', values: ['NO'] },
    },
    {
      id: '3',
      clause: 'c3',
      title: name('close'),
      actor: name('clerk'),
      date: 'closed',
      fields: ['minutes', 'absent'],
    },
  ],
};

function request(cells: Record<string, TypedValue>, asOf = on('2025-08-11')) {
  const header = ['jenis_pengajuan', 'asked', 'checked', 'fits', 'closed', 'minutes'];
  const row: Record<string, TypedValue> = {
    jenis_pengajuan: 'NEW',
    asked: null,
    checked: null,
    fits: null,
    closed: null,
    minutes: 'BA-1',
    ...cells,
  };
  return stageReached(
    tableOf({ asked: 'date', checked: 'date', closed: 'date' }, [header, header.map((field) => row[field])]),
    STAGES,
    asOf,
  )[0]!;
}

describe('stageReached', () => {
  it('says how far a request has come, for how long, and who is next', () => {
    // 1 August 2025 is a Friday, 11 August a Monday.
    const stage = request({ asked: on('2025-07-30'), checked: on('2025-08-01') });
    expect([
      stage.reached?.id,
      stage.next?.id,
      stage.next?.actor.id,
      stage.calendarDays,
      stage.workingDays,
      stage.done,
    ]).toEqual(['2', '3', 'clerk', 10, 6, false]);
  });

  it('reaches nothing while it is a draft', () => {
    expect(request({})).toMatchObject({
      reached: null,
      since: null,
      calendarDays: null,
      done: false,
      next: STAGES.NEW![0],
    });
  });

  it('names a step that was passed over, and asks for it next', () => {
    const stage = request({ asked: on('2025-08-01'), closed: on('2025-08-02') });
    expect(stage.skipped.map((each) => each.id)).toEqual(['2']);
    expect(stage).toMatchObject({ next: { id: '2' }, done: false });
  });

  it('keeps a step open while its check says no', () => {
    expect(request({ asked: on('2025-08-01'), checked: on('2025-08-02'), fits: 'NO' })).toMatchObject({
      reached: { id: '1' },
      next: { id: '2' },
    });
  });

  it('keeps a step open while what its clause asks for is blank, and asks for no column the sheet does not have', () => {
    const dates = { asked: on('2025-08-01'), checked: on('2025-08-01'), closed: on('2025-08-02') };
    expect(request(dates)).toMatchObject({ done: true });
    expect(request({ ...dates, minutes: null })).toMatchObject({
      done: false,
      reached: { id: '2' },
      next: { id: '3' },
    });
  });

  it('does not count what lies after the as-of day', () => {
    expect(request({ asked: on('2025-08-01'), checked: on('2025-08-12') }).reached?.id).toBe('1');
  });

  it('is done when every step is dated', () => {
    expect(request({ asked: on('2025-08-01'), checked: on('2025-08-01'), closed: on('2025-08-01') })).toMatchObject({
      done: true,
      next: null,
    });
  });

  it('has no stages for a kind the pack does not list', () => {
    expect(request({ jenis_pengajuan: 'OTHER', asked: on('2025-08-01') })).toMatchObject({
      reached: null,
      next: null,
      done: false,
    });
  });

  it('finds the ten steps of W-04 in the shipped pack, and its words for closed accounts', async () => {
    const pack = await shippedPack('it-tools');
    expect(stagesOf(pack).CREATE!.map((stage) => stage.id)).toEqual([
      '5.1.1',
      '5.1.2',
      '5.1.3',
      '5.1.4',
      '5.1.5',
      '5.1.6',
      '5.1.7',
      '5.1.8',
      '5.1.9',
      '5.1.10',
    ]);
    expect(stagesOf(pack).CREATE![8]!.openWhile).toEqual({ field: 'kesesuaian', values: ['TIDAK'] });
    expect(accountWords(pack).maxDays).toBeNull();
  });
});
