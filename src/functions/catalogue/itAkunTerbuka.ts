import { accountWords, orphans } from '../../measures';
import type { TypedValue } from '../../sheet';
import { optionalRange, range } from '../arguments';
import type { ResultCell } from '../shared/cells';
import { defineFunction } from '../call/definition';
import { AS_OF, NO_HEADER } from './shared/commonArguments';
import { Failure } from '../shared/failure';
import { ACCOUNTS, PEOPLE } from './shared/examples';

const HEADINGS = ['baris', 'aplikasi', 'user', 'nama', 'keluar', 'hari', 'hari kerja', 'lewat batas'];

export const IT_AKUN_TERBUKA = defineFunction({
  name: 'IT.AKUN.TERBUKA',
  formerly: 'IT.YATIM',
  about: {
    id: 'Akun yang masih terbuka setelah pemiliknya keluar (W-04 5.2.1), yang paling lama di atas.',
    en: 'Accounts still open after their owner left (W-04 5.2.1), the longest first.',
  },
  arguments: {
    akun: range({
      id: 'Register akun IT tools beserta judulnya.',
      en: 'The register of IT-tools accounts with its header.',
    }),
    tanggal: AS_OF,
    orang: optionalRange({
      id: 'Lembar karyawan dengan tanggal keluar; kosong bila register akun sudah memuatnya.',
      en: 'The sheet of people with leaving dates; omit where the register has them.',
    }),
    tanpa_judul: NO_HEADER,
  },
  result: 'spill',
  gives: {
    id: `Satu baris per akun: ${HEADINGS.join(', ')}. "baris" dihitung dari awal rentang; "lewat batas" kosong selama batasnya belum ditetapkan.`,
    en: `One row an account: ${HEADINGS.join(', ')}. "baris" counts from the top of the range; "lewat batas" stays blank while no deadline is set.`,
  },
  example: {
    ranges: { Akun: ACCOUNTS, SDM: PEOPLE },
    formula: '=PATUH.IT.AKUN.TERBUKA(Akun[#All];DATE(2026;4;10);SDM[#All])',
    call: [{ range: 'Akun' }, '2026-04-10', { range: 'SDM' }],
  },
  async run({ akun, tanggal, orang, tanpa_judul }, session) {
    const { library } = session;
    const pack = await library.pack('it-tools');
    const { table } = await session.read(akun, pack);
    if (table.rows.length === 0) throw new Failure('na', 'noRows', { ...akun.at });
    const people = orang ? (await session.read(orang, await library.pack('staffing'))).table : null;
    const words = accountWords(pack.pack);
    const cell = (field: string, row: number) => shown(table.columns[field]?.values[row]);
    const lines = orphans(table, people, words, tanggal).map(
      ({ row, left, calendarDays, workingDays, overdue }): ResultCell[] => [
        table.rows[row]! + 1,
        cell('aplikasi', row),
        cell('user_id', row),
        cell('nama_karyawan', row),
        left ?? '',
        calendarDays ?? '',
        workingDays ?? '',
        words.maxDays === null ? '' : overdue ? 'ya' : 'tidak',
      ],
    );
    return tanpa_judul ? lines : [[...HEADINGS], ...lines];
  },
});

function shown(value: TypedValue): ResultCell {
  return value ?? '';
}
