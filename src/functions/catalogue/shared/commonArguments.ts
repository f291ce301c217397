/** Arguments that several functions take, said once. */
import { date, flag, number, optionalDate, optionalRange, range } from '../../arguments';

export const HEADER = flag({
  id: 'Baris judul di atas hasil; bawaan tidak.',
  en: 'A header row above the result; no when omitted.',
});
/** Of functions whose results have a header unless it is switched off. */
export const NO_HEADER = flag({
  id: 'ya: tanpa baris judul di atas hasil; bawaan tidak.',
  en: 'ya: without a header row above the result; no when omitted.',
});
export const AS_OF = date({ id: 'Tanggal acuan.', en: 'As-of date.' });
export const CONFIDENCE = number(
  { id: 'Tingkat keyakinan; bawaan 95%.', en: 'Confidence; 95% when omitted.' },
  { low: 0.5, high: 0.9999, otherwise: 0.95, example: '0,95' },
);
export const ANY_TABLE = range({
  id: 'Lembar beserta judulnya, misalnya Tiket[#All].',
  en: 'The sheet with its header, Tiket[#All] for example.',
});
export const TICKET_ARGUMENTS = {
  data: range({
    id: 'Lembar tiket beserta judulnya, misalnya Tiket[#All].',
    en: 'The ticket sheet with its header, Tiket[#All] for example.',
  }),
  tanggal: optionalDate({
    id: 'Tanggal acuan; hanya perlu bila pack memakainya.',
    en: 'As-of date; needed only where the pack uses it.',
  }),
};
export const RATER_ARGUMENTS = {
  penilaian: range({
    id: 'Satu baris per call, satu kolom per penilai; atau kolom penilai pertama.',
    en: 'One row a call, one column a rater; or the column of the first rater.',
  }),
  penilai_kedua: optionalRange({
    id: 'Kolom penilai kedua, bila terpisah.',
    en: 'Column of the second rater, where it stands apart.',
  }),
};
