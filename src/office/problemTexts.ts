/** One sentence for each problem: where, what was found, what to do. A missing text does not compile. */
import { fill, type Language, type LocalText } from '../text';
import { OfficeProblem, type OfficeProblemCode } from './shared/officeProblem';

const TEXTS: Readonly<Record<OfficeProblemCode, LocalText>> = {
  cellEdit: {
    id: 'Sebuah sel sedang diketik. Tekan Enter di Excel, lalu ulangi.',
    en: 'A cell is being edited. Press Enter in Excel, then try again.',
  },
  protected: {
    id: 'Lembar {{place}} diproteksi, tidak ada yang ditulis. Buka proteksinya (Tinjau › Batalkan Proteksi Lembar, di Excel berbahasa Inggris Review › Unprotect Sheet), lalu ulangi.',
    en: 'Sheet {{place}} is protected, nothing was written. Unprotect it (Review › Unprotect Sheet), then try again.',
  },
  bookProtected: {
    id: 'Struktur buku kerja diproteksi, lembar baru tidak dapat ditambahkan. Buka proteksinya (Tinjau › Proteksi Buku Kerja, di Excel berbahasa Inggris Review › Protect Workbook), lalu ulangi.',
    en: 'The structure of the workbook is protected, no sheet can be added. Unprotect it (Review › Protect Workbook), then try again.',
  },
  gone: {
    id: '{{place}} tidak ditemukan lagi, mungkin dihapus atau diganti namanya. Pindai ulang buku kerja.',
    en: '{{place}} is no longer there; it may have been deleted or renamed. Rescan the workbook.',
  },
  tooLarge: {
    id: '{{place}} terlalu besar untuk dibaca sekaligus, bahkan per bagian. Hapus kolom yang tidak perlu, lalu ulangi.',
    en: '{{place}} is too large to read, even in parts. Remove columns that are not needed, then try again.',
  },
  headerMoved: {
    id: '{{place}}: judul kolom berisi "{{found}}", seharusnya "{{expected}}". Tidak ada yang ditulis; pindai ulang buku kerja.',
    en: '{{place}}: the caption is "{{found}}", expected "{{expected}}". Nothing was written; rescan the workbook.',
  },
  rowChanged: {
    id: '{{place}} kini berisi "{{found}}", tadi "{{expected}}": ada yang mengubahnya. Tidak ada yang ditulis; buka lagi baris itu.',
    en: '{{place}} now holds "{{found}}", it was "{{expected}}": somebody changed it. Nothing was written; open the row again.',
  },
  rowsMoved: {
    id: '{{place}} kini berisi "{{found}}", saat diperiksa "{{expected}}": baris bertambah, hilang atau diurutkan. Tidak ada yang ditulis; periksa lagi.',
    en: '{{place}} now holds "{{found}}", it was "{{expected}}" when checked: rows came, went or were sorted. Nothing was written; check again.',
  },
  filledMeanwhile: {
    id: '{{place}} baru saja diisi "{{found}}" oleh orang lain dan tetap ada; kolom hasil diambil kembali. Pindahkan isinya, lalu ulangi.',
    en: '{{place}} was just filled with "{{found}}" by somebody else and is kept; the result columns were taken back. Move it, then try again.',
  },
  cellFilled: {
    id: '{{place}} sudah berisi "{{found}}" dan tidak ditimpa. Tidak ada yang ditulis; kosongkan selnya bila memang harus diganti.',
    en: '{{place}} already holds "{{found}}" and is not overwritten. Nothing was written; clear the cell if it should change.',
  },
  noRoom: {
    id: 'Tidak ada tempat untuk baris baru di {{place}}: ada isi di bawahnya atau baris sedang difilter. Lepas filter atau sisipkan baris kosong, lalu ulangi.',
    en: 'There is no room for a new row in {{place}}: something is below it or rows are filtered. Clear the filter or insert blank rows, then try again.',
  },
  headless: {
    id: 'Tabel di lembar {{place}} menyembunyikan baris judulnya, jadi tidak ada yang ditulis ke dalamnya. Tampilkan (Desain Tabel › Baris Judul, di Excel berbahasa Inggris Table Design › Header Row), lalu pindai ulang.',
    en: 'The table on sheet {{place}} hides its header row, so nothing is written into it. Show it (Table Design › Header Row), then rescan.',
  },
  lines: {
    id: 'Di lembar {{place}} setiap baris adalah satu teks dalam satu sel: dibaca, tetapi tidak ada yang ditulis ke sana. Pisahkan dulu ke kolom (Data › Teks ke Kolom, di Excel berbahasa Inggris Data › Text to Columns), lalu pindai ulang.',
    en: 'On sheet {{place}} each row is one text in one cell: it is read, but nothing is written into it. Split it into columns first (Data › Text to Columns), then rescan.',
  },
  beside: {
    id: 'Di lembar {{place}} ada beberapa tabel berdampingan: tabel ini dibaca, tetapi tidak ada yang ditulis ke sana. Jadikan masing-masing tabel Excel (Sisipkan › Tabel, di Excel berbahasa Inggris Insert › Table), lalu pindai ulang.',
    en: 'Sheet {{place}} holds several tables beside each other: this one is read, but nothing is written into it. Make each of them a table of Excel (Insert › Table), then rescan.',
  },
  totalsBelow: {
    id: '{{place}} berisi "{{found}}" tepat di bawah baris terakhir, dan catatan tidak ditulis di bawah jumlah. Sisipkan baris kosong di atasnya, di dalam rentang rumusnya, lalu pindai ulang.',
    en: '{{place}} holds "{{found}}" right below the last record, and no record is written below totals. Insert a blank row above it, within the range of its formulas, then rescan.',
  },
  astray: {
    id: 'Excel tidak menjawab, dan baris berpindah pada saat itu: isian ini tampaknya masuk ke catatan lain, di {{place}}. Lihat baris itu dan kembalikan isinya dari riwayat versi, lalu ulangi.',
    en: 'Excel did not answer, and rows moved at that moment: this entry seems to stand in another record, at {{place}}. Look at that row and restore it from the version history, then try again.',
  },
  covered: {
    id: 'Beberapa orang menulis di {{place}} pada saat yang sama: isian ini ditarik kembali, tetapi bisa muncul lagi di sana. Isi sebelumnya: {{found}}. Lihat sel itu sebelum mengulangi.',
    en: 'Several people wrote to {{place}} at the same moment: this entry was withdrawn but may come back there. It held before: {{found}}. Look at that cell before you repeat it.',
  },
  unsure: {
    id: 'Tidak diketahui apakah lembar {{place}} sudah ditulis: Excel tidak menjawab. Lihat lembarnya sebelum mengulangi; yang setengah jadi dibereskan saat panel dibuka lagi.',
    en: 'Whether sheet {{place}} was written is not known: Excel does not answer. Look at the sheet before you repeat it; what is half done is settled when the pane is opened again.',
  },
  readMoved: {
    id: '{{place}} sedang diubah orang lain: barisnya bergeser selama dibaca. Tunggu sebentar, lalu ulangi.',
    en: '{{place}} is being changed by somebody: its rows moved while they were read. Wait a moment, then try again.',
  },
  readOnly: {
    id: 'Buku kerja dibuka hanya-baca. Simpan salinannya atau minta akses ubah, lalu ulangi.',
    en: 'The workbook is open read-only. Save a copy or ask for edit access, then try again.',
  },
  closed: {
    id: 'Buku kerja ditutup atau Excel tidak menjawab. Isian Anda tersimpan; buka lagi buku kerjanya.',
    en: 'The workbook was closed or Excel does not answer. Your entries are kept; open the workbook again.',
  },
  busy: {
    id: 'Excel sedang sibuk atau kehabisan memori. Tidak ada yang hilang; tunggu sebentar, tutup buku kerja lain, lalu ulangi.',
    en: 'Excel is busy or out of memory. Nothing is lost; wait a moment, close other workbooks, then try again.',
  },
  elsewhere: {
    id: 'Buku kerja lain sedang di depan. Klik jendela buku kerja ini, lalu ulangi.',
    en: 'Another workbook is in front. Click the window of this workbook, then try again.',
  },
  overlap: {
    id: '{{place}}: yang ditulis bertemu sel gabungan, tabel lain atau tabel pivot. Pisahkan atau pindahkan, lalu ulangi.',
    en: '{{place}}: what is written meets merged cells, another table or a pivot table. Unmerge or move them, then try again.',
  },
  noCells: {
    id: '{{place}} adalah lembar bagan atau makro dan tidak berisi sel. Pilih lembar kerja biasa, lalu ulangi.',
    en: '{{place}} is a chart or macro sheet and has no cells. Choose an ordinary worksheet, then try again.',
  },
  noUndo: {
    id: 'Excel menolak langkah yang tidak dapat dibatalkan (Undo). Tidak ada yang hilang; tutup lalu buka lagi panel ini dan ulangi, dan perbarui Excel bila berulang.',
    en: 'Excel refused a step that cannot be undone. Nothing is lost; close this pane, open it again and repeat, and update Excel if it happens again.',
  },
  tooOld: {
    id: 'Excel ini tidak mengenal fungsi yang diperlukan ({{place}}). Perbarui Excel atau pakai Excel di web.',
    en: 'This Excel lacks a feature that is needed ({{place}}). Update Excel or use Excel on the web.',
  },
  notKept: {
    id: 'Excel tidak menyimpan {{place}} seperti yang ditulis. Coba lagi; bila berulang, ekspor berkasnya.',
    en: 'Excel did not keep {{place}} as written. Try again; if it happens again, export the file.',
  },
  leftBehind: {
    id: 'Lembar {{place}} baru setengah ditulis ({{found}}) dan tidak dapat dihapus. Hapus lembar itu, lalu ulangi.',
    en: 'Sheet {{place}} is only half written ({{found}}) and could not be deleted. Delete it, then try again.',
  },
  refused: {
    id: 'Excel menolak perintah ({{found}}). Tidak ada yang hilang; coba lagi, dan bila berulang pindai ulang buku kerja.',
    en: 'Excel refused the request ({{found}}). Nothing is lost; try again, and if it happens again rescan the workbook.',
  },
};

/** The sentence for any thrown value. */
export function problemText(error: unknown, language: Language): string {
  if (error instanceof OfficeProblem) {
    return fill(TEXTS[error.code][language], { place: language === 'id' ? 'Lembar' : 'The sheet', ...error.holes });
  }
  return fill(TEXTS.refused[language], { found: error instanceof Error ? error.message : String(error) });
}
