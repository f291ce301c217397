import { describeReport, isPasswordCaption, maskText, passwordColumns, readTable, type RawCell } from '../../src/sheet';
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
  ])('are known by their caption: %j', (caption) => expect(isPasswordCaption(caption)).toBe(true));

  it.each(['Passport', 'Pinjaman', 'Shopping', 'Compass', 'PIC', 'Penanggung Jawab', 'Spin', 'Opini', ''])(
    'are not seen in %j',
    (caption) => {
      expect(isPasswordCaption(caption)).toBe(false);
    },
  );

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
