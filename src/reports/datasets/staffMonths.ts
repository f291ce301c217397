/** Staffing month by month, as long as the plan runs and as far ahead as anything is known: one record a month. */
import { describeNote, sdmDefinition, sdmMonths, whoCounts, type SdmMonth } from '../../measures';
import type { Dataset, DatasetContext, Population, RowsBehind } from '../model/dataset';
import { word } from '../model/words';
import { planTrace } from './plan';

const counted = (id: string, en: string) => ({ label: { id, en }, format: 'count', adds: false }) as const;

const FIELDS = {
  month: { label: { id: 'Bulan', en: 'Month' }, type: 'text' },
  forecast: { label: { id: 'Perkiraan', en: 'Forecast' }, type: 'boolean' },
} as const;

const FIGURES = {
  available: counted('Tersedia', 'Available'),
  target: counted('CAPLAN', 'CAPLAN'),
  gap: counted('Kurang', 'Missing'),
  joins: counted('Masuk', 'Joined'),
  leavers: counted('Keluar', 'Left'),
  headcount: { ...counted('Rata-rata orang', 'Mean headcount'), format: 'decimal' },
  low: counted('Tersedia, terendah', 'Available at least'),
  high: counted('Tersedia, tertinggi', 'Available at most'),
} as const;

export const staffMonths: Dataset = {
  name: 'staffMonths',
  about: {
    id: 'SDM terhadap CAPLAN per bulan sejak CAPLAN pertama, dengan yang masuk dan keluar serta perkiraan bulan mendatang.',
    en: 'Staffing against CAPLAN by month since the first plan, with those who joined and left and the forecast of the months to come.',
  },
  packs: ['caplan'],
  also: [{ pack: 'staffing', required: true }],
  parametersOf: ['staffing'],
  fields: ['target_caplan'],
  monthly: false,
  extraFields: FIELDS,
  figures: FIGURES,
  open,
};

function open(context: DatasetContext): Population {
  const { table, request, language } = context;
  const { months, notes } = sdmMonths(context.other('staffing')!, table, context.packs.get('staffing')!, request.asOf);
  const readers: Readonly<Record<keyof typeof FIELDS, (each: SdmMonth) => string | boolean>> = {
    month: ({ month, forecast }) => (forecast ? `${month} (${word('forecast', language)})` : month),
    forecast: ({ forecast }) => forecast,
  };
  const figureOf = (each: SdmMonth, name: string): number | null => {
    if (name === 'low') return each.doubt.low.part;
    if (name === 'high') return each.doubt.high.part;
    return each[name as 'available' | 'target' | 'gap' | 'joins' | 'leavers' | 'headcount'];
  };
  return {
    records: months.map((_, record) => record),
    field: (name) =>
      Object.hasOwn(FIELDS, name)
        ? {
            ...FIELDS[name as keyof typeof FIELDS],
            value: (record) => readers[name as keyof typeof FIELDS](months[record]!),
          }
        : null,
    day: () => null,
    behind: (records, figure) => {
      const each = records.length === 1 ? months[records[0]!] : undefined;
      return each && figure === 'available' ? peopleOn(context, each.day) : null;
    },
    // Months add up to nothing: each is how things stood on a day of its own.
    measure: (records) => (name) => (records.length === 1 ? figureOf(months[records[0]!]!, name) : null),
    trace: planTrace(context, null),
    notes: notes.map((note) => describeNote(note, language)),
  };
}

function peopleOn({ table, packs, other }: DatasetContext, day: number): RowsBehind {
  const people = other('staffing')!;
  const { cells } = whoCounts(people, table, sdmDefinition(packs.get('staffing')!, day), day);
  const planned = cells.filter(({ target }) => target > 0);
  return { pack: 'staffing', table: people, rows: planned.flatMap(({ rows }) => rows) };
}
