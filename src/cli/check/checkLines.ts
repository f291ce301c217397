/** Checked rows as a person reads them in a terminal: the counts, then every row worth a look with its reasons. */
import { countsText, onSheetSentence, VERDICT_WORDS, type OnSheet, type Pack, type Verdict } from '../../engine';
import { fill, type Language, type LocalText } from '../../text';
import { formatTable } from '../print/formatTable';
import type { Input } from '../tables/input';
import type { RecordPlace } from '../tables/placeOf';
import { remarkLines } from '../print/show';

/** Rows explained in words; the JSON has them all. */
export const SHOWN = 40;

/** A file's verdicts, whoever judged: what both the JSON and the table for people are made of. */
export interface Checked {
  input: Pick<Input, 'sheet' | 'headerRow' | 'remarks' | 'reading'>;
  rows: number;
  /** Rows that say again what another says: their record counts once. */
  repeats: number;
  counts: Readonly<Record<Verdict, number>>;
  /** The first rows worth a look, and how many there are. */
  worth: readonly (RecordPlace & {
    key: string | null;
    verdict: Verdict;
    clauses: readonly string[];
    summary: string;
  })[];
  worthCount: number;
  /** The verdicts on what the sheet can show, where columns are missing. */
  onSheet?: OnSheet & { counts: Readonly<Record<Verdict, number>> };
}

export function checkLines(
  { input, rows, counts, worth, worthCount, onSheet }: Checked,
  pack: Pack,
  language: Language,
): string[] {
  const { sheet, headerRow, remarks } = input;
  const lines = [
    fill(TEXT[headerRow > 0 ? 'title' : 'untitled'][language], {
      ...{ pack: pack.title[language], sheet, row: headerRow, rows },
    }),
    countsText(counts, language),
    ...(onSheet ? onSheetSentence(onSheet, pack, language) : []),
    '',
  ];
  if (worth.length > 0) {
    const table = worth.map(({ sheet: on, row, key, verdict, clauses, summary }) => [
      on === undefined ? row : `${on} ${row}`,
      key,
      VERDICT_WORDS[verdict][language],
      clauses.join(', '),
      summary,
    ]);
    lines.push(...formatTable(COLUMNS[language], table));
    if (worthCount > worth.length) lines.push(fill(TEXT.more[language], { count: worthCount - worth.length }));
    lines.push('');
  }
  return [...lines, ...remarkLines(remarks, language)];
}

const TEXT = {
  title: {
    id: '{{pack}} · lembar "{{sheet}}", judul di baris {{row}}, {{rows}} baris data',
    en: '{{pack}} · sheet "{{sheet}}", header in row {{row}}, {{rows}} rows of data',
  },
  untitled: {
    id: '{{pack}} · lembar "{{sheet}}", tanpa baris judul, {{rows}} baris data',
    en: '{{pack}} · sheet "{{sheet}}", without captions, {{rows}} data rows',
  },
  more: {
    id: '… dan {{count}} baris lagi; semuanya ada di --json (atau --out).',
    en: '… and {{count}} more rows; --json (or --out) has them all.',
  },
} satisfies Record<string, LocalText>;

const COLUMNS: Readonly<Record<Language, string[]>> = {
  id: ['Baris', 'Kunci', 'Putusan', 'Klausul', 'Alasan'],
  en: ['Row', 'Key', 'Verdict', 'Clauses', 'Reason'],
};
