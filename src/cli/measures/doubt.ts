/** A figure's doubt and trail, as a measure of the command line answers and prints them. */
import { named, type Doubt, type DoubtBounds, type DoubtCause, type Share, type Trail, type Way } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { rowName, type Where } from '../tables/placeOf';

import { percent } from '../print/show';

interface Names {
  part: string;
  whole: string;
}

/** @param input where the rows (0-based, of the file) stand */
export function doubtJson(doubt: Doubt, names: Names, input: Where): object {
  return {
    ...boundsJson(doubt, names),
    causes: doubt.causes.map((cause) => ({ ...cause, rows: cause.rows.map((row) => rowName(input, row)) })),
  };
}

export function boundsJson({ rows, low, high, met }: DoubtBounds, names: Names): object {
  return { rows, low: named(low, names), high: named(high, names), met };
}

export function trailJson({ read, counted, out }: Trail, names: Names, input: Where): object {
  return {
    read,
    counted,
    out: out.map(({ way, count, rows, ifCounted }) => ({
      ...{ way, count, rows: rows.map((row) => rowName(input, row)) },
      ifCounted: ifCounted && named(ifCounted, names),
    })),
  };
}

/** One line a figure's doubt, one its trail; nothing where there is nothing to tell. */
export function doubtLines(doubt: Doubt, trail: Trail, language: Language, target?: number): string[] {
  const share = ({ part, whole }: Share) => percent(part, whole, language, target);
  const causes = doubt.causes.map(({ cause, field, value, count }) => {
    const where = [field, value === null ? null : `"${value}"`].filter((text) => text !== null).join(' ');
    return `${count} ${CAUSES[cause][language]}${where && ` (${where})`}`;
  });
  const ways = trail.out.map(({ way, count, ifCounted }) =>
    ifCounted ? `${WAYS[way][language]} ${count} (→ ${share(ifCounted)})` : `${WAYS[way][language]} ${count}`,
  );
  return [
    ...(doubt.rows > 0
      ? [
          fill(TEXT.doubt[language], {
            ...{ rows: doubt.rows, low: share(doubt.low), high: share(doubt.high) },
            causes: causes.join('; '),
          }),
        ]
      : []),
    ...(ways.length > 0
      ? [fill(TEXT.trail[language], { read: trail.read, counted: trail.counted, ways: ways.join(' · ') })]
      : []),
  ];
}

const TEXT = {
  doubt: {
    id: 'Antara {{low}} dan {{high}}: {{rows}} baris belum jelas: {{causes}}',
    en: 'Between {{low}} and {{high}}: {{rows}} rows are in doubt: {{causes}}',
  },
  trail: {
    id: 'Dibaca {{read}} = dihitung {{counted}} + di luar: {{ways}}. Di dalam kurung: angkanya bila baris itu ikut dihitung.',
    en: 'Read {{read}} = counted {{counted}} + outside: {{ways}}. In brackets: the figure if those rows counted.',
  },
} satisfies Record<string, LocalText>;

export const CAUSES: Readonly<Record<DoubtCause, LocalText>> = {
  notUnderstood: { id: 'tidak terbaca', en: 'not understood' },
  blank: { id: 'kosong', en: 'blank' },
  conflict: { id: 'bertentangan', en: 'contradicting' },
  maybeRecall: { id: 'mungkin recall', en: 'perhaps a re-call' },
  undated: { id: 'tanpa tanggal', en: 'without a date' },
  dayMonth: { id: 'hari dan bulan mungkin tertukar', en: 'day and month perhaps exchanged' },
  hidden: { id: 'tersembunyi oleh filter', en: 'hidden by a filter' },
  undecided: { id: 'tidak dapat dinilai', en: 'could not be judged' },
};

const WAYS: Readonly<Record<Way, LocalText>> = {
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
  units: { id: 'nomor atau satuan kolom', en: 'numbers or units of columns' },
  prefilled: { id: 'isian bawaan', en: 'prefilled' },
  section: { id: 'judul bagian', en: 'heading of a section' },
  repeatedHeader: { id: 'judul berulang', en: 'repeated header' },
  unfilled: { id: 'baris tanpa isi', en: 'row without content' },
  remark: { id: 'catatan', en: 'remark' },
  afterTable: { id: 'setelah tabel', en: 'after the table' },
};
