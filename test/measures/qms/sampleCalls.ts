/** Eight calls of every kind, counted with the shipped tapping pack. */
import { qmsDefinition, readCalls } from '../../../src/measures';
import { on } from '../day';
import { shippedPack } from '../packs';
import { tableOf } from '../tables';

const HEADER = [
  'hasil_call',
  'hasil_tapping',
  'tanggal_call',
  'tgl_tapping',
  'status_wo',
  'input_call',
  'fastel',
  'login_agent',
  'jenis_call',
  'site',
  'revenue',
];
const TYPES = { tanggal_call: 'datetime', tgl_tapping: 'datetime', status_wo: 'integer', revenue: 'number' } as const;
const DAY = on('2025-08-05') + 0.5;
const ROWS = [
  ['AGREE', 'VALID', DAY, DAY + 1, 6, 'NEW', '1', 'a', 'Mini Pack', 'BANDUNG', 50_000],
  ['AGREE', 'TIDAK VALID', DAY, DAY + 1, 5, 'NEW', '2', 'a', 'Mini Pack', 'BANDUNG', 70_000],
  ['AGREE', 'TIDAK VALID', DAY, DAY + 2, 6, 'NEW', '3', 'b', 'Mini Pack', 'BANDUNG', 70_000],
  ['AGREE', 'TIDAK VALID', DAY, DAY + 1, 1, 'NEW', '4', 'b', 'Mini Pack', 'BANDUNG', 90_000],
  ['AGREE', 'VALID', DAY + 1, DAY + 2, 6, 'RECALL', '4', 'b', 'Mini Pack', 'BANDUNG', 90_000],
  ['AGREE', 'TIDAK VALID', DAY, null, 2, 'NEW', '5', 'b', 'OTT', 'BANDUNG', 10_000],
  ['DECLINE', 'VALID', DAY, DAY, 6, 'NEW', '6', 'b', 'OTT', 'BANDUNG', null],
  ['DECLINE', null, DAY + 40, null, null, 'NEW', '7', 'b', 'OTT', 'BANDUNG', null],
];

export async function sampleCalls() {
  return readCalls(tableOf(TYPES, [HEADER, ...ROWS]), qmsDefinition(await shippedPack('tapping')));
}
