import { asTyped, readForm } from '../../../../taskpane/form/readForm';
import { judge } from '../../../../taskpane/form/judge';
import { evidenceOf } from '../../../../taskpane/views/requests/evidence';
import { shipped } from '../../shelf';

describe('the evidence of a request', () => {
  const missing = async (entries: Readonly<Record<string, string>>) => {
    const loaded = await shipped('it-tools');
    const reading = readForm(loaded.specs, entries);
    return evidenceOf(
      loaded,
      reading.record,
      judge(loaded, reading, Object.keys(loaded.pack.fields), { asOf: 46296, language: 'id' }),
    ).missing;
  };

  it('of a new agent is complete once a stamped pact, the photo, number and Telegram are there', async () => {
    const complete = {
      jenis_pengajuan: 'CREATE',
      tgl_pengajuan: '2026-10-01T08:00',
      nomor_partner: '790001',
      pakta_integritas: 'Ya',
      meterai: 'Ya',
      foto_ktp: 'ADA',
      no_hp: '081200000001',
      id_telegram: '@agen_001',
    };
    expect(await missing(complete)).toEqual([]);
    expect(await missing({ ...complete, meterai: 'Tidak' })).toEqual(['meterai']);
  });

  it('of a block or a deletion names whose account it is, and a deletion the block before it', async () => {
    expect(await missing({ jenis_pengajuan: 'BLOKIR', tgl_pengajuan: '2026-10-01T08:00' })).toEqual([
      'supervisor_layanan',
      'nomor_partner',
      'user_id',
      'status_karyawan',
    ]);
    expect(
      await missing({
        jenis_pengajuan: 'HAPUS',
        tgl_pengajuan: '2026-10-01T08:00',
        supervisor_layanan: 'SPV 001',
        nomor_partner: '790001',
        user_id: 'USR1',
        status_karyawan: 'NON AKTIF',
      }),
    ).toEqual(['tgl_blokir']);
  });

  it('names an application of the team as the team typed it, and one of the list as the list does', async () => {
    const { specs } = await shipped('it-tools');
    const written = (aplikasi: string) =>
      asTyped(specs, readForm(specs, { aplikasi }).record, { aplikasi })['aplikasi'];
    expect([written('DSC Baru'), written('my cx')]).toEqual(['DSC Baru', 'MY CX']);
  });
});
