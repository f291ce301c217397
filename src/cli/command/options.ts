/** Options that several commands take, said once. */
import { isoOf, today } from '../../calendar';
import type { Option } from './command';

export const SHEET: Option = {
  value: 'NAME',
  example: '"Tapping TAM"',
  about: {
    id: 'lembar; tanpa ini, lembar yang judul kolomnya paling dikenal pack',
    en: 'the sheet; without it, the one whose captions the pack knows best',
  },
};
export const PACK: Option = {
  value: 'ID',
  example: 'closing',
  about: { id: 'id dari rules/, atau path sebuah pack', en: 'an id from rules/, or the path of a pack' },
};
export const MAP: Option = {
  value: 'MAP.json',
  example: 'peta.json',
  about: {
    id: 'judul dan kata mana berarti field mana, untuk lembar yang tidak dikenal',
    en: 'which caption and which words mean which field, for sheets nobody knows',
  },
};
export const ASOF: Option = {
  value: 'YYYY-MM-DD',
  example: '2025-08-31',
  about: { id: 'tanggal acuan', en: 'the day looked from' },
};
/** Where verdicts hang on the day: without one, nothing would be in the future. */
export const ASOF_TODAY: Option = {
  ...ASOF,
  about: { id: 'tanggal acuan; tanpa ini hari ini', en: 'the day looked from; today without it' },
  otherwise: () => isoOf(today()),
};
export const MONTH: Option = {
  value: 'YYYY-MM',
  example: '2025-08',
  about: { id: 'bulan; juga 08/2025 atau "Agu 2025"', en: 'the month; 08/2025 or "Aug 2025" as well' },
};
export const ENGINE: Option = {
  value: 'memory|duckdb',
  example: 'duckdb',
  about: {
    id: 'siapa yang menghitung; tanpa ini DuckDB untuk .parquet dan teks lebih dari 256 MB',
    en: 'who works it out; without it DuckDB for .parquet and for text of more than 256 MB',
  },
};
export const VERDICTS_FILE: Option = {
  value: 'FILE.csv|.parquet',
  example: 'putusan.csv',
  about: {
    id: 'menulis putusan setiap baris (butuh --engine duckdb)',
    en: 'writes the verdict of every row (needs --engine duckdb)',
  },
};
export const OUT_FOLDER: Option = {
  value: 'FOLDER',
  example: 'hasil',
  about: { id: 'menyimpan jawaban dan laporan pembacaan di sana', en: 'keeps answers and reading reports there' },
};
export const SITES: Option = {
  value: 'A,B',
  example: 'BANDUNG,BSD',
  about: { id: 'hanya site ini', en: 'only these sites' },
};
export const RULES: Option = {
  value: 'DIR|FILE',
  example: 'aturan',
  about: {
    id: 'pack sendiri: folder, parcel, atau buku kerja yang membawanya; selebihnya dari pack bawaan',
    en: 'packs of your own: a folder, a parcel, or a workbook that carries them; the rest is shipped',
  },
};
export const JSON_FLAG: Option = {
  about: { id: 'jawaban untuk program, satu baris', en: 'the answer for programs, in one line' },
};
