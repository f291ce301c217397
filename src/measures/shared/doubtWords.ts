/** The causes of doubt and the ways out of a figure, in the words of pane, reports and command line. */
import type { LocalText } from '../../text';
import type { DoubtCause } from './doubt';
import type { Way } from './trail';

export const CAUSES: Readonly<Record<DoubtCause, LocalText>> = {
  notUnderstood: { id: 'tidak terbaca', en: 'not understood' },
  noResult: { id: 'rumus tanpa hasil', en: 'a formula without a result' },
  brokenRow: { id: 'baris yang lebarnya lain', en: 'a row of another width' },
  blank: { id: 'kosong', en: 'blank' },
  conflict: { id: 'bertentangan', en: 'contradicting' },
  maybeRecall: { id: 'mungkin recall', en: 'perhaps a re-call' },
  undated: { id: 'tanpa tanggal', en: 'without a date' },
  dayMonth: { id: 'hari dan bulan mungkin tertukar', en: 'day and month perhaps exchanged' },
  monthOnly: { id: 'hanya bulan, tanpa hari', en: 'a month without its day' },
  hidden: { id: 'tersembunyi oleh filter', en: 'hidden by a filter' },
  section: { id: 'bertentangan dengan judul bagiannya', en: 'contradicting the heading above it' },
  notListed: { id: 'tidak ada di daftar lain', en: 'not on another list' },
  undecided: { id: 'tidak dapat dinilai', en: 'could not be judged' },
};

export const WAYS: Readonly<Record<Way, LocalText>> = {
  superseded: { id: 'digantikan recall', en: 'superseded by a re-call' },
  duplicate: { id: 'duplikat', en: 'duplicate' },
  notAgree: { id: 'bukan AGREE', en: 'not AGREE' },
  untapped: { id: 'belum tapping', en: 'untapped' },
  otherMonth: { id: 'bulan lain', en: 'another month' },
  undated: { id: 'tanpa tanggal', en: 'undated' },
  notUnderstood: { id: 'tidak terbaca', en: 'not understood' },
  gone: { id: 'sudah keluar', en: 'gone' },
  notYet: { id: 'belum masuk', en: 'not yet joined' },
  unplanned: { id: 'tanpa target', en: 'without a target' },
  nobody: { id: 'bukan orang', en: 'nobody' },
  notJudged: { id: 'data kurang', en: 'incomplete' },
  notRegulated: { id: 'tidak diatur', en: 'unregulated' },
  total: { id: 'baris total', en: 'total row' },
  totalSum: { id: 'baris jumlah', en: 'row of sums' },
  totalMean: { id: 'baris rata-rata', en: 'row of means' },
  units: { id: 'nomor, satuan atau contoh isian kolom', en: 'numbers, units or an example of columns' },
  prefilled: { id: 'isian bawaan', en: 'prefilled' },
  section: { id: 'judul bagian', en: 'heading of a section' },
  repeatedHeader: { id: 'judul berulang', en: 'repeated header' },
  unfilled: { id: 'baris tanpa isi', en: 'row without content' },
  remark: { id: 'catatan', en: 'remark' },
  afterTable: { id: 'setelah tabel', en: 'after the table' },
};
