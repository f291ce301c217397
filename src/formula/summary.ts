/**
 * Compliance as formulas, with what could move it: (pass + warn) ÷ (pass + warn + fail), where a record given twice counts once,
 * and the lowest and highest it could be. What `measure closing` counts, on the sheet itself.
 */
import { verdictWords, type Pack, type Verdict } from '../engine';
import type { Language, LocalText } from '../text';
import { sheetName, type PlainCell, type PlainSheet } from './plainSheet';
import type { WorkingSheet } from './workingSheet';

/** How a record counts: against the ratio, not at all, for it. */
const [AGAINST, OUT, FOR] = [0, 1, 2];
/** Each row is compared with all others: of more rows nobody waits for it. */
const MOST_COMPARED = 10_000;

export interface SummaryOptions {
  name: string;
  pack: Pack;
  language: Language;
  working: WorkingSheet;
  /** Whether the row is a record at all. */
  isRecord: string;
  verdict: string;
  /** The cell of the key as it was read; null where the sheet has no such column. */
  key: string | null;
  /** All cells of the record as they were read. */
  cells: readonly string[];
}

export function summarySheet({
  name,
  pack,
  language,
  working,
  isRecord,
  verdict,
  key: named,
  cells,
}: SummaryOptions): PlainSheet {
  const { first, last } = working.rows;
  const key = last - first < MOST_COMPARED ? named : null;
  const words = verdictWords(language);
  const say = (text: LocalText) => text[language];
  const is = (which: Verdict, cell = verdict) => `${cell}="${words[which]}"`;
  const column = (caption: LocalText, formula: string) => working.column(say(caption), formula);
  const counts = column(
    TEXT.counts,
    `IF(${isRecord},IF(OR(${is('pass')},${is('warn')}),${FOR},IF(${is('fail')},${AGAINST},${OUT})),"")`,
  );
  const id = key && column(TEXT.key, `IF(OR(${isRecord}=FALSE,ISERROR(${key})),"",${key}&"")`);
  const content = key && column(TEXT.content, cells.map((cell) => `IF(ISERROR(${cell}),"?",${cell}&"")`).join('&"|"&'));
  const place = column(TEXT.place, 'ROW()');
  const all = (cell: string) => working.range(cell);
  const twin = (test: string) => `SUMPRODUCT((${all(id!)}=${id!})*${test})>0`;
  const shared = id && column(TEXT.shared, `IF(${id}="",FALSE,SUMPRODUCT(--(${all(id)}=${id}))>1)`);
  const extra = shared
    ? column(TEXT.extra, `IF(${shared},${twin(`EXACT(${all(content!)},${content!})*(${all(place)}<${place})`)},FALSE)`)
    : 'FALSE';
  // Rows of one key of which some pass and some fail contradict each other.
  const both = shared
    ? column(
        TEXT.both,
        `IF(${shared},AND(${twin(`(${all(counts)}=${FOR})`)},${twin(`(${all(counts)}=${AGAINST})`)}),FALSE)`,
      )
    : 'FALSE';
  const unread = cells.length === 0 ? 'FALSE' : `OR(${cells.map((cell) => `ISERROR(${cell})`).join(',')})`;
  const open = column(TEXT.open, `OR(${is('incomplete')},IF(${is('unregulated')},${unread},FALSE))`);
  const counted = column(TEXT.counted, `IF(${counts}="","",IF(${extra},"",${counts}))`);
  const moved = (caption: LocalText, end: number, pick: 'MIN' | 'MAX') =>
    column(caption, `IF(${counted}="","",IF(${open},${end},IF(${both},${pick}(${counted},${OUT}),${counted})))`);
  const low = moved(TEXT.low, AGAINST, 'MIN');
  const high = moved(TEXT.high, FOR, 'MAX');

  const range = (cell: string) => `${sheetName(working.name)}!${all(cell)}`;
  const share = (cell: string): PlainCell => {
    const of = (value: number) => `COUNTIF(${range(cell)},${value})`;
    return { formula: `IF(${of(FOR)}+${of(AGAINST)}=0,"",${of(FOR)}/(${of(FOR)}+${of(AGAINST)}))` };
  };
  const verdicts = (['pass', 'warn', 'fail', 'incomplete', 'unregulated'] as const).map((one): PlainCell[] => [
    words[one],
    { formula: `SUMPRODUCT((${range(verdict)}="${words[one]}")*(${range(counted)}<>""))` },
  ]);
  const rows: PlainCell[][] = [
    [pack.title[language], null],
    ...verdicts,
    [say(TEXT.repeated), extra === 'FALSE' ? say(TEXT.notSought) : { formula: `SUMPRODUCT(--(${range(extra)}=TRUE))` }],
    [say(TEXT.ratio), share(counted)],
    [say(TEXT.lowest), share(low)],
    [say(TEXT.highest), share(high)],
  ];
  const ratios = [rows.length - 3, rows.length - 2, rows.length - 1];
  return { name, rows, widths: [50, 14], formats: new Map(ratios.map((row) => [`${row},1`, '0.00%'])) };
}

const TEXT = {
  counts: { id: '2 patuh, 0 tidak, 1 di luar', en: '2 complies, 0 does not, 1 outside' },
  place: { id: 'baris', en: 'row' },
  key: { id: 'kunci', en: 'key' },
  content: { id: 'isi', en: 'content' },
  shared: { id: 'kunci dipakai lagi', en: 'key used again' },
  extra: { id: 'mengulang', en: 'repeats' },
  both: { id: 'bertentangan', en: 'contradicted' },
  open: { id: 'belum jelas', en: 'in doubt' },
  counted: { id: 'dihitung', en: 'counted' },
  low: { id: 'terendah', en: 'lowest' },
  high: { id: 'tertinggi', en: 'highest' },
  repeated: { id: 'Baris yang mengulang baris lain (dihitung sekali)', en: 'Rows that repeat another (counted once)' },
  notSought: { id: 'tidak dicari', en: 'not looked for' },
  ratio: { id: 'Kepatuhan: (LULUS + PERINGATAN) ÷ yang dinilai', en: 'Compliance: (PASS + WARNING) ÷ what was judged' },
  lowest: {
    id: 'paling rendah, bila semua yang belum jelas tidak patuh',
    en: 'at the lowest, were all in doubt against it',
  },
  highest: { id: 'paling tinggi, bila semua yang belum jelas patuh', en: 'at the highest, were all in doubt for it' },
} satisfies Record<string, LocalText>;
