/** IT-tools board: how far each request has come, how long it has stood there, and who takes the next step (W04 5.1, 5.2). */
import { stageFigures, stagesOf } from '../../measures';
import type { Dataset, DatasetContext, Population } from '../model/dataset';
import { shareDoubt } from '../model/figureDoubt';
import { tableField } from '../model/tableFields';
import { word } from '../model/words';
import { listed } from './listed';
import { REPEATED } from './monthly';

const FIELDS = {
  stage: { label: { id: 'Tahap terakhir', en: 'Stage reached' }, type: 'text' },
  since: { label: { id: 'Sejak', en: 'Since' }, type: 'date' },
  days: { label: { id: 'Hari', en: 'Days' }, type: 'integer' },
  workingDays: { label: { id: 'Hari kerja', en: 'Working days' }, type: 'integer' },
  next: { label: { id: 'Langkah berikutnya', en: 'Next step' }, type: 'text' },
  actor: { label: { id: 'Oleh', en: 'By' }, type: 'text' },
  clause: { label: { id: 'Klausul', en: 'Clause' }, type: 'text' },
  skipped: { label: { id: 'Langkah terlewat', en: 'Steps skipped' }, type: 'text' },
  done: { label: { id: 'Selesai', en: 'Done' }, type: 'boolean' },
} as const;

export const requests: Dataset = {
  name: 'requests',
  about: {
    id: 'Pengajuan user IT tools dengan tahap yang dicapai pada hari laporan.',
    en: 'Requests for IT-tools users with the stage reached on the day of the report.',
  },
  packs: ['it-tools'],
  fields: ['jenis_pengajuan', 'tgl_pengajuan'],
  monthly: false,
  extraFields: FIELDS,
  figures: {},
  open,
};

function open(context: DatasetContext): Population {
  const { table, pack, request, language } = context;
  const { entries, done, requests: whole, doubt } = stageFigures(table, stagesOf(pack), pack.recordKey, request.asOf);
  const drafts = entries.filter((entry) => entry.reached === null).length;
  return listed(entries, {
    fields: {
      stage: { ...FIELDS.stage, value: ({ reached }) => reached?.title[language] },
      since: { ...FIELDS.since, value: ({ since }) => since },
      days: { ...FIELDS.days, value: ({ calendarDays }) => calendarDays },
      workingDays: { ...FIELDS.workingDays, value: ({ workingDays }) => workingDays },
      next: { ...FIELDS.next, value: ({ next }) => next?.title[language] },
      actor: { ...FIELDS.actor, value: ({ next }) => next?.actor[language] },
      clause: { ...FIELDS.clause, value: ({ next }) => next?.clause },
      skipped: {
        ...FIELDS.skipped,
        value: ({ skipped }) => skipped.map(({ title }) => title[language]).join(', ') || null,
      },
      done: { ...FIELDS.done, value: (entry) => entry.done },
    },
    field: (name, rowOf) => tableField(table, pack, name, rowOf),
    trace: [
      { label: { id: 'Selesai', en: 'Done' }, count: done },
      { label: { id: 'Draf, atau jenis tanpa tahap', en: 'Drafts, or kinds without stages' }, count: drafts },
      { label: { id: 'Sedang berjalan', en: 'Under way' }, count: entries.length - done - drafts },
      ...(entries.length < table.rows.length ? [{ label: REPEATED, count: table.rows.length - entries.length }] : []),
    ],
    doubt: shareDoubt(word('stagesDone', language), { part: done, whole }, doubt, context),
  });
}
