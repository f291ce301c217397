/** Staffing against CAPLAN (BAB III): one record a cell of the plan, site × role × service. */
import {
  columnOf,
  describeNote,
  monthsOf,
  numberIn,
  parseMonth,
  PLAN,
  requiredValues,
  sdm,
  type SdmCell,
  sdmDefinition,
  UNDATED,
  valuesOf,
  whoCounts,
} from '../../measures';
import type { SheetTable } from '../../sheet';
import {
  counted,
  type Dataset,
  type DatasetContext,
  type Population,
  type RowsBehind,
  type TraceLine,
} from '../model/dataset';
import { staffingDoubt } from '../model/figureDoubt';
import { dayTitle } from '../model/words';

export const plan: Dataset = {
  name: 'plan',
  about: {
    id: 'SDM tersedia terhadap CAPLAN, per site × jabatan × layanan, pada hari laporan.',
    en: 'People available against CAPLAN, by site × role × service, on the day of the report.',
  },
  packs: ['caplan'],
  also: [{ pack: 'staffing', required: true }],
  parametersOf: ['staffing'],
  fields: ['target_caplan'],
  monthly: false,
  extraFields: {
    site: { label: { id: 'Site', en: 'Site' }, type: 'enum' },
    jabatan: { label: { id: 'Jabatan', en: 'Position' }, type: 'enum' },
    campaign: { label: { id: 'Layanan', en: 'Service' }, type: 'enum' },
  },
  figures: {
    available: counted({ id: 'Tersedia', en: 'Available' }),
    target: counted({ id: 'CAPLAN', en: 'CAPLAN' }),
    gap: counted({ id: 'Kurang', en: 'Missing' }),
    surplus: counted({ id: 'Lebih', en: 'Above plan' }),
  },
  open,
};

function open(context: DatasetContext): Population {
  const { table, request, language } = context;
  const people = context.other('staffing');
  const result = sdm(people, table, sdmDefinition(context.packs.get('staffing')!, request.asOf), {
    asOf: request.asOf,
  });
  // Cells that ask for nobody are outside the ratio; their people are told as unplanned.
  const cells = result.cells.filter((cell) => cell.target > 0);
  const values = (cell: SdmCell): Readonly<Record<string, number>> => ({
    available: cell.available,
    target: cell.target,
    gap: cell.gap,
    surplus: cell.surplus,
  });
  const unplanned =
    language === 'id'
      ? `${result.unplanned} orang berada di site atau jabatan tanpa CAPLAN, di luar rasio.`
      : `${result.unplanned} people are at cells without a CAPLAN and outside the ratio.`;
  return {
    records: cells.map((_, record) => record),
    field: (name) =>
      Object.hasOwn(plan.extraFields, name)
        ? { ...plan.extraFields[name]!, value: (record) => cells[record]![name as 'site' | 'jabatan' | 'campaign'] }
        : null,
    day: () => null,
    behind: (records, figure) => {
      const each = records.map((record) => cells[record]!);
      return figure === 'target' ? planRows(context, each, result.period) : people && peopleAt(context, people, each);
    },
    measure: (records) => (figure) => records.reduce((sum, record) => sum + values(cells[record]!)[figure]!, 0),
    trace: planTrace(context, result.period),
    notes: [...result.notes.map((note) => describeNote(note, language)), ...(result.unplanned > 0 ? [unplanned] : [])],
    doubt: staffingDoubt(
      `SDM ${dayTitle(Math.floor(request.asOf), language)}`,
      result,
      context.packs.get('staffing')!,
      context,
    ),
  };
}

const CELL = ['site', 'jabatan', 'campaign'] as const;

/** Rows of the plan that ask for some of its cells, in the period in force. */
export function planRows(
  { table }: Pick<DatasetContext, 'table'>,
  cells: readonly SdmCell[],
  period: string | null,
): number[] {
  const months = monthsOf(columnOf(table, PLAN.period) && valuesOf(table, PLAN.period), table.rows.length);
  const inForce = period === null ? UNDATED : parseMonth(period);
  return table.rows
    .map((_, row) => row)
    .filter((row) => months[row] === UNDATED || months[row] === inForce)
    .filter((row) =>
      cells.some((cell) => CELL.every((field) => cell[field] === (table.columns[field]?.values[row] ?? null))),
    );
}

/** Who is there in some cells of the plan. */
function peopleAt(
  { table, packs, request }: DatasetContext,
  people: SheetTable,
  cells: readonly SdmCell[],
): RowsBehind {
  const definition = sdmDefinition(packs.get('staffing')!, request.asOf);
  const key = (cell: Pick<SdmCell, (typeof CELL)[number]>) => JSON.stringify(CELL.map((field) => cell[field]));
  const wanted = new Set(cells.map(key));
  const found = whoCounts(people, table, definition, request.asOf).cells.filter((cell) => wanted.has(key(cell)));
  return { pack: 'staffing', table: people, rows: found.flatMap(({ rows }) => rows) };
}

/** Rows of the plan: of the period in force or always in force, of another period, without a number. */
export function planTrace({ table }: DatasetContext, period: string | null): TraceLine[] {
  const heads = requiredValues(table, PLAN.heads);
  const months = monthsOf(columnOf(table, PLAN.period) && valuesOf(table, PLAN.period), heads.length);
  const inForce = period === null ? UNDATED : parseMonth(period);
  let [used, other, unknown] = [0, 0, 0];
  months.forEach((month, row) => {
    if (month !== UNDATED && month !== inForce) other++;
    else if (numberIn(heads, row) === null) unknown++;
    else used++;
  });
  return [
    { label: { id: 'Periode yang berlaku', en: 'Period in force' }, count: used },
    { label: { id: 'Periode lain', en: 'Another period' }, count: other },
    { label: { id: 'Tanpa angka CAPLAN', en: 'Without a CAPLAN number' }, count: unknown },
  ];
}
