import { readTable } from '../../../../src/sheet';
import { openAccounts, sharedAccounts } from '../../../../taskpane/views/requests/accountLists';
import { shipped } from '../../shelf';

const DAY = 46296;
const ACCOUNTS = [
  [
    'ID Pengajuan',
    'Jenis Pengajuan',
    'Nama Karyawan',
    'Nomor Partner',
    'Aplikasi',
    'User ID',
    'Tgl Blokir',
    'Tanggal Mulai',
    'Tanggal Selesai',
  ],
  ['REQ-1', 'CREATE', 'Agen 001', '790001', 'MY CX', 'USR1', '', DAY - 90, ''],
  ['REQ-2', 'CREATE', 'Agen 002', '790002', 'MY CX', 'USR1', '', DAY - 30, ''],
  ['REQ-3', 'CREATE', 'Agen 003', '790003', 'TAMARA', 'USR3', DAY - 4, DAY - 200, DAY - 100],
  ['REQ-4', 'CREATE', 'Agen 004', '790004', 'TAMARA', 'USR3', '', DAY - 90, ''],
];
const PEOPLE = [
  ['PERNER', 'NAMA AGENT', 'SITE', 'JABATAN', 'JOIN', 'RESIGN'],
  ['790001', 'Agen 001', 'BANDUNG', 'AGENT', DAY - 400, DAY - 12],
  ['790003', 'Agen 003', 'BANDUNG', 'AGENT', DAY - 400, DAY - 30],
  ['790004', 'Agen 004', 'BANDUNG', 'AGENT', DAY - 400, ''],
];

describe('lists of accounts', () => {
  it('name the account of a leaver with days, how it was found and the step to take', async () => {
    const tools = await shipped('it-tools');
    const table = readTable(ACCOUNTS, tools.specs).table!;
    const people = readTable(PEOPLE, (await shipped('staffing')).specs).table!;
    const found = openAccounts(tools.pack, table, people, DAY);
    expect(found).toEqual([
      expect.objectContaining({
        row: 0,
        name: 'Agen 001',
        user: 'USR1',
        left: DAY - 12,
        days: 12,
        overdue: false,
        matchedBy: 'perner',
      }),
    ]);
    expect(found[0]!.next).toMatchObject({ id: '5.2.1', actor: { id: 'Supervisor layanan' } });
    expect(openAccounts(tools.pack, table, null, DAY)).toEqual([]);
  });

  it('name every holder of an account of several people, those at the same time first', async () => {
    const table = readTable(ACCOUNTS, (await shipped('it-tools')).specs).table!;
    expect(
      sharedAccounts(table, DAY).map(({ user, overlapping, rows }) => [
        user,
        overlapping,
        rows.map(({ name, from, to }) => [name, from, to]),
      ]),
    ).toEqual([
      [
        'USR1',
        true,
        [
          ['Agen 001', DAY - 90, null],
          ['Agen 002', DAY - 30, null],
        ],
      ],
      [
        'USR3',
        false,
        [
          ['Agen 003', DAY - 200, DAY - 100],
          ['Agen 004', DAY - 90, null],
        ],
      ],
    ]);
  });
});
