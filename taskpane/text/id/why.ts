/** Bahasa Indonesia: what stands behind the formula of a cell. */
export const why = {
  title: 'Mengapa angka ini?',
  cell: 'Sel {{cell}} menunjukkan {{text}}.',
  blank: 'Sel {{cell}} kosong.',
  noFormula:
    'Sel {{cell}} tidak berisi rumus PATUH. Pilih sel yang berumus PATUH, lalu baca lagi. Angka di lembar laporan dibuka di Laporan: klik angkanya di pratinjau. Baris data dinilai lewat "Cek baris ini".',
  read: 'Baca sel terpilih',
  toReport: 'Buka Laporan',
  toRow: 'Cek baris ini',
  given: 'Yang dihitung',
  whole: 'semua',
  unknownArgument: '{{name}}: {{text}} dihitung Excel; di bawah ini dipakai seluruh datanya.',
  noTable:
    'Data rumus ini ({{text}}) bukan tabel atau lembar yang dikenali {{pack}}, jadi barisnya tidak dapat dibuka. Pakai tabelnya beserta judul, misalnya Tapping[#All].',
  alone: 'Angka ini hanya dihitung dari isian rumusnya; tidak ada baris lembar di baliknya.',
  page: 'Halaman bantuan fungsi ini',
  elsewhere: 'Buka daftarnya',
  line: 'Kelompok {{key}}',
} as const;
