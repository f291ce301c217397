/** Notes a measure leaves beside its figures: a code with its numbers, made into a sentence last. */
import { fill, type Language, type LocalText } from '../text';

export type NoteCode = keyof typeof TEXTS;

export interface MeasureNote {
  code: NoteCode;
  holes: Readonly<Record<string, string | number>>;
}

export function describeNote({ code, holes }: MeasureNote, language: Language): string {
  return fill(TEXTS[code][language], holes);
}

const TEXTS = {
  validUndated: {
    id: '{{count}} baris VALID tanpa tanggal tapping tetap dihitung VALID.',
    en: '{{count}} VALID rows without a tapping date are counted as VALID.',
  },
  tappedWithoutResult: {
    id: '{{count}} baris bertanggal tapping tetapi tanpa hasil dihitung belum tapping.',
    en: '{{count}} rows with a tapping date but no result are counted as untapped.',
  },
  validButReturned: {
    id: '{{count}} baris VALID dengan status WO dikembalikan dihitung RETURN; periksa barisnya.',
    en: '{{count}} VALID rows whose work order says returned are counted as RETURN; check them.',
  },
  undatedCounted: {
    id: '{{count}} baris AGREE tanpa tanggal call ikut dihitung karena tidak ada bulan yang diminta.',
    en: '{{count}} AGREE rows without a call date are counted, because no month was asked for.',
  },
  undatedLeftOut: {
    id: '{{count}} baris AGREE tanpa tanggal call tidak masuk bulan mana pun.',
    en: '{{count}} AGREE rows without a call date belong to no month.',
  },
  noCallDates: {
    id: 'Tidak ada tanggal call yang terbaca, jadi tidak ada baris yang masuk bulan ini.',
    en: 'No call date can be read, so no row belongs to this month.',
  },
  noTappingDates: {
    id: 'Kolom tanggal tapping tidak ada: hasil RETURN atau TIDAK VALID dianggap sudah ditapping.',
    en: 'There is no tapping date column: a result RETURN or NOT VALID is taken as tapped.',
  },
  noIdentity: {
    id: 'Duplikat tidak dapat diperiksa: tidak ada id call, dan tidak ada fastel beserta tanggal call.',
    en: 'Duplicates cannot be checked: there is no call id, nor a fastel with a call date.',
  },
} satisfies Record<string, LocalText>;
