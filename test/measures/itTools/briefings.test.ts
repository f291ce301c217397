import { briefings, sdmDefinition } from '../../../src/measures';
import { shippedPack } from '../packs';
import { tableOf } from '../tables';

const people = tableOf({}, [
  ['nomor_partner', 'nama', 'jabatan'],
  ['1', 'TL 01', 'TEAM LEADER'],
  ['2', 'TL 02', 'TEAM LEADER'],
  ['3', 'Admin 01', 'ADMIN'],
  ['4', 'Agen 001', 'AGENT'],
  ['5', 'QCO 01', 'QCO'],
]);
const sessions = tableOf({ tgl_sosialisasi: 'date' }, [
  ['tgl_sosialisasi', 'peserta', 'nomor_partner'],
  [90, 'tl 01; Agen 001', null],
  [95, 'TL 01', null],
  [96, null, '3'],
  [101, 'TL 02', null],
]);
const requests = tableOf({ tgl_serah_terima: 'date' }, [
  ['nama_karyawan', 'nomor_partner', 'tgl_serah_terima'],
  ['Agen 001', null, 89],
  ['Agen 001', null, 99],
  [null, '1', 90],
  ['TL 02', null, 101],
  [null, '3', null],
]);
const briefing = { leaders: ['TEAM LEADER', 'ADMIN'], agents: ['AGENT'], interval: null };

describe('briefings', () => {
  it('ask leaders and agents who are there, up to the day, for their last session and their first account', async () => {
    const definition = { sdm: sdmDefinition(await shippedPack('staffing'), 100), briefing };
    expect(briefings(people, sessions, requests, definition, 100)).toEqual([
      { row: 0, isLeader: true, daysSince: 5, isLate: null, firstAccount: 90, accountFirst: false },
      { row: 1, isLeader: true, daysSince: null, isLate: null, firstAccount: null, accountFirst: null },
      { row: 2, isLeader: true, daysSince: 4, isLate: null, firstAccount: null, accountFirst: null },
      { row: 3, isLeader: false, daysSince: 10, isLate: null, firstAccount: 89, accountFirst: true },
    ]);
  });

  it('are late past the interval, where somebody has set it, and by never having been', async () => {
    const definition = {
      sdm: sdmDefinition(await shippedPack('staffing'), 100),
      briefing: { ...briefing, interval: 5 },
    };
    expect(briefings(people, sessions, null, definition, 100).map(({ isLate }) => isLate)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
