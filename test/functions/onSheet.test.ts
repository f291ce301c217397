import { caller } from './call';

/** A closed IndiHome ticket as a sheet without the column RFO has it. */
const TICKETS = [
  ['No Tiket', 'Layanan', 'Sumber Tiket', 'Site', 'Status Tiket', 'Perbaikan', 'Cek Aplikasi'],
  ['IN1', 'indihome', 'NOSSA', 'BDG', 'Open', 'Kabel diganti', 'Ya'],
  ['IN2', 'indihome', 'NOSSA', 'BDG', 'Close', 'Kabel diganti', 'Tidak'],
];

describe('CEK with isi "lembar"', () => {
  const cek = (words: string) => caller()('CEK', 'closing', TICKETS, null, 'lembar', 'ya', words, {});

  it('says on how many rules each row was judged, and in its header what the sheet cannot show', async () => {
    const [[header] = [], ...rows] = (await cek('id')) as string[][];
    expect(header).toMatch(
      /^putusan di lembar ini: \d+ dari \d+ aturan; \d+ klausul tidak dapat dinilai di lembar ini: /,
    );
    expect(header).toContain('W-03 1.2.1 (tanpa kolom Penyebab gangguan (RFO)');
    const on = header!.match(/\d+ dari \d+ aturan/)![0];
    expect(rows.flat()).toEqual([`TIDAK DIATUR pada ${on}`, `GAGAL pada ${on}`]);
  });

  it('gives bare words for formulas that count codes', async () => {
    expect(((await cek('kode')) as string[][]).slice(1).flat()).toEqual(['unregulated', 'fail']);
    expect(
      ((await cek('sesuai')) as string[][])
        .slice(1)
        .flat()
        .map((word) => word.split(' pada ')[0]),
    ).toEqual(['TIDAK DIATUR', 'TIDAK SESUAI']);
  });
});
