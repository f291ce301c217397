/** A small pack of fields for tests that are not about the shipped packs. */
import type { FieldSpec } from '../../src/sheet';

const field = (name: string, type: FieldSpec['type'], aliases: string[], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  type,
  label: { id: name.replace(/_/g, ' '), en: name },
  aliases,
  ...more,
});

export const SPECS: readonly FieldSpec[] = [
  field('tanggal_call', 'datetime', ['Tanggal', 'TANGGAL CALL'], { ambiguous: ['Tanggal'], key: true }),
  field('login_agent', 'id', ['login', 'Login Agent'], { key: true }),
  field('nama_agent', 'text', ['Agent', 'Nama Agent'], { personal: true }),
  field('site', 'enum', ['Site', 'Area'], {
    ambiguous: ['Area'],
    values: { BANDUNG: ['BDG'], BSD: ['TANGERANG'], MALANG: [] },
  }),
  field('fastel', 'id', ['No Fastel', 'No Fatsel']),
  field('status_call', 'enum', ['Status Call', 'STATUS'], {
    ambiguous: ['STATUS'],
    values: { CONTACTED: ['Contacted'], 'NOT CONTACTED': [] },
  }),
  field('hasil_call', 'enum', ['Kategori'], { values: { AGREE: ['Agre'], DECLINE: ['Not Agree'] } }),
  field('hasil_tapping', 'enum', ['valid', 'STATUS (Valid/ tidak valid)', 'STATUS'], {
    ambiguous: ['STATUS'],
    values: { VALID: [], 'TIDAK VALID': ['Not Valid'] },
  }),
  field('durasi', 'duration', ['Durasi', 'Durasi (Total untuk semua rekaman)']),
  field('lokasi_rekaman', 'text', ['Letak Rekaman', 'Rekaman'], { ambiguous: ['Rekaman'] }),
  field('revenue', 'integer', ['Selisih Harga', 'Revenue']),
  field('p_kontrak', 'enum', ['Kontrak'], { values: { OK: [], 'NOT OK': [] } }),
  field('p_rekaman', 'enum', ['Rekaman'], { ambiguous: ['Rekaman'], values: { OK: [], 'NOT OK': [] } }),
  field('p_lain', 'enum', ['Lain-lain'], { values: { OK: [], 'NOT OK': [] } }),
];
