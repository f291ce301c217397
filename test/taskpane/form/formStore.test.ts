import { serialOf } from '../../../src/calendar';
import { readTable } from '../../../src/sheet';
import { createFormStore } from '../../../taskpane/form/formStore';
import { noDrafts, shipped } from '../shelf';

const asOf = serialOf({ year: 2026, month: 3, day: 2 })!;
const COMPLETE = {
  jenis_pengajuan: 'CREATE',
  tgl_pengajuan: '2026-03-02',
  supervisor_layanan: 'SPV 001',
  nama_karyawan: 'Agen 901',
  jabatan: 'AGENT',
  nomor_partner: '790901',
  pakta_integritas: 'Ya',
  meterai: 'Ya',
  foto_ktp: 'ADA',
  no_hp: '081200000901',
  id_telegram: '@agen_901',
};

async function requestForm(initial: Record<string, string>, drafts = noDrafts()) {
  return createFormStore({
    loaded: await shipped('it-tools'),
    drafts,
    draftKey: 'form:it-tools',
    initial,
    asOf,
    language: 'id',
  });
}

describe('the form of an IT-tools request', () => {
  it('passes when everything the clause asks for is there', async () => {
    const form = await requestForm(COMPLETE);
    expect(form.state.get().judgement).toMatchObject({ verdict: 'pass', blockers: [] });
  });

  it.each(['nomor_partner', 'pakta_integritas', 'meterai', 'foto_ktp', 'no_hp', 'id_telegram'])(
    'fails under %s, with clause and fix, when it is blank',
    async (field) => {
      const form = await requestForm(COMPLETE);
      form.change(field, '');
      const { judgement } = form.state.get();
      expect(judgement.verdict).toBe('fail');
      const [remark] = judgement.byField[field]!;
      expect(remark!.clause).toMatch(/^W-04 5\.1\.1/);
      expect(remark!.fix).not.toBe('');
    },
  );

  it('shows the evidence for a new account, and the block date for a removal', async () => {
    const form = await requestForm(COMPLETE);
    const shown = () => form.state.get().visible.flatMap((section) => section.fields.map((field) => field.name));
    expect(shown()).toContain('pakta_integritas');
    expect(shown()).not.toContain('tgl_blokir');
    form.reset({ jenis_pengajuan: 'HAPUS' });
    expect(shown()).toContain('tgl_blokir');
    expect(shown()).not.toContain('pakta_integritas');
  });

  it('keeps a phone number with its zero, and says what it cannot read', async () => {
    const form = await requestForm({ ...COMPLETE, tgl_pengajuan: '31/02/2026' });
    expect(form.state.get().reading.record['no_hp']).toBe('081200000901');
    expect(form.state.get().reading.notUnderstood).toEqual({ tgl_pengajuan: '31/02/2026' });
  });

  it('sees the other rows of its table while it is typed: a second request for one application is told', async () => {
    const { specs } = await shipped('it-tools');
    const form = await requestForm({ ...COMPLETE, aplikasi: 'TAMARA' });
    const row = ['REQ-1', 'CREATE', '790901', 'TAMARA'];
    const { table } = readTable([['id_pengajuan', 'jenis_pengajuan', 'nomor_partner', 'aplikasi'], row], specs, {
      headerRow: 0,
    });
    const said = () => (form.state.get().judgement.byField['nomor_partner'] ?? []).map(({ rule }) => rule);
    expect(said()).toEqual([]);
    form.setTables({ self: table! });
    expect(said()).toEqual(['one-open-request']);
    form.change('aplikasi', 'MY CX');
    expect(said()).toEqual([]);
    // Two applications that no list knows are not one.
    form.change('aplikasi', 'DSC');
    expect(said()).toEqual([]);
  });

  it('comes back from its draft', async () => {
    const drafts = noDrafts();
    (await requestForm({}, drafts)).change('nama_karyawan', 'Agen 777');
    expect((await requestForm({}, drafts)).state.get().entries['nama_karyawan']).toBe('Agen 777');
  });

  it('speaks the language it is told', async () => {
    const form = await requestForm({ ...COMPLETE, no_hp: '' });
    const said = () => form.state.get().judgement.byField['no_hp']![0]!.message;
    const indonesian = said();
    form.setLanguage('en');
    expect(said()).not.toBe(indonesian);
  });
});
