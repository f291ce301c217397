import { readTable } from '../../../../src/sheet';
import { briefingLists } from '../../../../taskpane/views/requests/briefingLists';
import { shipped } from '../../shelf';

const DAY = 46296;

it('briefings name who had none, whose account came first, and for whom it is longest ago', async () => {
  const [staffing, briefing, tools] = await Promise.all(['staffing', 'briefing', 'it-tools'].map(shipped));
  const people = readTable(
    [
      ['PERNER', 'NAMA AGENT', 'SITE', 'JABATAN', 'JOIN'],
      ['1', 'TL 01', 'BANDUNG', 'TL', DAY - 400],
      ['2', 'Admin 01', 'BANDUNG', 'Admin', DAY - 400],
      ['3', 'Agen 001', 'BANDUNG', 'Agent', DAY - 40],
    ],
    staffing!.specs,
  ).table!;
  const sessions = readTable(
    [
      ['Tanggal Sosialisasi', 'Jabatan Pemateri', 'Peserta', 'PERNER', 'Jabatan Peserta'],
      [DAY - 90, 'SPV', 'TL 01', '1', 'TL'],
      [DAY - 10, 'TL', 'Agen 001', '3', 'Agent'],
    ],
    briefing!.specs,
  ).table!;
  const requests = readTable(
    [
      ['ID Pengajuan', 'Jenis Pengajuan', 'Nama Karyawan', 'Nomor Partner', 'Tanggal Serah Terima'],
      ['P1', 'Baru', 'Agen 001', '3', DAY - 30],
    ],
    tools!.specs,
  ).table!;
  expect(briefingLists({ people, sessions, requests }, staffing!.pack, briefing!.pack, DAY)).toEqual({
    leaders: 2,
    briefed: 1,
    never: ['Admin 01'],
    accountFirst: ['Agen 001'],
    longest: { name: 'TL 01', days: 90 },
  });
});
