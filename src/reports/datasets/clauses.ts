/** The clauses that records of the month break, the most first: a Pareto table. One record is one clause. */
import { VERDICT_WORDS, VERDICTS } from '../../engine';
import { fill } from '../../text';
import { clausePareto, type ClauseCount } from '../../measures';
import type { Dataset, DatasetContext, Population } from '../model/dataset';
import { checkedMonth } from './verdicts';

export const clauses: Dataset = {
  name: 'clauses',
  about: {
    id: 'Klausul yang dilanggar baris bulan itu, yang terbanyak dahulu (Pareto).',
    en: 'Clauses that records of the month break, the most first (Pareto).',
  },
  packs: ['closing', 'tapping', 'caring', 'tier2'],
  fields: [],
  monthly: true,
  extraFields: {
    clause: { label: { id: 'Klausul', en: 'Clause' }, type: 'text' },
    rules: { label: { id: 'Aturan', en: 'Rules' }, type: 'text' },
    remedy: { label: { id: 'Perbaikan', en: 'Remedy' }, type: 'text' },
  },
  figures: {
    fail: { label: VERDICT_WORDS.fail, format: 'count', adds: true },
    warn: { label: VERDICT_WORDS.warn, format: 'count', adds: true },
    breaks: { label: { id: 'Pelanggaran', en: 'Breaks' }, format: 'count', adds: true },
  },
  open,
};

function open(context: DatasetContext): Population {
  const { pack, language } = context;
  const { checked, month } = checkedMonth(context);
  const inMonth = new Set(month.records);
  const found = clausePareto(checked, pack, (row) => inMonth.has(row));
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
    measure: (records) => (figure) =>
      sum(records, ({ fail, warn }) => (figure === 'fail' ? fail : figure === 'warn' ? warn : fail + warn)),
    trace: [
      ...month.trace,
      {
        label: { id: 'Bulan ini, di luar aturan', en: 'This month, unregulated' },
        count: month.records.filter((row) => VERDICTS[checked.codes[row]!] === 'unregulated').length,
      },
      {
        label: { id: 'Bulan ini, dinilai', en: 'This month, judged' },
        count: month.records.filter((row) => VERDICTS[checked.codes[row]!] !== 'unregulated').length,
      },
    ],
    notes: [],
  };
}
