/** Notes a measure leaves beside its figures: a code with its numbers, made into a sentence last. */
import { fill, type Language, type LocalText } from '../../text';

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
  inConflict: {
    id: '{{count}} baris bertentangan dan tidak dihitung VALID: VALID dengan status WO dikembalikan, atau dua tapping satu call yang berbeda tanpa urutan; periksa barisnya.',
    en: '{{count}} rows contradict each other and do not count as VALID: VALID with a work order that says returned, or two tappings of one call that differ without an order; check them.',
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
    id: 'Kolom tanggal tapping tidak ada: hasil RETURN atau TIDAK VALID dianggap sudah di-tapping.',
    en: 'There is no tapping date column: a result RETURN or NOT VALID is taken as tapped.',
  },
  noIdentity: {
    id: 'Duplikat tidak dapat diperiksa: tidak ada id call, dan tidak ada fastel beserta tanggal call.',
    en: 'Duplicates cannot be checked: there is no call id, nor a fastel with a call date.',
  },
  joinBlank: {
    id: '{{count}} orang tanpa tanggal masuk ikut dihitung.',
    en: '{{count}} people without a joining date are counted.',
  },
  leavingUnknown: {
    id: '{{count}} orang dengan tanggal keluar yang tidak terbaca tidak dihitung.',
    en: '{{count}} people with a leaving date that cannot be read are not counted.',
  },
  leftUndated: {
    id: '{{count}} orang sudah keluar tanpa tanggal keluar, jadi tidak terhitung juga di bulan-bulan sebelumnya.',
    en: '{{count}} people are gone without a leaving date, so that no earlier month counts them either.',
  },
  saidGone: {
    id: '{{count}} orang dihitung tersedia padahal di samping namanya tertulis sudah keluar (misalnya "resign"); isi tanggal keluarnya bila benar.',
    en: '{{count}} people are counted as available although something beside their name says they have left ("resign"); fill in their leaving date if so.',
  },
  goneElsewhere: {
    id: '{{count}} orang dihitung tersedia padahal baris lain dari orang yang sama mencatatnya sudah keluar; periksa barisnya.',
    en: '{{count}} people are counted as available although another row of the same person says they have left; check the rows.',
  },
  notListed: {
    id: '{{count}} orang hanya ada di salah satu dari beberapa lembar yang memuat daftar orang yang sama; sembunyikan atau hapus daftar yang lama.',
    en: '{{count}} people stand on one only of several sheets that list the same staff; hide or delete the older list.',
  },
  leftBefore: {
    id: '{{count}} orang tercatat keluar sebelum masuk; mereka tidak dihitung, periksa tanggalnya.',
    en: '{{count}} people left before they joined; they are not counted, check their dates.',
  },
  monthOnly: {
    id: '{{count}} orang hanya punya bulan masuk atau keluar; yang dipakai tanggal 1 bulan itu.',
    en: '{{count}} people have only a month of joining or leaving; its first day is used.',
  },
  statusUnknown: {
    id: '{{count}} orang dengan status yang tidak dikenal tidak dihitung.',
    en: '{{count}} people with a status that nobody knows are not counted.',
  },
  nobody: {
    id: '{{count}} baris tanpa orang (kursi kosong, atau tanpa perner, login, dan nama) tidak dihitung.',
    en: '{{count}} rows without a person (vacant seats, or no perner, login and name) are not counted.',
  },
  unplanned: {
    id: '{{count}} orang tersedia di site atau jabatan tanpa CAPLAN, di luar rasio.',
    en: '{{count}} people are available at a site or position without a CAPLAN, outside the ratio.',
  },
  planTwice: {
    id: '{{count}} baris CAPLAN berulang dan dihitung sekali.',
    en: '{{count}} rows of the CAPLAN are repeated and counted once.',
  },
  planDiffers: {
    id: '{{count}} baris CAPLAN memberi angka lain untuk kombinasi yang sama dan dijumlahkan; periksa barisnya.',
    en: '{{count}} rows of the CAPLAN give another number for the same combination and are added up; check them.',
  },
  planPlaceless: {
    id: '{{count}} baris CAPLAN dengan site atau jabatan yang kosong atau tidak dikenal tidak cocok dengan siapa pun.',
    en: '{{count}} rows of the CAPLAN whose site or position is blank or unknown fit nobody.',
  },
  planDropped: {
    id: 'CAPLAN periode terbaru tidak lagi memuat {{cell}}.',
    en: 'The newest period of the CAPLAN no longer holds {{cell}}.',
  },
  personTwice: {
    id: '{{count}} baris mengulang orang yang sama (perner, login, atau nama dan site) dan dihitung sekali.',
    en: '{{count}} rows repeat a person (perner, login, or name and site) and are counted once.',
  },
  headsUnknown: {
    id: '{{count}} baris CAPLAN tanpa jumlah orang yang sah (bilangan bulat, tidak negatif) tidak dipakai.',
    en: '{{count}} rows of the CAPLAN without a whole number of heads are not used.',
  },
  periodUnknown: {
    id: '{{count}} baris CAPLAN dengan periode yang tidak terbaca dianggap berlaku.',
    en: '{{count}} rows of the CAPLAN whose period cannot be read are taken to be in force.',
  },
  noPlanYet: {
    id: 'Tidak ada CAPLAN yang berlaku pada tanggal itu.',
    en: 'No CAPLAN is in force on that day.',
  },
  planAddedUp: {
    id: 'Tidak dibedakan menurut {{fields}}: salah satu lembar tidak punya kolomnya, jadi CAPLAN dijumlahkan.',
    en: 'Not told apart by {{fields}}: one of the sheets has no such column, so the CAPLAN is added up.',
  },
} satisfies Record<string, LocalText>;
