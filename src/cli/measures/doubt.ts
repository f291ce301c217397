/** A figure's doubt and trail, as a measure of the command line answers and prints them. */
import { CAUSES, named, WAYS, type Doubt, type DoubtBounds, type Share, type Trail } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import type { Input } from '../tables/input';
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
    out: out.map(({ way, count, rows, by, ifCounted }) => ({
      ...{ way, count, rows: rows.map((row) => rowName(input, row)) },
      ...(by && { by: by.map(({ row, hand }) => ({ row: rowName(input, row), hand })) }),
      ifCounted: ifCounted && named(ifCounted, names),
    })),
  };
}

/** Lines of the file that were read as no records (totals, footers) are ways out, too. @param trail with rows of the file */
export function withSkipped({ read, counted, out }: Trail, { parts }: Pick<Input, 'parts'>): Trail {
  const skipped = parts.flatMap(({ reading, first }) =>
    reading.report.skipped.flatMap(({ reason, count, rows }) =>
      reason === 'empty'
        ? []
        : [{ way: reason, count, rows: rows.map((row) => first + row), own: null, ifCounted: null }],
    ),
  );
  return { read: skipped.reduce((sum, { count }) => sum + count, read), counted, out: [...out, ...skipped] };
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
