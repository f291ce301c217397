/** Accounts still open after their owner left (W04 5.2.1), the longest first. */
import { accountWords, orphans } from '../../measures';
import type { Dataset, DatasetContext, Population } from '../model/dataset';
import { tableField } from '../model/tableFields';
import { listed } from './listed';

const FIELDS = {
  left: { label: { id: 'Tanggal keluar', en: 'Left on' }, type: 'date' },
  days: { label: { id: 'Hari terbuka', en: 'Days open' }, type: 'integer' },
  workingDays: { label: { id: 'Hari kerja terbuka', en: 'Working days open' }, type: 'integer' },
  matchedBy: { label: { id: 'Dikenali lewat', en: 'Matched by' }, type: 'text' },
  overdue: { label: { id: 'Lewat batas', en: 'Overdue' }, type: 'boolean' },
} as const;

const MATCHED = {
  register: { id: 'register ini', en: 'this register' },
  perner: { id: 'perner', en: 'perner' },
  login: { id: 'login', en: 'login' },
  name: { id: 'nama', en: 'name' },
} as const;

export const leavers: Dataset = {
  name: 'leavers',
  about: {
    id: 'Akun yang masih terbuka setelah pemiliknya keluar.',
    en: 'Accounts still open after their owner left.',
  },
  packs: ['it-tools'],
  also: [{ pack: 'staffing', required: false }],
  fields: ['user_id'],
  monthly: false,
  extraFields: FIELDS,
  figures: {},
  open,
};

function open(context: DatasetContext): Population {
  const { table, pack, request, language } = context;
  const words = accountWords(pack);
  const found = orphans(table, context.other('staffing'), words, request.asOf);
  return listed(found, {
    fields: {
      left: { ...FIELDS.left, value: ({ left }) => left },
      days: { ...FIELDS.days, value: ({ calendarDays }) => calendarDays },
      workingDays: { ...FIELDS.workingDays, value: ({ workingDays }) => workingDays },
      matchedBy: { ...FIELDS.matchedBy, value: ({ matchedBy }) => MATCHED[matchedBy][language] },
      // While nobody has set a deadline, nothing is overdue or in time.
      overdue: { ...FIELDS.overdue, value: ({ overdue }) => (words.maxDays === null ? null : overdue) },
    },
    field: (name, rowOf) => tableField(table, pack, name, rowOf),
    trace: [
      { label: { id: 'Terbuka, pemilik sudah keluar', en: 'Open, owner has left' }, count: found.length },
      { label: { id: 'Lainnya', en: 'Others' }, count: table.rows.length - found.length },
    ],
  });
}
