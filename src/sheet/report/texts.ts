/** What a reading report says, in both languages. A code without a text does not compile. */
import type { LocalText } from '../../text';
import type { ColumnStyle } from '../columnTypes/columnType';
import type { ColumnNote, Finding, MatchHow, Question, SkipReason } from '../shared/reading';
import type { ProblemCode, RepairCode } from '../columnTypes/remark';

export const REPAIRS: Readonly<Record<RepairCode, LocalText>> = {
  fullWidth: { id: 'huruf lebar dibaca sebagai huruf biasa', en: 'full-width letters read as ordinary ones' },
  trimmed: { id: 'spasi atau tanda di tepi dibuang', en: 'blanks or marks at the ends removed' },
  swappedBack: { id: 'hari dan bulan ditukar kembali', en: 'day and month swapped back' },
  idCleaned: {
    id: 'tanda yang ditambahkan program lembar kerja dibuang dari nomor',
    en: 'marks that spreadsheets add were taken off the number',
  },
  labelDropped: { id: 'hanya kodenya yang dipakai', en: 'only the code was taken' },
  timeDropped: {
    id: 'hanya bagian yang diminta kolom ini yang dipakai (tanggal atau jam)',
    en: 'only the part this column asks for was taken (date or time)',
  },
  zoneIgnored: {
    id: 'zona waktu di belakang jam diabaikan; jam dibaca seperti tertulis',
    en: 'the time zone after the time was ignored; the time is read as written',
  },
  compactDate: { id: 'angka TTTTBBHH dibaca sebagai tanggal', en: 'a number YYYYMMDD read as a date' },
  monthOnly: { id: 'bulan tanpa tanggal dibaca sebagai tanggal 1', en: 'a month without a day read as its first day' },
  emptyDate: {
    id: 'tanggal isian aplikasi (nol atau 1 Januari 1970) dibaca kosong',
    en: "an application's placeholder date (zeros or 1 January 1970) read as blank",
  },
  thousands: { id: 'titik atau koma dibaca sebagai pemisah ribuan', en: 'the point or comma read as a thousands mark' },
  unitDropped: { id: 'satuan di belakang angka dibuang', en: 'the unit after the number removed' },
  peopleDropped: {
    id: 'satuan di belakang jumlah orang dibuang',
    en: 'the unit after the number of people removed',
  },
  dashIsZero: {
    id: 'tanda hubung setelah Rp adalah nol dalam format akuntansi',
    en: 'a dash after Rp is zero in the accounting format',
  },
  decimalHours: { id: 'angka jam desimal dibaca sebagai jam', en: 'decimal hours read as a time' },
  midnight24: { id: '24:00 dibaca sebagai 00:00', en: '24:00 read as 00:00' },
  minutesSeconds: { id: 'dua angka dibaca sebagai menit dan detik', en: 'two numbers read as minutes and seconds' },
  wordsToSeconds: { id: 'durasi dalam kata dihitung ke detik', en: 'a duration in words counted in seconds' },
  nearWord: { id: 'beda satu huruf dari kata yang dikenal', en: 'one letter away from a known word' },
  severalWords: { id: 'memuat beberapa kata', en: 'holds several words' },
  heldWord: { id: 'memuat kata yang dikenal', en: 'holds a known word' },
  otherWord: {
    id: 'kata ini tidak ada dalam daftar dan dibaca sebagai "lainnya"',
    en: 'this word is not in the list and is read as "other"',
  },
  identityNumber: {
    id: 'nomor identitas diketik di tempat keterangan; dibaca sebagai "lainnya"',
    en: 'an identity number typed where a remark belongs; read as "other"',
  },
  leadingZeroLost: {
    id: 'nomor ini tersimpan sebagai angka dan mungkin kehilangan nol di depan; tidak ditambah kembali',
    en: 'this number is stored as a number and may have lost its leading zero; it was not put back',
  },
};

