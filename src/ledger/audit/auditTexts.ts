/** One sentence a finding: where, what was found, what to do. */
import { fill, type Language, type LocalText } from '../../text';
import { AUDIT_SHEET } from './entry';
import type { TrailFinding } from './verifyTrail';

const TEXTS: Readonly<Record<TrailFinding['code'], LocalText>> = {
  trailMissing: {
    id: 'Tabel jejak tidak ada lagi, padahal {{kept}} baris pernah dicatat. Ambil lembar "{{sheet}}" dari salinan cadangan.',
    en: 'The audit trail is gone, although {{kept}} rows were recorded. Take the sheet "{{sheet}}" from a backup.',
  },
  captionLost: {
    id: '{{sheet}}: judul kolom "{{caption}}" tidak ada. Kembalikan judulnya; sebelum itu jejak tidak dapat diperiksa.',
    en: '{{sheet}}: the caption "{{caption}}" is missing. Put it back; the trail cannot be verified before.',
  },
  rowEdited: {
    id: '{{sheet}}, baris {{row}} (No {{number}}): isinya diubah setelah dicatat. Bandingkan dengan salinan cadangan dan kembalikan isi aslinya.',
    en: '{{sheet}}, row {{row}} (No {{number}}): it was edited after it was recorded. Compare with a backup and restore what it said.',
  },
  rowMoved: {
    id: '{{sheet}}, baris {{row}} (No {{number}}): barisnya tidak di tempatnya. Urutkan tabel menurut kolom No.',
    en: '{{sheet}}, row {{row}} (No {{number}}): it is not in its place. Sort the table by the column No.',
  },
  rowInserted: {
    id: '{{sheet}}, baris {{row}} (No {{number}}): baris ini disisipkan, tidak dicatat oleh Patuh. Hapus barisnya setelah ditanyakan siapa yang menulisnya.',
    en: '{{sheet}}, row {{row}} (No {{number}}): this row was inserted, Patuh did not record it. Find out who wrote it, then delete it.',
  },
  linkBroken: {
    id: '{{sheet}}, baris {{row}} (No {{number}}): tidak menyambung dengan baris sebelumnya; salah satunya ditulis ulang. Bandingkan keduanya dengan salinan cadangan.',
    en: '{{sheet}}, row {{row}} (No {{number}}): it does not continue the row before; one of them was rewritten. Compare both with a backup.',
  },
  rowsMissing: {
    id: '{{sheet}}, sebelum baris {{row}}: No {{span}} dihapus. Kembalikan barisnya dari salinan cadangan.',
    en: '{{sheet}}, before row {{row}}: No {{span}} deleted. Restore the rows from a backup.',
  },
  endMissing: {
    id: '{{sheet}}: jejak berakhir pada No {{rows}}, padahal {{kept}} baris pernah dicatat. Kembalikan baris terakhirnya dari salinan cadangan.',
    en: '{{sheet}}: the trail ends with No {{rows}}, although {{kept}} rows were recorded. Restore its last rows from a backup.',
  },
  endExtra: {
    id: '{{sheet}}: jejak berisi {{rows}} baris, padahal hanya {{kept}} yang dicatat oleh Patuh. Tanyakan siapa yang menambah baris terakhirnya.',
    en: '{{sheet}}: the trail holds {{rows}} rows, although Patuh recorded only {{kept}}. Find out who added the last ones.',
  },
  endDiffers: {
    id: '{{sheet}}, baris {{row}} (No {{number}}): baris terakhir bukan yang dicatat oleh Patuh; jejak ditulis ulang. Bandingkan dengan salinan cadangan.',
    en: '{{sheet}}, row {{row}} (No {{number}}): the last row is not the one that Patuh recorded; the trail was rewritten. Compare with a backup.',
  },
  anchorMissing: {
    id: '{{sheet}}: penanda akhir jejak (nama PatuhJejakAkhir) hilang, jadi baris terakhir yang dihapus tidak akan ketahuan. Bandingkan jumlahnya ({{rows}}) dengan salinan cadangan.',
    en: '{{sheet}}: the mark of its end (name PatuhJejakAkhir) is gone, so rows cut off at the end would go unseen. Compare their number ({{rows}}) with a backup.',
  },
  notExpected: {
    id: '{{sheet}}: kode pemeriksa {{expected}} yang dicatat di luar tidak ada di jejak ini. Jejak ditulis ulang, atau ini buku kerja lain.',
    en: '{{sheet}}: the digest {{expected}} noted elsewhere is not in this trail. The trail was rewritten, or this is another workbook.',
  },
};

export function trailFindingText(finding: TrailFinding, language: Language): string {
  const holes: Record<string, unknown> = { ...finding, sheet: AUDIT_SHEET };
  if (Number.isNaN(holes.number)) holes.number = '–';
  if (finding.code === 'rowsMissing')
    holes.span = finding.first === finding.last ? finding.first : `${finding.first}–${finding.last}`;
  return fill(TEXTS[finding.code][language], holes);
}
