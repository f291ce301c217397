/** Staffing month by month, as long as the plan runs and as far ahead as anything is known: one record a month. */
import {
  describeNote,
  lastDayOf,
  monthIndex,
  moversOf,
  sdm,
  sdmDefinition,
  sdmMonths,
  whoCounts,
  type SdmMonth,
} from '../../measures';
import type { Dataset, DatasetContext, Population, RowsBehind } from '../model/dataset';
import { word } from '../model/words';
import { planRows, planTrace } from './plan';

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
    behind: (records, figure, [part]) => {
      const [record] = records;
      const each = records.length === 1 ? months[record!] : undefined;
      if (!each) return null;
      const after = months[record! - 1]?.day ?? lastDayOf(monthIndex(each.day) - 1);
      return rowsOf(context, figure ?? part, after, each.day);
    },
    // Months add up to nothing: each is how things stood on a day of its own.
    measure: (records) => (name) => (records.length === 1 ? figureOf(months[records[0]!]!, name) : null),
    trace: planTrace(context, null),
    notes: notes.map((note) => describeNote(note, language)),
  };
}

const MOVED: Readonly<Record<string, 'joined' | 'left'>> = { joins: 'joined', leavers: 'left' };

/** Of the plan's own figure its rows, of those who came and went their rows, of the others who is there. */
function rowsOf(
  { table, packs, other, request }: DatasetContext,
  figure: string | undefined,
  after: number,
  day: number,
): readonly number[] | RowsBehind {
  const people = other('staffing')!;
  const pack = packs.get('staffing')!;
  const definition = sdmDefinition(pack, day);
  if (figure === 'target') {
    const { cells, period } = sdm(people, table, definition, { asOf: day });
    return planRows({ table }, cells, period);
  }
  const moved = MOVED[figure ?? ''];
  if (moved)
    return { pack: 'staffing', table: people, rows: moversOf(people, pack, request.asOf)(moved, after, day) ?? [] };
  const { cells } = whoCounts(people, table, definition, day);
  const planned = cells.filter(({ target }) => target > 0);
  return { pack: 'staffing', table: people, rows: planned.flatMap(({ rows }) => rows) };
}
