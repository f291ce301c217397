/** Words that every report uses. Months by name, so that a report reads the same in every Excel. */
import { civilOf, isoDateTimeOf, isoOf } from '../../calendar';
import { fill, type Language, type LocalText } from '../../text';
import { parseMonth } from '../../measures';

export function word(
  key: keyof typeof WORDS,
  language: Language,
  holes: Readonly<Record<string, unknown>> = {},
): string {
  return fill(WORDS[key][language], holes);
}

/** `Oktober 2026`, from `2026-10`. */
export function monthTitle(month: string, language: Language): string {
  const index = parseMonth(month.slice(0, 7));
  if (index === null) return month;
  return `${MONTHS[language].split(' ')[index % 12]} ${Math.floor(index / 12)}${month.slice(7)}`;
}

/** `10 Oktober 2026`. */
export function dayTitle(serial: number, language: Language): string {
  return `${civilOf(serial).day} ${monthTitle(isoOf(serial).slice(0, 7), language)}`;
}

/** `10 Oktober 2026 08:15`. */
export function timeTitle(serial: number, language: Language): string {
  return `${dayTitle(Math.floor(serial), language)} ${isoDateTimeOf(serial).slice(11, 16)}`;
}

const MONTHS: LocalText = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
};

const WORDS = {
  unit: { id: 'Unit: {{unit}}', en: 'Unit: {{unit}}' },
  period: { id: 'Periode: {{period}}', en: 'Period: {{period}}' },
  asOf: { id: 'Keadaan per {{day}}', en: 'As of {{day}}' },
  day: { id: 'Hari laporan: {{day}}', en: 'Day of the report: {{day}}' },
  basis: { id: 'Dasar: {{clause}}', en: 'Basis: {{clause}}' },
  provisional: { id: 'SEMENTARA, sampai {{day}}', en: 'PROVISIONAL, up to {{day}}' },
  sites: { id: 'Site: {{sites}}', en: 'Sites: {{sites}}' },
  allSites: { id: 'semua', en: 'all' },
  made: { id: 'Dibuat: {{time}}', en: 'Made: {{time}}' },
  rules: { id: 'Aturan: {{packs}}', en: 'Rules: {{packs}}' },
  ownRules: { id: 'ATURAN SENDIRI', en: 'OWN RULES' },
  source: {
    id: 'Sumber: {{place}} · {{rows}} baris · SHA-256 {{digest}}',
    en: 'Source: {{place}} · {{rows}} rows · SHA-256 {{digest}}',
  },
  sourceBare: { id: 'Sumber: {{place}} · {{rows}} baris', en: 'Source: {{place}} · {{rows}} rows' },
  achieved: { id: 'Capaian seluruhnya', en: 'Achieved overall' },
  outOf: { id: '{{part}} ÷ {{whole}}', en: '{{part}} ÷ {{whole}}' },
  noTarget: { id: 'belum ditetapkan', en: 'not set' },
  total: { id: 'TOTAL', en: 'TOTAL' },
  blank: { id: '(tidak tercatat)', en: '(not recorded)' },
  unknown: { id: 'tidak diketahui', en: 'unknown' },
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  met: { id: 'TERCAPAI', en: 'MET' },
  missed: { id: 'BELUM', en: 'MISSED' },
  below: { id: 'di bawah batas', en: 'below the limits' },
  above: { id: 'di atas batas', en: 'above the limits' },
  week: { id: 'M{{number}}', en: 'W{{number}}' },
  hour: { id: 's.d. {{hour}}.00', en: 'up to {{hour}}:00' },
  forecast: { id: 'perkiraan', en: 'forecast' },
  growth: { id: '% Gr MoM', en: '% Gr MoM' },
  figure: { id: 'Uraian', en: 'Figure' },
  number: { id: 'No', en: 'No' },
  nothing: { id: 'Tidak ada baris untuk laporan ini.', en: 'There is no row for this report.' },
  noTable: {
    id: 'Lembar {{pack}} belum dikenali, jadi bagian ini kosong. Buka atau tambahkan lembarnya, lalu buat laporan lagi.',
    en: 'No sheet of {{pack}} has been recognised, so this part is blank. Open or add the sheet and make the report again.',
  },
  noColumn: {
    id: 'Tidak diketahui: {{column}}. Kolomnya tidak ada di {{place}}.',
    en: 'Unknown: {{column}}. {{place}} has no such column.',
  },
  noParameter: {
    id: 'Pack aturan "{{pack}}" tidak punya parameter "{{parameter}}", jadi bagian ini kosong.',
    en: 'The rule pack "{{pack}}" has no parameter "{{parameter}}", so this part is blank.',
  },
  noSites: {
    id: '{{place}} tidak punya kolom site: tidak disaring menurut site.',
    en: '{{place}} has no site column: it is not filtered by site.',
  },
  more: {
    id: '{{count}} baris lain tidak ditampilkan, tetapi ikut dalam total.',
    en: '{{count}} further rows are not shown but are in the total.',
  },
  doubt: { id: '{{figure}}. {{doubt}}', en: '{{figure}}. {{doubt}}' },
  between: {
    id: 'antara {{low}} dan {{high}}: {{rows}} baris belum jelas',
    en: 'between {{low}} and {{high}}: {{rows}} rows in doubt',
  },
  withoutAddin: {
    id: 'tanpa Patuh sel ini memperlihatkan nilai terakhirnya; supaya lembar datanya tetap menilai: Periksa → Tulis sebagai rumus',
    en: 'without Patuh this cell shows its last value; to have the data sheet go on judging: Check → Write as formulas',
  },
  compliance: { id: 'Kepatuhan', en: 'Compliance' },
  stagesDone: { id: 'Pengajuan selesai', en: 'Requests done' },
  averageScore: { id: 'Rata-rata QM Score', en: 'Average QM Score' },
  trace: { id: 'Jejak hitung: {{block}}', en: 'How it was counted: {{block}}' },
  traceRead: { id: 'Baris dibaca ({{place}})', en: 'Rows read ({{place}})' },
  traceSkipped: { id: 'Baris kosong, subtotal, total: dilewati', en: 'Empty, subtotal and total rows: skipped' },
  traceSites: { id: 'Site lain', en: 'Other sites' },
  traceSum: { id: 'Jumlah', en: 'Sum' },
  traceChosen: { id: 'Masuk tabel di atas', en: 'In the table above' },
} satisfies Record<string, LocalText>;
