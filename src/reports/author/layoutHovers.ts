/** What the editor shows over the keys of a layout; the reference page lists the same. */
import type { LocalText } from '../../text';

export const LAYOUT_HOVERS: Readonly<Record<string, LocalText>> = {
  'Layout.id': { id: 'Nama laporan, sama dengan nama berkasnya.', en: 'The report’s name, the same as its file.' },
  'Layout.title': { id: 'Judul di baris pertama setiap lembar.', en: 'The title in the first row of every sheet.' },
  'Layout.form': {
    id: 'Kode formulir yang diikuti, misalnya F-11.',
    en: 'Code of the form it follows, for example F-11.',
  },
  'Layout.about': { id: 'Satu kalimat: apa isinya, untuk apa.', en: 'One sentence: what it holds, what for.' },
  'Layout.unit': { id: 'Unit yang dilaporkan.', en: 'The unit reported on.' },
  'Layout.clause': { id: 'Klausul yang meminta laporan ini.', en: 'The clause that asks for this report.' },
  'Layout.targets': {
    id: 'Target dari parameter pack. Setiap target berdiri di selnya sendiri, dengan klausulnya.',
    en: 'Targets from parameters of packs. Each stands in a cell of its own, with its clause.',
  },
  'Layout.weekStarts': {
    id: 'Tanggal awal tiap minggu dalam bulan; [1, 11, 21] untuk 10-harian.',
    en: 'Days of the month on which its weeks begin; [1, 11, 21] for ten-day periods.',
  },
  'Layout.sheets': { id: 'Lembar-lembar laporan, berurutan.', en: 'The sheets of the report, in order.' },
  'Target.pack': { id: 'Pack yang menyimpan angkanya.', en: 'The pack that holds the number.' },
  'Target.parameter': { id: 'Nama parameternya.', en: 'Name of the parameter.' },
  'Target.good': {
    id: 'atLeast: minimal sekian; atMost: paling banyak sekian.',
    en: 'atLeast: that much or more; atMost: no more.',
  },
  'Target.achieved': {
    id: 'Tampilkan capaian seluruh unit di bawah target: qms atau sdm.',
    en: 'Shows how the whole unit stands below the target: qms or sdm.',
  },
  'Sheet.name': { id: 'Nama lembar, paling panjang 31 huruf.', en: 'Name of the sheet, at most 31 letters.' },
  'Sheet.landscape': { id: 'Dicetak mendatar.', en: 'Printed across.' },
  'Sheet.blocks': {
    id: 'Tabel-tabel di lembar ini, dari atas ke bawah.',
    en: 'The tables of this sheet, from top to bottom.',
  },
  'Block.title': { id: 'Judul tabel.', en: 'Title of the table.' },
  'Block.dataset': { id: 'Data yang dihitung.', en: 'The data that is counted.' },
  'Block.pack': {
    id: 'Lembar pack mana, bila data bisa membaca beberapa.',
    en: 'Whose sheet, where the data set can read several.',
  },
  'Block.where': {
    id: 'Hanya baris yang field-nya berisi salah satu kata ini; "" berarti kosong.',
    en: 'Only records whose field holds one of these words; "" is a blank.',
  },
  'Block.by': {
    id: 'Satu baris per nilai field ini; beberapa field menjadi gabungan.',
    en: 'One row a value of this field; several fields combine.',
  },
  'Block.across': {
    id: 'Semua kolom diulang untuk setiap nilai field ini.',
    en: 'All columns once more for each value of this field.',
  },
  'Across.by': {
    id: 'Field yang nilainya menjadi kelompok kolom.',
    en: 'The field whose values become groups of columns.',
  },
  'Across.outer': {
    id: 'key: kolom-kolom per nilai; column: nilai-nilai per kolom (QS M1–M4).',
    en: 'key: the columns of each value; column: the values of each column (QS M1–M4).',
  },
  'Across.total': { id: 'Tambah kelompok TOTAL di kanan.', en: 'Adds a TOTAL group on the right.' },
  'Block.repeat': {
    id: 'Seluruh tabel diulang untuk setiap nilai field ini.',
    en: 'The whole table once for each value of this field.',
  },
  'Repeat.by': { id: 'Field yang nilainya menjadi judul tiap tabel.', en: 'The field whose values head each table.' },
  'Repeat.cumulative': {
    id: 'Setiap tabel memuat semua sampai nilainya.',
    en: 'Each table holds everything up to its value.',
  },
  'Block.months': {
    id: 'Berapa bulan dilihat, yang terakhir bulan laporan.',
    en: 'How many months are looked at, the report’s own last.',
  },
  'Block.periods': {
    id: 'Angka ke bawah, periode ke samping: N, N-1, N-2 …, weeks, growth.',
    en: 'Figures down, periods across: N, N-1, N-2 …, weeks, growth.',
  },
  'Block.columns': {
    id: 'Kolom-kolom (dengan periods: baris-baris), berurutan.',
    en: 'The columns (with periods: the rows), in order.',
  },
  'Block.order': {
    id: 'Urutan baris menurut satu kolom; tanpa ini menurut namanya.',
    en: 'Order of the rows by a column; without it by their names.',
  },
  'Order.by': { id: 'id kolomnya.', en: 'The id of the column.' },
  'Order.descending': { id: 'Yang terbesar dahulu.', en: 'The largest first.' },
  'Block.limit': {
    id: 'Paling banyak sekian baris; total tetap menghitung semua.',
    en: 'At most so many rows; the total still counts all.',
  },
  'Block.total': { id: 'Tambah baris TOTAL.', en: 'Adds a TOTAL row.' },
  'Block.note': { id: 'Catatan di bawah tabel.', en: 'A note below the table.' },
  'Block.charts': { id: 'Grafik di kanan tabel.', en: 'Charts to the right of the table.' },
  'Column.id': {
    id: 'Nama kolom di blok ini; ratio dan lainnya menyebutnya.',
    en: 'Name of the column in this block; ratio and others name it.',
  },
  'Column.label': {
    id: 'Judul kolom; tanpa ini judul angka atau field-nya.',
    en: 'Caption; without it that of the figure or field.',
  },
  'Column.figure': {
    id: 'Angka dari data, atau count, distinct, sum, max, mostFrequent, latest, value, unknown.',
    en: 'A figure of the data set, or count, distinct, sum, max, mostFrequent, latest, value, unknown.',
  },
  'Column.field': {
    id: 'Field yang dilihat distinct, sum, max, mostFrequent, latest dan value.',
    en: 'The field that distinct, sum, max, mostFrequent, latest and value look at.',
  },
  'Column.where': {
    id: 'Hanya untuk kolom ini: baris dengan kata-kata ini.',
    en: 'For this column only: records with these words.',
  },
  'Column.ratio': {
    id: 'Kolom pertama ÷ kolom kedua; kosong bila penyebutnya 0.',
    en: 'First column ÷ second; blank where the second is 0.',
  },
  'Column.difference': { id: 'Kolom pertama − kolom kedua.', en: 'First column − second.' },
  'Column.cumulative': {
    id: 'Bagian dari total kolom itu sampai baris ini (Pareto).',
    en: 'Share of that column’s total up to this row (Pareto).',
  },
  'Column.limit': {
    id: 'Garis peta p atas "of": rata-rata, batas, atau sinyalnya.',
    en: 'Of the p-chart over "of": its mean, limits, or signal.',
  },
  'Column.of': { id: '[bagian, seluruhnya] untuk peta p.', en: '[part, whole] for the p-chart.' },
  'Column.met': {
    id: '[bagian, seluruhnya] mencapai "target" atau belum, dengan kata.',
    en: 'Whether [part, whole] reaches "target", in words.',
  },
  'Column.goal': {
    id: 'Target itu sendiri di setiap baris, untuk garis grafik.',
    en: 'The target itself in every row, for the line of a chart.',
  },
  'Column.number': { id: 'Nomor urut.', en: 'A running number.' },
  'Column.format': { id: 'Format angka; tanpa ini format alaminya.', en: 'Number format; without it the natural one.' },
  'Column.total': {
    id: 'Isi baris TOTAL: sum (jumlah), whole (dihitung atas semua), none (kosong).',
    en: 'The TOTAL row: sum of the rows, whole (counted over all), none (blank).',
  },
  'Column.target': { id: 'Warnai menurut target ini.', en: 'Coloured against this target.' },
  'Column.width': { id: 'Lebar dalam huruf.', en: 'Width in characters.' },
  'Column.once': {
    id: 'Di samping "across": tampil sekali, sebelum kolom yang diulang.',
    en: 'Beside "across": shown once, before the repeated columns.',
  },
  'Column.hidden': { id: 'Dihitung untuk ratio, tidak ditampilkan.', en: 'Counted for a ratio, not shown.' },
  'Chart.title': { id: 'Judul grafik.', en: 'Title of the chart.' },
  'Chart.series': { id: 'Deret-deretnya.', en: 'Its series.' },
  'Series.column': { id: 'id kolomnya.', en: 'The id of the column.' },
  'Series.kind': { id: 'column: batang; line: garis.', en: 'column: bars; line: a line.' },
  'Series.limit': {
    id: 'Target atau batas: putus-putus, tanpa titik.',
    en: 'A target or limit: dashed, without markers.',
  },
  'Series.secondary': {
    id: 'Pada sumbu kanan, seperti garis kumulatif Pareto.',
    en: 'On the right-hand axis, as the cumulative line of a Pareto.',
  },
};
