/** Checked rows as a person reads them in a terminal: the counts, then every row worth a look with its reasons. */
import { VERDICTS, type CompiledPack, type RecordContext, type RowsResult, type Verdict } from '../engine';
import type { SheetTable, TypedValue } from '../sheet';
import { fill, type Language, type LocalText } from '../text';
import { formatTable } from './formatTable';
import type { Input } from './input/readInput';
import { remarkLines } from './measures/show';

/** Rows explained in words; the JSON has them all. */
const SHOWN = 40;

interface Row {
  row: number;
  key: string | null;
  verdict: Verdict;
  clauses: readonly string[];
}

export function checkLines(
  { sheet, headerRow, table, remarks }: Input,
  compiled: CompiledPack,
  { counts }: Pick<RowsResult, 'counts'>,
  records: readonly Row[],
  context: RecordContext & { language: Language },
): string[] {
  const { language } = context;
  const title = compiled.pack.title[language];
  const lines = [
    fill(TEXT.title[language], { pack: title, sheet, row: headerRow, rows: records.length }),
    VERDICTS.map((verdict) => `${VERDICT_NAMES[verdict][language]} ${counts[verdict]}`).join(' · '),
    '',
  ];
  const worth = records.flatMap(({ verdict }, i) => (verdict === 'pass' || verdict === 'unregulated' ? [] : [i]));
  if (worth.length > 0) {
    const rows = worth.slice(0, SHOWN).map((i) => {
      const { row, key, verdict, clauses } = records[i]!;
      const { summary } = compiled.checkRecord(recordAt(table, i), context);
      return [row, key, VERDICT_NAMES[verdict][language], clauses.join(', '), summary];
    });
    lines.push(...formatTable(COLUMNS[language], rows));
    if (worth.length > SHOWN) lines.push(fill(TEXT.more[language], { count: worth.length - SHOWN }));
    lines.push('');
  }
  return [...lines, ...remarkLines(remarks, language)];
}

function recordAt(table: SheetTable, i: number): Record<string, TypedValue> {
  const record: Record<string, TypedValue> = {};
  for (const [name, column] of Object.entries(table.columns)) if (column.source) record[name] = column.values[i];
  return record;
}

const VERDICT_NAMES: Readonly<Record<Verdict, LocalText>> = {
  pass: { id: 'LULUS', en: 'PASS' },
  fail: { id: 'GAGAL', en: 'FAIL' },
  warn: { id: 'PERINGATAN', en: 'WARNING' },
  incomplete: { id: 'DATA KURANG', en: 'INCOMPLETE' },
  unregulated: { id: 'TIDAK DIATUR', en: 'UNREGULATED' },
};

const TEXT = {
  title: {
    id: '{{pack}} · lembar "{{sheet}}", judul di baris {{row}}, {{rows}} baris data',
    en: '{{pack}} · sheet "{{sheet}}", header in row {{row}}, {{rows}} rows of data',
  },
  more: {
    id: '… dan {{count}} baris lagi; semuanya ada di --json.',
    en: '… and {{count}} more rows; --json has them all.',
  },
} satisfies Record<string, LocalText>;

const COLUMNS: Readonly<Record<Language, string[]>> = {
  id: ['Baris', 'Kunci', 'Putusan', 'Klausul', 'Alasan'],
  en: ['Row', 'Key', 'Verdict', 'Clauses', 'Reason'],
};