export const PROBLEMS: Readonly<Record<ProblemCode, LocalText>> = {
  noResult: {
    id: 'adalah rumus tanpa hasil tersimpan; buka berkasnya di Excel, simpan, lalu baca lagi',
    en: 'is a formula without a saved result; open the file in Excel, save it and read it again',
  },
  errorCell: { id: 'berisi kesalahan rumus; perbaiki rumusnya', en: 'is an error cell; mend its formula' },
  brokenRow: {
    id: 'berada di baris yang jumlah kolomnya lain; periksa tanda kutip dan pemisah di baris itu',
    en: 'stands in a row of another width; check its quotes and separators',
  },
  monthNotDay: {
    id: 'hanya bulan, tanpa tanggal; tulis hh/bb/tttt',
    en: 'is a month without its day; write dd/mm/yyyy',
  },
  notADate: { id: 'bukan tanggal yang sah; tulis hh/bb/tttt', en: 'is no valid date; write dd/mm/yyyy' },
  notATime: { id: 'bukan jam yang sah; tulis 08:00', en: 'is no valid time; write 08:00' },
  notADuration: {
    id: 'bukan durasi yang sah; tulis jj:mm:dd atau detik',
    en: 'is no valid duration; write hh:mm:ss or seconds',
  },
  notANumber: { id: 'bukan angka', en: 'is no number' },
  notAWhole: { id: 'bukan bilangan bulat dari nol ke atas', en: 'is no whole number from zero up' },
  notABoolean: { id: 'bukan ya atau tidak', en: 'is neither yes nor no' },
  placeholder: { id: 'pengganti sementara; nilainya belum ada', en: 'holds the place of a value still to come' },
  twoWords: {
    id: 'memuat lebih dari satu pilihan; tulis satu saja, atau satu baris untuk masing-masing',
    en: 'holds more than one choice; write one, or a row for each',
  },
  notInVocabulary: { id: 'tidak ada dalam daftar pilihan field ini', en: 'is not in the list of this field' },
  notAnId: { id: 'bukan nomor atau kode', en: 'is no number or code' },
  tooManyDigits: {
    id: 'tersimpan sebagai bilangan lebih dari 15 angka, sehingga angka belakangnya sudah hilang; ketik ulang sebagai teks',
    en: 'is stored as a number of more than 15 digits, so the last ones are gone; type it again as text',
  },
  damagedNumber: {
    id: 'rusak karena tersimpan dalam notasi ilmiah; ketik ulang sebagai teks',
    en: 'was damaged by scientific notation; type it again as text',
  },
  ambiguousTime: {
    id: 'bisa berarti jam desimal, bisa jam dengan menit; tulis 08:30',
    en: 'may mean decimal hours or hours and minutes; write 08:30',
  },
};

export const HOW: Readonly<Record<MatchHow, LocalText>> = {
  mapped: { id: 'ditetapkan pengguna', en: 'set by the user' },
  alias: { id: 'judul dikenal', en: 'known caption' },
  neighbours: {
    id: 'judul bermakna ganda, diputuskan dari kolom di sebelahnya',
    en: 'caption of several meanings, decided by the columns beside it',
  },
  values: {
    id: 'judul bermakna ganda, diputuskan dari isinya',
    en: 'caption of several meanings, decided by its values',
  },
  likely: {
    id: 'judul bermakna ganda, isinya tidak membantah',
    en: 'caption of several meanings, its values do not contradict',
  },
  across: { id: 'judul dari daftar: satu catatan untuk setiap kolom', en: 'caption of a list: one record a column' },
};

export const NOTES: Readonly<Record<ColumnNote, LocalText>> = {
  password: { id: 'berisi password: isinya tidak dibaca', en: 'holds passwords: not read' },
  second: {
    id: 'tidak dipakai: kolom lain sudah memberi field yang sama',
    en: 'not used: another column already gives this field',
  },
  mergedCaption: {
    id: 'judulnya digabung dengan kolom di sebelahnya; yang dibaca kolom ini, tempat isinya',
    en: 'its caption is merged with columns beside it; this column, which holds the values, is read',
  },
  duplicateCaption: { id: 'judul yang sama ada di kolom sebelumnya', en: 'the same caption stands further left' },
  valuesDiffer: {
    id: 'tidak dipakai: isinya bukan jenis yang diharapkan',
    en: 'not used: its values are of another kind',
  },
  otherTable: { id: 'milik tabel lain di sebelahnya', en: 'belongs to another table beside this one' },
  wholeRow: {
    id: 'tidak dipakai: angka untuk seluruh baris, sedangkan satu baris berisi beberapa catatan',
    en: 'not used: a number of the whole row, which holds several records',
  },
  asked: { id: 'menunggu jawaban', en: 'waits for an answer' },
};

