/** What each command is for: the list loads none of them. */
import type { LocalText } from '../../text';

export const ABOUT = {
  check: {
    id: 'Memeriksa setiap baris sebuah lembar dengan pack aturan: putusan, aturan yang dilanggar, klausul.',
    en: 'Checks every row of a sheet with a rule pack: verdict, rules broken, clauses.',
  },
  measure: {
    id: 'Mengukur sebuah berkas: QMS, pemenuhan SDM, kepatuhan closing, tahap IT tools, kualifikasi, masa simpan, produktivitas.',
    en: 'Measures a file: QMS, staffing, closing compliance, IT-tools stages, qualification, retention, productivity.',
  },
  report: {
    id: 'Membuat laporan sebuah bulan menjadi .xlsx: sel biasa, format bersyarat, grafik Excel, jejak hitung.',
    en: 'Makes a report of a month as an .xlsx: plain cells, conditional formats, Excel charts, a count that adds up.',
  },
  close: {
    id: 'Menutup sebuah bulan ke dalam berkas, dan kelak menyebut apa yang berubah sejak ditutup.',
    en: 'Closes a month into a file, and later says what has changed since.',
  },
  replay: {
    id: 'Menilai lagi baris yang sama dengan aturan yang sama, dan menyebut apakah sebuah jawaban --json masih benar.',
    en: 'Judges the same rows by the same rules again, and says whether a --json answer stands.',
  },
  verify: {
    id: 'Mencari suntingan pada jejak perubahan dan bulan yang ditutup dalam sebuah buku kerja.',
    en: 'Looks for edits of the audit trail and of closed months in a workbook.',
  },
  read: {
    id: 'Menunjukkan bagaimana sel sebuah berkas dibaca: kolom, perbaikan, yang kosong dan yang tidak dipahami.',
    en: 'Shows how the cells of a file are read: columns, repairs, blanks and what was not understood.',
  },
  doctor: {
    id: 'Mencari penyakit berkas: program penulisnya, kerusakan, baris ganda antar berkas; --mend menulis salinan yang diperbaiki.',
    en: 'Says what a file suffers from: its program, damage, records repeated between files; --mend writes a mended copy.',
  },
  rules: { id: 'Alat untuk penulis aturan.', en: 'The rule author’s bench.' },
  clauses: {
    id: 'Menulis docs/clauses.md: setiap klausul dan yang melayaninya; --check hanya memeriksa.',
    en: 'Writes docs/clauses.md: every clause and what serves it; --check only compares.',
  },
  completion: {
    id: 'Mencetak pelengkap perintah untuk shell.',
    en: 'Prints completions for a shell.',
  },
} satisfies Record<string, LocalText>;
