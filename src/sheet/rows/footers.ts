/** Lines that programs and people put under a table: counts, page numbers, notes, signatures, when it was printed. */
import type { RawCell } from '../shared/types';
import { squeeze } from '../../grid';

const FOOTER = new RegExp(
  [
    String.raw`^\W*\d[\d.,]*\s+(?:rows?|row\(s\)|records?|record\(s\)|lines?|baris|data|entri|entries)\b`,
    String.raw`^\W*\d+\s*[-–]\s*\d+\s*(?:\/|of|dari)\s*\d+\W*$`,
    String.raw`\b(?:rows? (?:affected|selected|returned|fetched|in set)|row\(s\) (?:affected|selected|returned))\b`,
    String.raw`^\W*(?:page|halaman|hal|hlm)\b\.?\s*:?\s*\d+`,
    String.raw`^\W*(?:end of\b|end\W*$|eof\b|akhir (?:dari )?(?:laporan|data|berkas)|selesai\W*$)`,
    String.raw`^\W*(?:total|jumlah|number|no\.?|count|banyak(?:nya)?)\s+(?:number )?(?:of\s+)?(?:records?|rows?|lines?|baris|data|entri)\b`,
    String.raw`^\W*(?:rows?|records?|lines?|baris)\s*[:=]?\s*\d`,
    String.raw`^\W*(?:processed|fetched|returned|diproses)\s+\d`,
    String.raw`^\W*(?:prev(?:ious)?|sebelumnya|next|berikutnya|first|last)\b[\s\d<>«»|…-]*(?:next|berikutnya|last|$)`,
    String.raw`^\W*(?:sumber data|data source)\b`,
    String.raw`^\W*(?:showing|menampilkan|ditampilkan|query returned|completion time|elapsed)\b`,
    String.raw`^\W*(?:catatan|cat|keterangan|ket|notes?|n\.?b|sumber(?: data)?|source|legend(?:a)?|disclaimer|info|peringatan)\b\.?\s*[:=*]`,
    String.raw`^\*+\s*\)?\s*\p{L}`,
    String.raw`^\W*(?:di-?\s?cetak|printed|generated|powered by|dibuat (?:dengan|otomatis)|exported|diekspor|diunduh|downloaded|di-?\s?tarik|ditarik|created|report (?:date|generated|run)|run date|tanggal cetak|tgl cetak|last updated?|update terakhir|data per|posisi data|per tanggal)\b`,
    String.raw`^\W*(?:copyright|confidential|rahasia|©|hak cipta)|^\(c\)\s`,
    String.raw`^[-=*_#.~\s]{3,}$`,
  ].join('|'),
  'iu',
);
const SIGNATURE =
  /^\W*(?:mengetahui|diketahui|menyetujui|disetujui|disahkan|disiapkan|diperiksa|diverifikasi|disusun|dibuat|dilaporkan|hormat kami|ttd|tanda tangan|prepared|approved|reviewed|checked|acknowledged)\b/i;
/** Bandung, 31 Agustus 2025 */
const PLACE_AND_DATE =
  /^\p{L}[\p{L} .]{2,20},\s*(?:\d{1,2}[\s/.-]+(?:\p{L}{3,9}|\d{1,2})[\s/.-]+\d{4}|…+|\.{3,}|_{3,})$/u;

export type FooterKind = 'footer' | 'signature';

export function footerKind(cell: RawCell): FooterKind | null {
  if (typeof cell !== 'string') return null;
  const text = squeeze(cell);
  if (SIGNATURE.test(text) || PLACE_AND_DATE.test(text)) return 'signature';
  return FOOTER.test(text) ? 'footer' : null;
}
