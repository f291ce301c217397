import { retention, retentionMonths } from '../../measures';
import { range } from '../arguments';
import { defineFunction } from '../call/definition';
import { AS_OF, HEADER } from './shared/commonArguments';
import { Failure } from '../shared/failure';
import { requireColumns } from '../reading/requireColumns';
import { RECORDS } from './shared/examples';
import { spillRows } from './shared/judge';

const HEADINGS = ['simpan hingga', 'status', 'sisa hari'];
const STATES = { keep: 'SIMPAN', past: 'LEWAT MASA SIMPAN', unknown: 'TIDAK DIKETAHUI' };

export const RETENSI = defineFunction({
  name: 'RETENSI',
  about: {
    id: 'Sampai kapan setiap rekaman disimpan menurut formulirnya. Tidak ada yang dihapus; yang lewat hanya disebut.',
    en: 'Until when each record is kept, by its form. Nothing is deleted; what is past is only named.',
  },
  arguments: {
    data: range({
      id: 'Daftar rekaman beserta judulnya: tanggal rekaman dan kode form.',
      en: 'The list of records with its header: record date and form code.',
    }),
    tanggal: AS_OF,
    judul: HEADER,
  },
  result: 'spill',
  gives: {
    id: `Satu baris per rekaman: ${HEADINGS.join(', ')}. Tanggalnya berupa bilangan; beri format tanggal.`,
    en: `One row a record: ${HEADINGS.join(', ')}. The date comes as a number; format it as a date.`,
  },
  example: {
    ranges: { Rekaman: RECORDS },
    formula: '=PATUH.RETENSI(Rekaman[#All];DATE(2026;3;31);"ya")',
    call: [{ range: 'Rekaman' }, '2026-03-31', 'ya'],
  },
  async run({ data, tanggal, judul }, session) {
    const pack = await session.library.pack('documents');
    const reading = await session.read(data, pack);
    await requireColumns(reading, pack, ['tgl_rekaman', 'kode_form'], data, session.library);
    if (reading.table.rows.length === 0) throw new Failure('na', 'noRows', { ...data.at });
    const kept = retention(reading.table, retentionMonths(pack.pack), tanggal);
    const lines = await spillRows(
      reading,
      HEADINGS.length,
      (record) => {
        const { keepUntil, state, daysLeft } = kept[record]!;
        return [keepUntil ?? '', STATES[state], daysLeft ?? ''];
      },
      session,
    );
    return judul ? [[...HEADINGS], ...lines] : lines;
  },
});
