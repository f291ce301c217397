import {
  briefingCoverage,
  listParameter,
  optionalNumber,
  presentPeople,
  sdmDefinition,
  shareParameter,
} from '../../measures';
import { date, flag, range } from '../arguments';
import type { ResultCell } from '../shared/cells';
import { defineFunction } from '../call/definition';
import { Failure } from '../shared/failure';
import { BRIEFINGS, LEADERS } from './shared/examples';

const HEADINGS = ['baris', 'nama', 'jabatan', 'hari sejak terakhir', 'lewat jarak'];

export const IT_BRIEFING = defineFunction({
  name: 'IT.BRIEFING',
  about: {
    id: 'Sosialisasi IT tools (W-04 5.3.3–5.3.4): cakupan TL dan Admin, siapa yang belum pernah, dan berapa hari sejak yang terakhir.',
    en: 'IT-tools briefings (W-04 5.3.3–5.3.4): coverage of TL and Admin, who has had none, and how many days since the last one.',
  },
  arguments: {
    orang: range({ id: 'Lembar karyawan beserta judulnya.', en: 'The sheet of people with its header.' }),
    sosialisasi: range({
      id: 'Daftar sosialisasi beserta judulnya, satu baris per sesi atau peserta.',
      en: 'The list of briefings with its header, one row a session or participant.',
    }),
    tanggal: date({ id: 'Tanggal acuan.', en: 'As-of date.' }),
    tanpa_judul: flag({
      id: 'ya: tanpa baris judul di atas hasil; bawaan tidak.',
      en: 'ya: without a header row above the result; no when omitted.',
    }),
  },
  result: 'spill',
  gives: {
    id: `Baris pertama cakupan TL dan Admin dengan targetnya; lalu satu baris per TL, Admin dan agent yang masih ada: ${HEADINGS.join(', ')}, yang belum pernah di atas. "lewat jarak" kosong selama jaraknya belum ditetapkan.`,
    en: `First the coverage of TL and Admin with its target; then one row a TL, Admin or agent who is there: ${HEADINGS.join(', ')}, those who had none first. "lewat jarak" stays blank while no interval is set.`,
  },
  example: {
    ranges: { SDM: LEADERS, Sosialisasi: BRIEFINGS },
    formula: '=PATUH.IT.BRIEFING(SDM[#All];Sosialisasi[#All];DATE(2026;4;10))',
    call: [{ range: 'SDM' }, { range: 'Sosialisasi' }, '2026-04-10'],
  },
  async run({ orang, sosialisasi, tanggal, tanpa_judul }, session) {
    const [staffing, briefing] = await Promise.all([
      session.library.pack('staffing'),
      session.library.pack('briefing'),
    ]);
    const { table: people } = await session.read(orang, staffing);
    if (people.rows.length === 0) throw new Failure('na', 'noRows', { ...orang.at });
    const { table: sessions } = await session.read(sosialisasi, briefing);
    const leaders = listParameter(briefing.pack, 'leaders').map(String);
    const asked = new Set([...leaders, ...listParameter(briefing.pack, 'agents').map(String)]);
    const interval = optionalNumber(briefing.pack, 'refreshInterval');
    const { daysSince } = briefingCoverage(people, sessions, leaders, tanggal);
    const value = (field: string, row: number) => people.columns[field]?.values[row] ?? '';
    const present = presentPeople(people, tanggal, sdmDefinition(staffing.pack, tanggal)).rows.filter((row) =>
      asked.has(String(value('jabatan', row))),
    );
    const led = present.filter((row) => leaders.includes(String(value('jabatan', row))));
    const briefed = led.filter((row) => daysSince[row] !== null).length;
    const late = (days: number | null) => (interval === null ? '' : days === null || days > interval ? 'ya' : 'tidak');
    const order = (row: number) => daysSince[row] ?? Infinity;
    const lines = [...present]
      .sort((a, b) => (order(a) === order(b) ? a - b : order(b) - order(a)))
      .map((row): ResultCell[] => [
        people.rows[row]! + 1,
        value('nama', row),
        value('jabatan', row),
        daysSince[row] ?? 'belum pernah',
        late(daysSince[row] ?? null),
      ]);
    const target = shareParameter(briefing.pack, 'coverageTarget');
    const ratio = led.length === 0 ? '' : briefed / led.length;
    const coverage: ResultCell[] = ['CAKUPAN', leaders.join(', '), `${briefed} dari ${led.length}`, ratio, target];
    return tanpa_judul ? [coverage, ...lines] : [[...HEADINGS], coverage, ...lines];
  },
});
