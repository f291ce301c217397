import { briefingCoverage } from '../../../src/measures';
import { tableOf } from '../tables';

const people = tableOf({}, [
  ['nomor_partner', 'nama', 'jabatan'],
  ['1', 'TL 01', 'TEAM LEADER'],
  ['2', 'TL 02', 'TEAM LEADER'],
  ['3', 'Admin 01', 'ADMIN'],
  ['4', 'Agen 001', 'AGENT'],
]);

describe('briefingCoverage', () => {
  it('counts the people of the given roles with at least one session up to the day', () => {
    const sessions = tableOf({ tgl_sosialisasi: 'date' }, [
      ['tgl_sosialisasi', 'peserta', 'nomor_partner'],
      [90, 'tl 01; Agen 001', null],
      [95, 'TL 01', null],
      [96, null, '3'],
      [101, 'TL 02', null],
    ]);
    const coverage = briefingCoverage(people, sessions, ['TEAM LEADER', 'ADMIN'], 100);
    expect(coverage).toEqual({ people: 3, briefed: 2, ratio: 2 / 3, missing: [1], daysSince: [5, null, 4, 10] });
  });

  it('has no ratio where nobody holds the role', () => {
    const sessions = tableOf({}, [['tgl_sosialisasi', 'peserta']]);
    expect(briefingCoverage(people, sessions, ['TRAINER'], 100)).toMatchObject({ people: 0, ratio: null });
  });
});