export const STYLES: Readonly<Record<ColumnStyle, LocalText>> = {
  monthFirst: {
    id: 'tanggal ditulis bulan-hari-tahun (terbukti dari isinya)',
    en: 'dates are written month first (proved by the values)',
  },
  yearFirst: {
    id: 'tanggal ditulis tahun-bulan-hari dengan tahun dua angka (terbukti dari isinya)',
    en: 'dates are written year first with two digits (proved by the values)',
  },
  swappedDayMonth: {
    id: 'hari dan bulan tampaknya tertukar: tanggal asli hanya sampai hari ke-12, selebihnya teks; belum ditukar kembali',
    en: 'day and month look swapped: true dates only up to day 12, texts beyond; not swapped back yet',
  },
  fewDaysOfMonths: {
    id: 'tanggalnya hanya satu–dua hari dari banyak bulan; mungkin bulan ditulis lebih dulu (8/15/2025). Belum ditukar',
    en: 'its dates are one day or two of many months; perhaps the month is written first (8/15/2025). Not swapped yet',
  },
  mixedDayMonth: {
    id: 'urutan hari dan bulan bercampur di kolom ini; tanggal dibaca hari-bulan',
    en: 'day and month order are mixed in this column; dates are read day first',
  },
  utc: {
    id: 'jam ditulis dalam UTC (Z) dan dibaca seperti tertulis; jam setempat lebih maju, sehingga tanggalnya pun bisa lain. Ekspor ulang dengan jam setempat',
    en: 'times are written in UTC (Z) and read as written; local time is ahead of it and may be on another day. Export it again in local time',
  },
  decimalPoint: {
    id: 'titik dipakai untuk desimal (terbukti dari isinya)',
    en: 'the point marks decimals (proved by the values)',
  },
};

export const SKIPPED: Readonly<Record<SkipReason, LocalText>> = {
  empty: { id: 'kosong', en: 'empty' },
  total: { id: 'baris total, menurut namanya', en: 'total row, by its name' },
  totalSum: {
    id: 'baris total: angkanya jumlah baris di atasnya',
    en: 'total row: its numbers are the sum of those above',
  },
  totalMean: {
    id: 'baris rata-rata: angkanya rata-rata baris di atasnya',
    en: 'average row: its numbers are the mean of those above',
  },
  units: { id: 'nomor, satuan atau contoh isian kolom', en: 'numbers, units or an example of the columns' },
  prefilled: { id: 'isian bawaan tanpa data', en: 'prefilled, without a record' },
  section: { id: 'judul bagian', en: 'heading of a section' },
  repeatedHeader: { id: 'judul diulang', en: 'header printed again' },
  unfilled: { id: 'tidak ada isi di kolom yang dikenal', en: 'nothing in the known columns' },
  remark: { id: 'keterangan di bawah tabel', en: 'a remark below the table' },
  afterTable: { id: 'tabel lain di bawahnya', en: 'another table below' },
};

export const FINDINGS: Readonly<Record<Finding['code'], LocalText>> = {
  passwordColumn: {
    id: 'Kolom {{column}} "{{caption}}" berisi password. Isinya tidak dibaca; pindahkan password dari lembar ini.',
    en: 'Column {{column}} "{{caption}}" holds passwords. It was not read; take the passwords out of this sheet.',
  },
  unreadColumn: {
    id: 'Kolom {{column}} "{{caption}}" tidak dapat dibaca: {{cells}}.',
    en: 'Column {{column}} "{{caption}}" cannot be read: {{cells}}.',
  },
  unixTimes: {
    id: 'Kolom {{column}} "{{caption}}" berisi hitungan detik sejak 1970 (waktu Unix): {{cells}}. Zona waktunya tidak ada; ekspor ulang sebagai tanggal dan jam.',
    en: 'Column {{column}} "{{caption}}" holds counts of seconds since 1970 (Unix time): {{cells}}. They name no time zone; export it again as date and time.',
  },
  identityNumber: {
    id: 'Kolom {{column}} "{{caption}}" berisi nomor identitas (NIK). Nomornya tidak ditampilkan; hapus dari lembar ini.',
    en: 'Column {{column}} "{{caption}}" holds identity numbers (NIK). They are not shown; take them out of this sheet.',
  },
  noHeader: {
    id: 'Tidak ada baris judul yang dikenal dalam 20 baris pertama. Periksa judul kolom, atau tetapkan sendiri kolomnya.',
    en: 'No known header row within the first 20 rows. Check the captions, or map the columns yourself.',
  },
  noKeyColumn: {
    id: 'Tidak ada kolom kunci pack ini. Tetapkan kolomnya, atau pilih pack lain.',
    en: 'No key column of this pack is there. Map it, or choose another pack.',
  },
};

