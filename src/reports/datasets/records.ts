/** Kept forms and how long they must be kept (W04 6, P02 10). Nothing is deleted; what is past its date is only named. */
import { retention, retentionMonths } from '../../measures';
import type { Dataset, DatasetContext, Population } from '../model/dataset';
import { tableField } from '../model/tableFields';
import { listed } from './listed';

const FIELDS = {
  keepUntil: { label: { id: 'Simpan hingga', en: 'Keep until' }, type: 'date' },
  daysLeft: { label: { id: 'Sisa hari', en: 'Days left' }, type: 'integer' },
  state: { label: { id: 'Keadaan', en: 'State' }, type: 'enum' },
} as const;

export const records: Dataset = {
  name: 'records',
  about: {
    id: 'Rekaman formulir dengan masa simpannya; state: keep, past, unknown.',
    en: 'Kept forms with their retention; state: keep, past, unknown.',
  },
  packs: ['documents'],
  fields: ['tgl_rekaman'],
  monthly: false,
  extraFields: FIELDS,
  figures: {},
  open,
};

function open({ table, pack, request }: DatasetContext): Population {
  const entries = retention(table, retentionMonths(pack), request.asOf);
  const count = (state: string): number => entries.filter((entry) => entry.state === state).length;
  return listed(entries, {
    fields: {
      keepUntil: { ...FIELDS.keepUntil, value: ({ keepUntil }) => keepUntil },
      daysLeft: { ...FIELDS.daysLeft, value: ({ daysLeft }) => daysLeft },
      state: { ...FIELDS.state, value: ({ state }) => state },
    },
    field: (name, rowOf) => tableField(table, pack, name, rowOf),
    trace: [
      { label: { id: 'Masih disimpan', en: 'Still kept' }, count: count('keep') },
      { label: { id: 'Lewat masa simpan', en: 'Past their time' }, count: count('past') },
      {
        label: { id: 'Tanpa tanggal rekaman atau masa simpan', en: 'Without a record date or a retention' },
        count: count('unknown'),
      },
    ],
  });
}
