/** What the page itself says, in both languages. Labels of the add-in's own buttons come from its manifest. */
import { fill, type Language, type LocalText } from '../../text';

export const TEXTS = {
  title: { id: 'Halaman coba Patuh', en: 'Patuh workbench' },
  trialBadge: { id: 'Host uji coba', en: 'Trial host' },
  trialHint: {
    id: 'Host pengembangan dan uji coba, bukan Excel. Buku kerja tetap di komputer ini; tidak ada data yang dikirim ke mana pun.',
    en: 'A development and trial host, not Excel. The workbook stays on this computer; nothing is sent anywhere.',
  },
  open: { id: 'Buka', en: 'Open' },
  openTip: {
    id: 'Buka berkas .xlsx dari komputer ini (atau seret ke halaman)',
    en: 'Open an .xlsx file of this computer (or drop it on the page)',
  },
  save: { id: 'Simpan', en: 'Save' },
  saveTip: { id: 'Simpan buku kerja sebagai .xlsx', en: 'Save the workbook as .xlsx' },
  sample: { id: 'Contoh', en: 'Sample' },
  sampleTip: { id: 'Buka lagi buku kerja contoh', en: 'Open the sample workbook again' },
  undo: { id: 'Urungkan', en: 'Undo' },
  redo: { id: 'Ulangi', en: 'Redo' },
  recalculate: { id: 'Hitung ulang', en: 'Recalculate' },
  recalculateTip: { id: 'Hitung ulang semua rumus', en: 'Calculate every formula again' },
  groupFile: { id: 'Berkas', en: 'File' },
  groupEdit: { id: 'Sunting', en: 'Edit' },
  groupDeveloper: { id: 'Pengembang', en: 'Developer' },
  ribbon: { id: 'Pita perintah', en: 'Ribbon' },
  faults: { id: 'Gangguan', en: 'Faults' },
  faultsTip: { id: 'Gangguan buatan, untuk menguji add-in', en: 'Faults on demand, to test the add-in' },
  faultSlow: { id: 'Setiap sinkronisasi lambat 2 detik', en: 'Every sync takes 2 seconds longer' },
  faultBefore: { id: 'Sinkronisasi berikutnya gagal sebelum berdampak', en: 'Next sync fails before its effect' },
  faultAfter: { id: 'Sinkronisasi berikutnya gagal setelah berdampak', en: 'Next sync fails after its effect' },
  faultLostEvent: { id: 'Peristiwa berikutnya hilang', en: 'Next event is lost' },
  faultCoAuthor: { id: 'Rekan mengubah sel yang dipilih', en: 'A co-author edits the selected cell' },
  faultCoAuthorBetween: {
    id: 'Rekan mengubah sel yang dipilih tepat sebelum add-in menulis',
    en: 'A co-author edits the selected cell just before the add-in writes',
  },
  faultEditing: { id: 'Sel sedang disunting (nyala/mati)', en: 'A cell is being edited (on/off)' },
  faultReload: { id: 'Muat ulang panel', en: 'Reload the pane' },
  faultClose: { id: 'Tutup buku kerja di tengah jalan', en: 'Close the workbook in the middle' },
  faultSet: { id: 'Gangguan: {{fault}}.', en: 'Fault: {{fault}}.' },
  theme: { id: 'Tema', en: 'Theme' },
  themeLight: { id: 'Terang', en: 'Light' },
  themeDark: { id: 'Gelap', en: 'Dark' },
  themeContrast: { id: 'Kontras tinggi', en: 'High contrast' },
  language: { id: 'Bahasa', en: 'Language' },
  pane: { id: 'Panel Patuh', en: 'Patuh pane' },
  paneClose: { id: 'Tutup panel', en: 'Close the pane' },
  grid: { id: 'Lembar kerja', en: 'Worksheet' },
  dropHere: { id: 'Lepaskan berkas .xlsx di sini', en: 'Drop the .xlsx file here' },
  loading: { id: 'Membuka {{name}} …', en: 'Opening {{name}} …' },
  opened: { id: '{{name}} terbuka: {{sheets}} lembar.', en: '{{name}} is open: {{sheets}} sheets.' },
  notKept: {
    id: 'Tidak disimpan kembali bila disimpan dari sini: {{lost}}. Simpan dengan nama lain agar berkas asli tetap utuh.',
    en: 'Not saved again when saved from here: {{lost}}. Save under another name to keep the original whole.',
  },
  throwAway: {
    id: 'Perubahan di {{name}} belum disimpan dan akan dibuang. Lanjutkan?',
    en: 'The changes in {{name}} are not saved and will be thrown away. Go on?',
  },
  saved: { id: '{{name}} disimpan ke folder unduhan.', en: '{{name}} was saved to the downloads folder.' },
  notXlsx: {
    id: '{{name}} bukan berkas .xlsx. Simpan dahulu sebagai .xlsx di Excel, lalu buka lagi.',
    en: '{{name}} is not an .xlsx file. Save it as .xlsx in Excel first, then open it again.',
  },
  cannotOpen: {
    id: '{{name}} tidak dapat dibuka: {{reason}} Buku kerja yang sedang terbuka tidak berubah.',
    en: '{{name}} cannot be opened: {{reason}} The open workbook is unchanged.',
  },
  noAddin: {
    id: 'Panel tidak dapat dimuat ({{reason}}). Lembar kerja tetap bisa dipakai; bangun ulang dengan npm start.',
    en: 'The pane cannot be loaded ({{reason}}). The sheet still works; build again with npm start.',
  },
  dismiss: { id: 'Tutup pesan', en: 'Dismiss' },
} as const satisfies Record<string, LocalText>;

export type TextKey = keyof typeof TEXTS;

/** The text for a key in a language, holes filled. */
export function text(key: TextKey, language: Language, holes: Record<string, unknown> = {}): string {
  return fill(TEXTS[key][language], holes);
}