export const QUESTIONS: Readonly<Record<Question['code'], LocalText>> = {
  whichField: {
    id: 'Kolom {{column}} "{{caption}}" bisa berarti {{choices}}. Yang mana?',
    en: 'Column {{column}} "{{caption}}" may mean {{choices}}. Which one?',
  },
  typo: {
    id: 'Kolom {{column}} "{{caption}}" mirip dengan {{choices}}. Apakah sama?',
    en: 'Column {{column}} "{{caption}}" is close to {{choices}}. Is it the same?',
  },
  byValues: {
    id: 'Kolom {{column}} "{{caption}}" tidak dikenal, tetapi isinya seperti {{choices}}. Apakah itu?',
    en: 'Column {{column}} "{{caption}}" is not known, but its cells look like {{choices}}. Is it that?',
  },
  swappedDates: {
    id: 'Kolom {{column}} "{{caption}}": hari dan bulan tampaknya tertukar. Tukar kembali?',
    en: 'Column {{column}} "{{caption}}": day and month look swapped. Swap them back?',
  },
  whichHeader: {
    id: 'Baris judul bisa di baris {{choices}}; dipakai yang pertama. Benar?',
    en: 'The header may be in row {{choices}}; the first was taken. Right?',
  },
};

export const LINES = {
  header: {
    id: 'Judul kolom di baris {{row}}; {{records}} baris data dibaca.',
    en: 'Captions in row {{row}}; {{records}} data rows read.',
  },
  headerLent: {
    id: 'Tanpa baris judul; {{records}} baris data dibaca dengan judul dari tempat lain.',
    en: 'No captions of its own; {{records}} data rows read under captions from elsewhere.',
  },
  headerTwo: {
    id: 'Judul kolom di baris {{above}}–{{row}}; {{records}} baris data dibaca.',
    en: 'Captions in rows {{above}}–{{row}}; {{records}} data rows read.',
  },
  skipped: {
    id: 'Dilewati {{count}} ({{reason}}): baris {{rows}}.',
    en: 'Skipped {{count}} ({{reason}}): row {{rows}}.',
  },
  column: {
    id: 'Kolom {{column}} "{{caption}}" → {{field}} ({{how}}): {{kept}} dibaca, {{repaired}} diperbaiki, {{blank}} kosong, {{unknown}} tidak dipahami.',
    en: 'Column {{column}} "{{caption}}" → {{field}} ({{how}}): {{kept}} read, {{repaired}} repaired, {{blank}} blank, {{unknown}} not understood.',
  },
  section: {
    id: 'Baris {{row}} "{{text}}" adalah judul bagian; {{records}} baris di bawahnya dibaca sebagai data.',
    en: 'Row {{row}} "{{text}}" is the heading of a section; {{records}} rows below it are read as data.',
  },
  lines: {
    id: '{{total}} dari {{total}} baris terhitung: {{records}} data, {{header}} judul, {{above}} di atas judul, {{left}} dilewati.',
    en: '{{total}} of {{total}} lines accounted for: {{records}} records, {{header}} captions, {{above}} above the captions, {{left}} left out.',
  },
  across: {
    id: 'Setiap baris berisi beberapa catatan: kolom {{columns}} dibaca sebagai {{field}}.',
    en: 'Every row holds several records: column {{columns}} is read as {{field}}.',
  },
  acrossLeft: {
    id: 'Setiap baris berisi beberapa catatan: kolom {{columns}} dibaca sebagai {{field}}; kolom {{left}} tidak dipakai karena berisi angka seluruh baris.',
    en: 'Every row holds several records: column {{columns}} is read as {{field}}; column {{left}} is not used, since it holds numbers of the whole row.',
  },
  unused: { id: 'Tidak dipakai: kolom {{columns}}.', en: 'Not used: column {{columns}}.' },
  note: { id: 'Kolom {{column}} "{{caption}}": {{note}}.', en: 'Column {{column}} "{{caption}}": {{note}}.' },
  repair: {
    id: 'Kolom {{column}} "{{caption}}": "{{found}}" → "{{made}}", {{why}} ({{count}}×, baris {{rows}}).',
    en: 'Column {{column}} "{{caption}}": "{{found}}" → "{{made}}", {{why}} ({{count}}×, row {{rows}}).',
  },
  problem: {
    id: 'Baris {{rows}}, kolom {{column}} "{{caption}}" tidak terbaca: {{found}} {{why}}.',
    en: 'Row {{rows}}, column {{column}} "{{caption}}" not understood: {{found}} {{why}}.',
  },
  /** In the place of a cell that holds a sign of ours. */
  theCell: { id: 'selnya', en: 'the cell' },
  noResult: { id: 'rumus tanpa hasil', en: 'a formula without a result' },
  brokenRow: { id: 'baris yang jumlah kolomnya lain', en: 'a row of another width' },
  suggestion: { id: ' Maksudnya "{{word}}"?', en: ' Did you mean "{{word}}"?' },
  missing: { id: 'Tidak ada kolom untuk: {{fields}}.', en: 'No column for: {{fields}}.' },
} satisfies Record<string, LocalText>;
