/** Every sentence a function can fail with: where · what was found · what was expected · what to do. */
import type { LocalText } from '../../text';

export const TEXTS = {
  argumentMissing: {
    id: 'Argumen {{place}} ({{name}}) belum diisi. {{about}}',
    en: 'Argument {{place}} ({{name}}) is missing. {{about}}',
  },
  argumentError: {
    id: 'Argumen {{place}} ({{name}}) berisi kesalahan {{found}}. Perbaiki sel itu dahulu.',
    en: 'Argument {{place}} ({{name}}) holds the error {{found}}. Mend that cell first.',
  },
  argumentOneCell: {
    id: 'Argumen {{place}} ({{name}}) berukuran {{rows}} baris × {{columns}} kolom; isilah satu sel atau satu nilai.',
    en: 'Argument {{place}} ({{name}}) has {{rows}} rows × {{columns}} columns; give one cell or one value.',
  },
  argumentChoice: {
    id: 'Argumen {{place}} ({{name}}): "{{found}}" bukan pilihan. Pilihan: {{choices}}.',
    en: 'Argument {{place}} ({{name}}): "{{found}}" is not a choice. Choices: {{choices}}.',
  },
  argumentNumber: {
    id: 'Argumen {{place}} ({{name}}): "{{found}}" bukan bilangan. Tulis bilangan, misalnya {{example}}.',
    en: 'Argument {{place}} ({{name}}): "{{found}}" is not a number. Write a number, for example {{example}}.',
  },
  argumentRange: {
    id: 'Argumen {{place}} ({{name}}): {{found}} di luar batas {{low}} sampai {{high}}.',
    en: 'Argument {{place}} ({{name}}): {{found}} lies outside {{low}} to {{high}}.',
  },
  argumentWhole: {
    id: 'Argumen {{place}} ({{name}}): {{found}} bukan bilangan bulat. Tulis bilangan bulat.',
    en: 'Argument {{place}} ({{name}}): {{found}} is not a whole number. Write a whole number.',
  },
  argumentDate: {
    id: 'Argumen {{place}} ({{name}}): "{{found}}" bukan tanggal yang sah. Tulis tanggal, misalnya DATE(2026;3;31) atau "31/03/2026".',
    en: 'Argument {{place}} ({{name}}): "{{found}}" is not a valid date. Write a date, for example DATE(2026,3,31) or "2026-03-31".',
  },
  argumentMonth: {
    id: 'Argumen {{place}} ({{name}}): "{{found}}" bukan bulan. Tulis misalnya "2026-03" atau "Mar 2026", atau tanggal di bulan itu.',
    en: 'Argument {{place}} ({{name}}): "{{found}}" is not a month. Write "2026-03" or "Mar 2026", for example, or a date in that month.',
  },
  argumentColumn: {
    id: 'Argumen {{place}} ({{name}}) berukuran {{rows}} baris × {{columns}} kolom; isilah satu kolom atau satu baris.',
    en: 'Argument {{place}} ({{name}}) has {{rows}} rows × {{columns}} columns; give a single column or a single row.',
  },
  cellNumber: {
    id: 'Argumen {{place}} ({{name}}), baris {{row}}: "{{found}}" bukan bilangan. Perbaiki sel itu atau keluarkan dari rentang.',
    en: 'Argument {{place}} ({{name}}), row {{row}}: "{{found}}" is not a number. Mend that cell or leave it out of the range.',
  },
  cellCount: {
    id: 'Argumen {{place}} ({{name}}), baris {{row}}: {{found}} bukan hitungan antara 0 dan {{high}}.',
    en: 'Argument {{place}} ({{name}}), row {{row}}: {{found}} is not a count between 0 and {{high}}.',
  },
  lengthsDiffer: {
    id: 'Argumen {{placeA}} ({{nameA}}) berisi {{rowsA}} baris, argumen {{placeB}} ({{nameB}}) {{rowsB}} baris; samakan panjangnya.',
    en: 'Argument {{placeA}} ({{nameA}}) has {{rowsA}} rows, argument {{placeB}} ({{nameB}}) {{rowsB}} rows; make them equally long.',
  },
  columnsShifted: {
    id: 'Argumen {{placeA}} ({{nameA}}) mulai dari judulnya ("{{found}}"), argumen {{placeB}} ({{nameB}}) tidak, sehingga barisnya bergeser; mulailah keduanya dari baris yang sama.',
    en: 'Argument {{placeA}} ({{nameA}}) begins at its caption ("{{found}}"), argument {{placeB}} ({{nameB}}) does not, so that their rows do not meet; begin both in the same row.',
  },
  columnUnread: {
    id: 'Argumen {{place}} ({{name}}): tidak satu sel pun terbaca sebagai {{column}}, misalnya "{{found}}". Periksa apakah kedua rentang tertukar.',
    en: 'Argument {{place}} ({{name}}): not one cell is understood as {{column}}, for example "{{found}}". See whether the two ranges are exchanged.',
  },
  headerMissing: {
    id: 'Argumen {{place}} ({{name}}): baris judul tidak ikut di rentang. Untuk tabel Excel tulis NamaTabel[#All], bukan NamaTabel, dan tampilkan baris judulnya (Desain Tabel › Baris Judul, di Excel berbahasa Inggris Table Design › Header Row); untuk rentang lain mulai dari baris judulnya, misalnya {{captions}}.',
    en: 'Argument {{place}} ({{name}}): the range has no header row. For an Excel table write TableName[#All] instead of TableName, and show its header row (Table Design › Header Row); begin any other range at its captions, for example {{captions}}.',
  },
  formAcross: {
    id: 'Argumen {{place}} ({{name}}): {{why}}',
    en: 'Argument {{place}} ({{name}}): {{why}}',
  },
  noFurther: {
    id: 'Argumen {{place}} ({{name}}): aturan "{{pack}}" tidak melihat tabel kedua. Kosongkan argumen ini.',
    en: 'Argument {{place}} ({{name}}): the rules "{{pack}}" look into no second table. Leave this argument out.',
  },
  otherTable: {
    id: 'Argumen {{place}} ({{name}}): tabel ini tampaknya {{found}}, padahal fungsi ini membaca {{wanted}}. Pilih tabel itu.',
    en: 'Argument {{place}} ({{name}}): this table looks like {{found}}, but this function reads {{wanted}}. Choose that table.',
  },
  columnMissing: {
    id: 'Argumen {{place}} ({{name}}): kolom {{column}} tidak ada. Tambahkan kolom itu, atau pakai salah satu judul ini: {{captions}}.',
    en: 'Argument {{place}} ({{name}}): the column {{column}} is missing. Add it, or use one of these captions: {{captions}}.',
  },
  fieldUnknown: {
    id: 'Argumen {{place}} ({{name}}): "{{found}}" bukan kolom tabel ini. Kolom yang ada: {{captions}}.',
    en: 'Argument {{place}} ({{name}}): "{{found}}" is no column of this table. Its columns: {{captions}}.',
  },
  noRows: {
    id: 'Argumen {{place}} ({{name}}): tidak ada baris di bawah judul, jadi belum ada yang dihitung.',
    en: 'Argument {{place}} ({{name}}): there is no row below the header, so there is nothing to calculate yet.',
  },
  noAgree: {
    id: 'Tidak ada call AGREE{{when}}, jadi rasionya tidak dapat dihitung.',
    en: 'There is no AGREE call{{when}}, so the ratio cannot be calculated.',
  },
  noTarget: {
    id: 'Target CAPLAN{{where}} nol atau tidak ada, jadi pemenuhannya tidak dapat dihitung.',
    en: 'The CAPLAN target{{where}} is zero or missing, so fulfilment cannot be calculated.',
  },
  noJudged: {
    id: 'Tidak ada tiket yang dapat dinilai ({{incomplete}} data kurang, {{unregulated}} tidak diatur), jadi rasionya tidak dapat dihitung.',
    en: 'No ticket can be judged ({{incomplete}} incomplete, {{unregulated}} unregulated), so the ratio cannot be calculated.',
  },
  unreachable: {
    id: 'Target tidak terkejar dengan {{rest}} call lagi: perlu {{rate}}, lebih dari 100%. Perbaiki {{fix}} call yang RETURN atau belum tapping.',
    en: 'The target is out of reach with {{rest}} more calls: they would need {{rate}}, over 100%. Fix {{fix}} calls that are RETURN or untapped.',
  },
  agreementUndefined: {
    id: 'Semua penilaian sama, jadi kesepakatan di luar kebetulan tidak dapat dihitung.',
    en: 'All marks are the same, so agreement beyond chance cannot be calculated.',
  },
  ratersMissing: {
    id: 'Argumen {{place}} ({{name}}) perlu sedikitnya dua kolom penilai dan satu baris yang dinilai dua orang.',
    en: 'Argument {{place}} ({{name}}) needs at least two rater columns and one row marked by two people.',
  },
  packUnknown: {
    id: 'Argumen {{place}} ({{name}}): "{{found}}" bukan pack aturan. Pack: {{packs}}.',
    en: 'Argument {{place}} ({{name}}): "{{found}}" is not a rule pack. Packs: {{packs}}.',
  },
  packBroken: {
    id: 'Pack aturan {{pack}} tidak dapat dipakai: {{detail}}',
    en: 'The rule pack {{pack}} cannot be used: {{detail}}',
  },
  packUnread: {
    id: 'Pack aturan {{pack}} tidak terbaca ({{detail}}). Periksa sambungan, lalu muat ulang add-in.',
    en: 'The rule pack {{pack}} could not be read ({{detail}}). Check the connection, then reload the add-in.',
  },
  wordUnknown: {
    id: 'Argumen {{place}} ({{name}}): "{{found}}" tidak ada di kosakata {{vocabulary}}. Kata yang dikenal: {{words}}.',
    en: 'Argument {{place}} ({{name}}): "{{found}}" is not in the vocabulary {{vocabulary}}. Known words: {{words}}.',
  },
  vocabularyUnknown: {
    id: 'Argumen {{place}} ({{name}}): "{{found}}" bukan kosakata. Kosakata: {{vocabularies}}.',
    en: 'Argument {{place}} ({{name}}): "{{found}}" is not a vocabulary. Vocabularies: {{vocabularies}}.',
  },
  spillTooLarge: {
    id: 'Hasil {{rows}} baris × {{columns}} kolom melebihi batas 5 MB Excel. Pilih rentang yang lebih pendek, atau tulis ke tabel lewat panel Periksa.',
    en: 'The result of {{rows}} rows × {{columns}} columns exceeds the 5 MB Excel takes. Choose a shorter range, or write to a table from the Check pane.',
  },
  cancelled: { id: 'Perhitungan dibatalkan.', en: 'The calculation was cancelled.' },
  tooSlow: {
    id: 'Perhitungan {{function}} dihentikan setelah {{seconds}} detik. Pilih rentang yang lebih pendek.',
    en: '{{function}} was stopped after {{seconds}} seconds. Choose a shorter range.',
  },
  unexpected: {
    id: 'PATUH.{{function}} terhenti oleh kesalahan kami: {{detail}}. Laporkan bersama rumus ini.',
    en: 'PATUH.{{function}} stopped over a mistake of ours: {{detail}}. Please report it with this formula.',
  },
} satisfies Record<string, LocalText>;

export type TextKey = keyof typeof TEXTS;
