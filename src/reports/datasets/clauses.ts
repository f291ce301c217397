/** The clauses that records of the month break, the most first: a Pareto table. One record is one clause. */
import { VERDICT_WORDS, VERDICTS, type RowsResult } from '../../engine';
import { fill } from '../../text';
import { clauseBreaks, clausePareto, type ClauseCount } from '../../measures';
import { counted, type Dataset, type DatasetContext, type Population, type TraceLine } from '../model/dataset';
import { judged } from './judged';
import { shownHere } from './shownHere';
import { checkedMonth } from './verdicts';

export const clauses: Dataset = {
  name: 'clauses',
  about: {
    id: 'Klausul yang dilanggar baris bulan itu, yang terbanyak dahulu (Pareto).',
    en: 'Clauses that records of the month break, the most first (Pareto).',
  },
  packs: ['closing', 'tapping', 'caring', 'tier2'],
  anyPack: true,
  fields: [],
  monthly: true,
  extraFields: {
    clause: { label: { id: 'Klausul', en: 'Clause' }, type: 'text' },
    rules: { label: { id: 'Aturan', en: 'Rules' }, type: 'text' },
    remedy: { label: { id: 'Perbaikan', en: 'Remedy' }, type: 'text' },
  },
  figures: {
    fail: counted(VERDICT_WORDS.fail),
    warn: counted(VERDICT_WORDS.warn),
    breaks: counted({ id: 'Pelanggaran', en: 'Breaks' }),
  },
  open: (context) => {
    const { checked, month } = checkedMonth(context);
    return population(context, checked, month.records, month.trace);
  },
};

/** The same for registers, which are looked at as they stand. */
export const standing: Dataset = {
  ...clauses,
  name: 'standing',
  about: {
    id: 'Klausul yang dilanggar baris sebuah register, seperti adanya pada hari laporan.',
    en: 'Clauses that rows of a register break, as they stand on the day of the report.',
  },
  packs: ['it-tools', 'staffing', 'documents'],
  monthly: false,
  open: (context) => {
    return population(context, judged(context), [...context.table.rows.keys()], []);
  },
};

function population(
  context: DatasetContext,
  checked: RowsResult,
  rows: readonly number[],
  trace: readonly TraceLine[],
): Population {
  const { pack, language } = context;
  const counted = new Set(rows);
  const isCounted = (row: number) => counted.has(row);
  const found = clausePareto(checked, pack, isCounted);
  const breaks = clauseBreaks(checked, pack, isCounted);
  const settings = Object.fromEntries(Object.entries(pack.parameters).map(([name, { value }]) => [name, value]));
  const remedies = new Map(pack.rules.map((rule) => [rule.name, fill(rule.event.params.fix[language], settings)]));
  const readers: Readonly<Record<string, (each: ClauseCount) => string>> = {
    clause: ({ clause }) => clause,
    rules: ({ rules }) => rules.join(', '),
    remedy: ({ rules }) => [...new Set(rules.map((name) => remedies.get(name)!))].join(' '),
  };
  const sum = (records: readonly number[], of: (each: ClauseCount) => number): number =>
    records.reduce((all, record) => all + of(found[record]!), 0);
  return {
    records: found.map((_, record) => record),
    field: (name) =>
      Object.hasOwn(readers, name)
        ? { ...clauses.extraFields[name]!, value: (record) => readers[name]!(found[record]!) }
        : null,
    day: () => null,
    behind: (records, figure) =>
      records.flatMap((record) => {
        const { fail, warn } = breaks.get(found[record]!.clause)!;
        return figure === 'fail' ? fail : figure === 'warn' ? warn : [...fail, ...warn];
      }),
    measure: (records) => (figure) =>
      sum(records, ({ fail, warn }) => (figure === 'fail' ? fail : figure === 'warn' ? warn : fail + warn)),
    trace: [
      ...trace,
      ...[OUTSIDE, JUDGED].map((label) => ({
        label,
        count: rows.filter((row) => (VERDICTS[checked.codes[row]!] === 'unregulated') === (label === OUTSIDE)).length,
      })),
    ],
    notes: shownHere(context, rows),
    doubt: context.further.doubts,
  };
}

const OUTSIDE = { id: 'Di luar aturan', en: 'Unregulated' };
const JUDGED = { id: 'Dinilai', en: 'Judged' };
