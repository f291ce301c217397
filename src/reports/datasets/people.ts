/** The roster on the day looked from: who is there, since how long, and who left this month. */
import { completedMonths, dayOf } from '../../calendar';
import type { TypedValue } from '../../sheet';
import { listParameter, monthIndex, numberIn, PEOPLE, presentPeople, sdmDefinition, valuesOf } from '../../measures';
import type { Dataset, DatasetContext, ExtraField, Population } from '../model/dataset';
import { tableField } from '../model/tableFields';

const FIELDS = {
  state: { label: { id: 'Keadaan', en: 'State' }, type: 'enum' },
  tenure: { label: { id: 'Masa kerja (bulan)', en: 'Tenure (months)' }, type: 'integer' },
  tenureGroup: { label: { id: 'Masa kerja', en: 'Tenure' }, type: 'text' },
  leftThisMonth: { label: { id: 'Keluar bulan ini', en: 'Left this month' }, type: 'boolean' },
} as const satisfies Readonly<Record<string, ExtraField>>;

export const people: Dataset = {
  name: 'people',
  about: {
    id: 'Daftar SDM pada hari laporan; state: present, gone, notYet, inactive, twice.',
    en: 'The roster on the day of the report; state: present, gone, notYet, inactive, twice.',
  },
  packs: ['staffing'],
  fields: ['nama'],
  monthly: false,
  extraFields: FIELDS,
  figures: {},
  open,
};

function open({ table, pack, request, month, language }: DatasetContext): Population {
  const present = presentPeople(table, request.asOf, sdmDefinition(pack, request.asOf));
  const { rows, duplicates, nobody, leavingUnknown, statusUnknown } = present;
  const [here, twice, inactive, gone] = [
    rows,
    duplicates,
    [...nobody, ...leavingUnknown, ...statusUnknown],
    present.gone,
  ].map((each) => new Set(each));
  const joined = valuesOf(table, PEOPLE.joined);
  const left = valuesOf(table, PEOPLE.left);
  const bounds = listParameter(pack, 'tenureBounds').map(Number);
  const today = dayOf(request.asOf);
  const tenure = (row: number): number | null => {
    const day = numberIn(joined, row);
    return day === null || dayOf(day) > today ? null : completedMonths(day, today);
  };
  const state = (row: number): string => {
    if (here!.has(row)) return 'present';
    if (twice!.has(row)) return 'twice';
    if (inactive!.has(row)) return 'inactive';
    return gone!.has(row) ? 'gone' : 'notYet';
  };
  const readers: Readonly<Record<keyof typeof FIELDS, (row: number) => TypedValue>> = {
    state,
    tenure,
    tenureGroup: (row) => groupName(tenure(row), bounds, language === 'id' ? 'bulan' : 'months'),
    leftThisMonth: (row) => {
      const day = numberIn(left, row);
      return day !== null && dayOf(day) <= today && monthIndex(day) === month;
    },
  };
  const counts = new Map<string, number>();
  for (let row = 0; row < table.rows.length; row++) counts.set(state(row), (counts.get(state(row)) ?? 0) + 1);
  const line = (id: string, en: string, name: string) => ({ label: { id, en }, count: counts.get(name) ?? 0 });
  return {
    records: table.rows.map((_, row) => row),
    field: (name) =>
      Object.hasOwn(FIELDS, name)
        ? { ...FIELDS[name as keyof typeof FIELDS], value: readers[name as keyof typeof FIELDS] }
        : tableField(table, pack, name),
    day: () => null,
    measure: () => () => null,
    trace: [
      line('Ada', 'Present', 'present'),
      line('Sudah keluar', 'Gone', 'gone'),
      line('Belum masuk', 'Not there yet', 'notYet'),
      line('Tidak aktif tanpa tanggal keluar', 'Inactive without a leaving date', 'inactive'),
      line('Orang yang sama, dihitung sekali', 'The same person again, counted once', 'twice'),
    ],
    notes: [],
  };
}

/** `1) < 3`, `2) 3–<6`, …: numbered as the SDM sheet has them, so that they sort by length of service. */
function groupName(months: number | null, bounds: readonly number[], unit: string): string | null {
  if (months === null) return null;
  const at = bounds.filter((bound) => bound <= months).length;
  if (at === 0) return `1) < ${bounds[0]} ${unit}`;
  const upper = bounds[at];
  return upper === undefined
    ? `${at + 1}) ≥ ${bounds[at - 1]} ${unit}`
    : `${at + 1}) ${bounds[at - 1]}–<${upper} ${unit}`;
}
