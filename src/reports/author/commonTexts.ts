/** What the figures of every data set mean. */
import type { LocalText } from '../../text';

export const COMMON_TEXTS: Readonly<Record<string, LocalText>> = {
  count: { id: 'banyaknya baris', en: 'how many records' },
  distinct: { id: 'banyaknya nilai berbeda dari "field"', en: 'how many different values of "field"' },
  sum: { id: 'jumlah angka "field"', en: 'the sum of the numbers of "field"' },
  max: { id: 'angka "field" yang terbesar', en: 'the largest number of "field"' },
  mostFrequent: { id: 'nilai "field" yang paling sering', en: 'the value of "field" met most often' },
  latest: { id: 'nilai "field" pada baris terakhir', en: 'the value of "field" in the last record' },
  value: {
    id: 'nilai "field" bila semua baris sama, kalau tidak kosong',
    en: 'the value of "field" where all records agree, else blank',
  },
  unknown: {
    id: '"tidak diketahui": angka yang tidak ada di lembar mana pun',
    en: '"unknown": a figure that stands on no sheet',
  },
};
