import {
  describeReport,
  isPasswordCaption,
  maskText,
  passwordColumns,
  readTable,
  type FieldSpec,
  type RawCell,
} from '../../src/sheet';
import { SPECS } from './specs';

describe('password columns', () => {
  it.each([
    'Password',
    'PASSWORD',
    'Password MyTeam & MyCX',
    'passwrd',
    'paswrd',
    'passwd',
    'Pwd',
    'pass',
    'PASS WORD',
    'user_pass',
    'Kata Sandi',
    'kata_sandi',
    'Sandi',
    'PIN',
    'PIN CWC',
    'pass&nbsp;word',
    'Pswd',
    'Pswd CWC',
    'Passcode',
    'Kode Akses',
    'kode_akses',
    'OTP',
    'Kode OTP',
    'Token',
    'token_login',
    'P@ssword',
    'Passphrase',
    'Kode Verifikasi',
    'Client Secret',
    'API Key',
    'Kredensial',
    'M-PIN',
    'MPIN',
    'CVV',
    'Kode 2FA',
    'Recovery code',
    'PSWRD',
    'Pa$$word',
    'Ｐａｓｓｗｏｒｄ',
    'Kode Keamanan',
    'Kode Otorisasi',
    'Jawaban Rahasia',
    'Private Key',
    'Kunci Rahasia',
    'Auth Code',
    'TOTP',
    'PUK',
  ])('are known by their caption: %j', (caption) => expect(isPasswordCaption(caption)).toBe(true));

  it.each([
    'Passport',
    'Pinjaman',
    'Shopping',
    'Compass',
    'PIC',
    'Penanggung Jawab',
    'Spin',
    'Opini',
    'Kode Site',
    'Sekretaris',
    'Verifikasi',
    'Kode Masuk',
    'Kata Kunci',
    'Authorized by',
    'Akses',
    'Foto Potongan',
    '',
  ])('are not seen in %j', (caption) => {
    expect(isPasswordCaption(caption)).toBe(false);
  });

  const SECRET = 'R4hasia!2023';
  const sheet: RawCell[][] = [
    ['Tanggal', 'login', 'Password CWC', 'Kategori'],
    ['05/01/2023', '99001', SECRET, 'Agree'],
  ];

  it('are reported and nothing of them is kept', () => {
    const reading = readTable(sheet, SPECS);
    expect(reading.report.findings).toEqual([{ code: 'passwordColumn', column: 2, caption: 'Password CWC' }]);
    expect(JSON.stringify(reading)).not.toContain(SECRET);
    expect(JSON.stringify(describeReport(reading.report, 'id'))).not.toContain(SECRET);
    expect(passwordColumns(sheet, 0)).toEqual([2]);
  });

  it('are not read even where a field claims the caption', () => {
    const claimed = SPECS.map((spec) => (spec.name === 'nama_agent' ? { ...spec, aliases: ['Password CWC'] } : spec));
    expect(JSON.stringify(readTable(sheet, claimed))).not.toContain(SECRET);
  });
});

describe('personal columns', () => {
  const sheet: RawCell[][] = [
    ['Tanggal', 'login', 'Nama Agent'],
    ['05/01/2023', '99001', '  Agen Nomor Satu  '],
    ['05/01/2023', '99002', '#N/A'],
  ];

  it('are masked wherever the report shows a value', () => {
    const { table, report } = readTable(sheet, SPECS);
    expect(table?.columns['nama_agent']?.values).toEqual(['Agen Nomor Satu', undefined]);
    const shown = JSON.stringify([report, describeReport(report, 'en')]);
    expect(shown).not.toContain('Nomor');
    expect(report.columns[2]).toMatchObject({ personal: true, repairs: [{ code: 'trimmed', made: 'A•••u' }] });
  });

  it.each([
    { given: 'Agen Nomor Satu', masked: 'A•••u' },
    { given: 'Agen', masked: '•••' },
    { given: '', masked: '•••' },
  ])('mask $given', ({ given, masked }) => {
    expect(maskText(given)).toBe(masked);
  });
});

describe('identity numbers typed where a remark belongs', () => {
  const specs: FieldSpec[] = [
    { name: 'no', type: 'text', aliases: ['No Pengajuan'], label: { id: 'No', en: 'No' }, key: true },
    {
      name: 'foto',
      type: 'enum',
      aliases: ['Foto KTP'],
      label: { id: 'Foto', en: 'Photo' },
      values: { ADA: ['Ya'], BERKAS: ['*'] },
    },
    { name: 'nama', type: 'text', aliases: ['Nama'], label: { id: 'Nama', en: 'Name' } },
    { name: 'site', type: 'text', aliases: ['Site'], label: { id: 'Site', en: 'Site' } },
  ];
  const read = (cell: string) =>
    readTable(
      [
        ['No Pengajuan', 'Foto KTP', 'Nama', 'Site'],
        ['P1', cell, 'Agen 001', 'X'],
        ['P2', 'Ya', 'Agen 002', 'X'],
      ],
      specs,
    );

  it.each(['1234567890123456', '123456 789012 3456', '1234.5678.9012.3456'])(
    '%s is a finding and shown nowhere',
    (cell) => {
      const { table, report } = read(cell);
      expect(table?.columns['foto']?.values).toEqual(['BERKAS', 'ADA']);
      expect(report.findings).toEqual([{ code: 'identityNumber', column: 1, caption: 'Foto KTP' }]);
      for (const language of ['id', 'en'] as const)
        expect(JSON.stringify([report, describeReport(report, language)])).not.toContain(cell);
    },
  );

  it.each(['ktp-agen-001.jpg', '20230301123456', 'IMG_1234567890123456'])('%s names a file', (cell) => {
    expect(read(cell).report.findings).toEqual([]);
  });
});
