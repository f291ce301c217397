/** RETURN board: calls waiting for their re-call on the day looked from, the oldest first (MNOP 1.3.13). */
import { describeNote, openReturns, qms, qmsDefinition, readCalls } from '../../measures';
import type { Dataset, DatasetContext, Population } from '../model/dataset';
import { tableField } from '../model/tableFields';
import { rosterFields } from './rosterFields';
import { listed } from './listed';

export const returns: Dataset = {
  name: 'returns',
  about: {
    id: 'RETURN yang menunggu recall pada hari laporan, yang tertua dahulu.',
    en: 'RETURNs that wait for their re-call on the day of the report, the oldest first.',
  },
  packs: ['tapping', 'caring'],
  also: [{ pack: 'staffing', required: false }],
  fields: ['hasil_call', 'hasil_tapping'],
  monthly: false,
  extraFields: {
    days: { label: { id: 'Umur (hari)', en: 'Age (days)' }, type: 'integer' },
    'staffing.team_leader': { label: { id: 'Team leader', en: 'Team leader' }, type: 'text' },
    'staffing.qco': { label: { id: 'Pengawakan QCO', en: 'QCO in charge' }, type: 'text' },
    'staffing.supervisor': { label: { id: 'SPV', en: 'SPV' }, type: 'text' },
  },
  figures: {},
  open,
};

function open(context: DatasetContext): Population {
  const { table, pack, request, language } = context;
  const calls = readCalls(table, qmsDefinition(pack));
  const all = openReturns(calls, request.asOf);
  // On a day in the past nobody waits yet for a call that was tapped later.
  const open = all.filter(({ days }) => days === null || days >= 0);
  const roster = rosterFields(context);
  return listed(open, {
    fields: { days: { ...returns.extraFields['days']!, value: ({ days }) => days } },
    field: (name, rowOf) =>
      name.startsWith('staffing.')
        ? roster(name.slice('staffing.'.length), rowOf)
        : tableField(table, pack, name, rowOf),
    trace: [
      { label: { id: 'Menunggu recall', en: 'Waiting for a re-call' }, count: open.length },
      {
        label: { id: 'RETURN setelah hari laporan', en: 'RETURN after the day of the report' },
        count: all.length - open.length,
      },
      { label: { id: 'Bukan RETURN terbuka', en: 'No open RETURN' }, count: table.rows.length - all.length },
    ],
    notes: qms(calls, { asOf: request.asOf })
      .notes.filter(({ code }) => code !== 'undatedCounted')
      .map((note) => describeNote(note, language)),
  });
}
