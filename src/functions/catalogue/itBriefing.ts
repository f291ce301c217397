import { briefingDefinition, briefings, sdmDefinition, shareParameter, type Briefed } from '../../measures';
import { optionalRange, range } from '../arguments';
import type { ResultCell } from '../shared/cells';
import { defineFunction } from '../call/definition';
import { AS_OF, NO_HEADER } from './shared/commonArguments';
import { Failure } from '../shared/failure';
import { BRIEFINGS, LEADERS } from './shared/examples';

const HEADINGS = ['baris', 'nama', 'jabatan', 'hari sejak terakhir', 'lewat jarak', 'akun mendahului sosialisasi'];

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
    tanggal: AS_OF,
    pengajuan: optionalRange({
      id: 'Pengajuan IT tools beserta judulnya; dengan ini agent yang menerima akun sebelum sosialisasi terlihat.',
      en: 'IT-tools requests with their header; with them agents who got an account before any briefing show.',
    }),
    tanpa_judul: NO_HEADER,
  },
  result: 'spill',
  gives: {
    id: `Baris pertama cakupan TL dan Admin dengan targetnya; lalu satu baris per TL, Admin dan agent yang masih ada: ${HEADINGS.join(', ')}, yang belum pernah di atas. "lewat jarak" kosong selama jaraknya belum ditetapkan, "akun mendahului sosialisasi" kosong tanpa serah terima.`,
    en: `First the coverage of TL and Admin with its target; then one row a TL, Admin or agent who is there: ${HEADINGS.join(', ')}, those who had none first. "lewat jarak" stays blank while no interval is set, "akun mendahului sosialisasi" without a handover.`,
  },
  example: {
    ranges: { SDM: LEADERS, Sosialisasi: BRIEFINGS },
    formula: '=PATUH.IT.BRIEFING(SDM[#All];Sosialisasi[#All];DATE(2026;4;10))',
    call: [{ range: 'SDM' }, { range: 'Sosialisasi' }, '2026-04-10'],
  },
  async run({ orang, sosialisasi, tanggal, pengajuan, tanpa_judul }, session) {
    const [staffing, briefing, tools] = await Promise.all(
      ['staffing', 'briefing', 'it-tools'].map((id) => session.library.pack(id)),
    );
    const { table: people } = await session.read(orang, staffing!);
    if (people.rows.length === 0) throw new Failure('na', 'noRows', { ...orang.at });
    const { table: sessions } = await session.read(sosialisasi, briefing!);
    const requests = pengajuan === null ? null : (await session.read(pengajuan, tools!)).table;
    const definition = {
      sdm: sdmDefinition(staffing!.pack, tanggal),
      briefing: briefingDefinition(briefing!.pack),
    };
    const found = briefings(people, sessions, requests, definition, tanggal);
    const value = (field: string, row: number) => people.columns[field]?.values[row] ?? '';
    const answer = (flag: boolean | null) => (flag === null ? '' : flag ? 'ya' : 'tidak');
    const order = (each: Briefed) => each.daysSince ?? Infinity;
    const lines = [...found]
      .sort((a, b) => (order(a) === order(b) ? a.row - b.row : order(b) - order(a)))
      .map((each): ResultCell[] => [
        people.rows[each.row]! + 1,
        value('nama', each.row),
        value('jabatan', each.row),
        each.daysSince ?? 'belum pernah',
        answer(each.isLate),
        answer(each.accountFirst),
      ]);
    const led = found.filter(({ isLeader }) => isLeader);
    const briefed = led.filter(({ daysSince }) => daysSince !== null).length;
    const ratio = led.length === 0 ? '' : briefed / led.length;
    const target = shareParameter(briefing!.pack, 'coverageTarget');
    const names = definition.briefing.leaders.join(', ');
    const coverage: ResultCell[] = ['CAKUPAN', names, `${briefed} dari ${led.length}`, ratio, target, ''];
    return tanpa_judul ? [coverage, ...lines] : [[...HEADINGS], coverage, ...lines];
  },
});
