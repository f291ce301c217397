/** The words of the page, Bahasa Indonesia first. */
import type { Language } from '../../text';

const id = {
  title: 'Uji kesesuaian Excel',
  what: 'Menjalankan naskah yang menyatakan perilaku Excel, lalu menunjukkan mana yang berbeda di Excel ini.',
  warning:
    'Uji ini menambah dan menghapus lembarnya sendiri ("Uji …") di buku kerja yang terbuka. Pakai buku kerja kosong, dan biarkan halaman ini terbuka sampai selesai.',
  run: 'Jalankan uji kesesuaian',
  stop: 'Batal',
  running: '{{done}} dari {{all}} naskah',
  stopped: 'Dihentikan: {{done}} dari {{all}} naskah dijalankan.',
  counts: '{{holds}} lulus, {{differs}} gagal, {{skipped}} dilewati.',
  save: 'Unduh hasil (JSON)',
  saveNote:
    'Berisi versi Excel, tanggal, dan hasil tiap naskah; tanpa isi tabel Anda. Naskah yang gagal bisa menyebut nama lembar yang aktif. Bila unduhan tidak muncul, salin teks di bawah ini.',
  probing: 'Memeriksa kebiasaan yang sudah diketahui…',
  habits: 'Kebiasaan yang kami tirukan sebagai “{{profile}}”',
  habit: 'Kebiasaan, dengan nomor laporannya di OfficeDev/office-js (dalam bahasa Inggris)',
  here: 'Excel ini begitu?',
  agrees: 'Sama dengan tiruan kami?',
  yes: 'ya',
  no: 'tidak',
  unseen: 'tidak terlihat oleh skrip',
  back: 'Kembali',
  outside: 'Halaman ini dibuka di luar Excel. Buka dari panel add-in di Excel.',
};

const en: Record<keyof typeof id, string> = {
  title: 'Conformance tests of Excel',
  what: 'Runs scripts that state what Excel does, and shows where this Excel differs.',
  warning:
    'The tests add and remove sheets of their own ("Uji …") in the open workbook. Use a blank workbook, and leave this page open until they end.',
  run: 'Run conformance tests',
  stop: 'Cancel',
  running: '{{done}} of {{all}} scripts',
  stopped: 'Stopped: {{done}} of {{all}} scripts were run.',
  counts: '{{holds}} passed, {{differs}} failed, {{skipped}} skipped.',
  save: 'Download the result (JSON)',
  saveNote:
    'Holds the version of Excel, the date and the outcome of each script; nothing from your tables. A failed script may name the active sheet. If no download appears, copy the text below.',
  probing: 'Looking for known habits…',
  habits: 'Habits that we play as “{{profile}}”',
  habit: 'Habit, with its issue in OfficeDev/office-js',
  here: 'Does this Excel do so?',
  agrees: 'Same as our profile?',
  yes: 'yes',
  no: 'no',
  unseen: 'no script can see it',
  back: 'Back',
  outside: 'This page was opened outside Excel. Open it from the add-in’s pane in Excel.',
};

export const CONFORMANCE_TEXTS: Readonly<Record<Language, typeof id>> = { id, en };
