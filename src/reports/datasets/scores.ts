/** Groups of parameters (SIKAP, PROSES, SOLUSI) of every tapped call, with what they score by the list of the call's day. */
import { callScores, meanScore, qmsDefinition, readCalls, type CallScore } from '../../measures';
import type { Dataset, DatasetContext, Population } from '../model/dataset';
import { tableField } from '../model/tableFields';
import { dated, DATE_FIELDS } from './monthly';

export const scores: Dataset = {
  name: 'scores',
  about: {
    id: 'Kelompok parameter tiap call yang sudah di-tapping, dengan skornya menurut daftar parameter hari call; di samping QMS, bukan penggantinya.',
    en: 'Groups of parameters of every tapped call, with their score by the list of its day; beside the QMS, not instead of it.',
  },
  packs: ['tapping', 'caring'],
  fields: ['hasil_call', 'hasil_tapping'],
  monthly: true,
  extraFields: {
    ...DATE_FIELDS,
    group: { label: { id: 'Kelompok parameter', en: 'Group of parameters' }, type: 'text' },
    list: { label: { id: 'Daftar parameter', en: 'List of parameters' }, type: 'text' },
  },
  figures: {
    scored: { label: { id: 'Call berskor', en: 'Scored calls' }, format: 'count', adds: false },
    score: { label: { id: 'Skor', en: 'Score' }, format: 'decimal', adds: false },
  },
  open,
};

interface Entry {
  row: number;
  call: CallScore;
  group: CallScore['groups'][number];
}

function open(context: DatasetContext): Population {
  const { table, pack, language } = context;
  const found = readCalls(table, qmsDefinition(pack));
  const { called } = found.definition.fields;
  const month = dated(context, table.columns[called]?.source ? table.columns[called].values : undefined);
  const scored = callScores(found, pack);
  const entries = month.records.flatMap((row): Entry[] => {
    const call = scored[row];
    return call ? call.groups.filter(({ all }) => all > 0).map((group) => ({ row, call, group })) : [];
  });
  const counted = new Set(entries.map(({ row }) => row)).size;
  return {
    records: entries.map((_, record) => record),
    field: (name) => {
      if (name === 'group') return reader('group', ({ group }) => group.title[language]);
      if (name === 'list') return reader('list', ({ call }) => call.list);
      const own = month.field(name);
      return own
        ? { ...own, value: (record) => own.value(entries[record]!.row) }
        : tableField(table, pack, name, (record) => entries[record]!.row);
    },
    day: (record) => month.day(entries[record]!.row),
    measure: (records) => (figure) => {
      const byCall = new Map<number, { met: number; all: number }>();
      for (const record of records) {
        const { row, group } = entries[record]!;
        const { met, all } = byCall.get(row) ?? { met: 0, all: 0 };
        byCall.set(row, { met: met + group.met, all: all + group.all });
      }
      return figure === 'scored' ? byCall.size : meanScore([...byCall.values()]);
    },
    behind: (records) => [...new Set(records.map((record) => entries[record]!.row))],
    trace: [
      ...month.trace,
      { label: { id: 'Berskor', en: 'Scored' }, count: counted },
      {
        label: { id: 'Belum di-tapping, digantikan, atau tanpa nilai', en: 'Untapped, superseded, or without marks' },
        count: month.records.length - counted,
      },
    ],
    notes: [],
  };

  function reader(name: 'group' | 'list', value: (entry: Entry) => string) {
    return { ...scores.extraFields[name]!, value: (record: number) => value(entries[record]!) };
  }
}
