/**
 * Staffing fulfilment (BAB III): people available ÷ CAPLAN on a day, per site × role × service. The total is a ratio of
 * sums over the cells with a target; deficits are added up cell by cell, so that a surplus elsewhere hides none.
 */
import type { SheetTable } from '../../sheet';
import { columnOf, valuesOf } from '../shared/columns';
import { causesOf, metWithin, type Doubt, type DoubtCause, type DoubtCauseCount } from '../shared/doubt';
import { byKey } from '../shared/groups';
import { monthName } from '../shared/months';
import type { MeasureNote } from '../shared/notes';
import { meets, ratioOf, targetOf } from '../shared/share';
import { headsMissing } from '../shared/shortfall';
import { trailOf, Ways, type Trail, type Way } from '../shared/trail';
import { CELL_FIELDS, PEOPLE, PLAN, type CellField, type SdmDefinition } from './definition';
import { cellKey, PLACES, plannedCells, wordAt, type Plan, type PlannedCell } from './plannedCells';
import { presentDoubts, type PresentDoubts } from './presentDoubts';
import { presentPeople, type PresentPeople } from './presentPeople';
import { sheetDoubts, type PersonDoubt } from './sheetDoubts';

export interface SdmFigures {
  available: number;
  /** Heads of the plan. */
  target: number;
  /** Null (shown as #N/A) where the plan asks for nobody. */
  ratio: number | null;
  met: boolean | null;
  /** Heads missing to the required share, added up over cells. */
  gap: number;
}

export interface SdmCell extends SdmFigures {
  site: string | null;
  jabatan: string | null;
  campaign: string | null;
  /** Heads above the plan; they offset nothing. */
  surplus: number;
}

export interface SdmGroup extends SdmFigures {
  key: string | null;
  unplanned: number;
}

export interface Sdm extends SdmFigures {
  /** The share asked for, for example 0.95. */
  required: number;
  asOf: number;
  /** `YYYY-MM` of the plan's period. */
  period: string | null;
  /** People at cells without a target: outside the ratio. */
  unplanned: number;
  cells: SdmCell[];
  groups: SdmGroup[];
  /** Rows of the people table that name somebody again. */
  duplicates: number[];
  gone: number;
  notYet: number;
  notes: MeasureNote[];
  /** What could move the figure: its count holds rows of people and of the plan, its causes are of people, those of the plan apart. */
  doubt: Doubt;
  planDoubts: DoubtCauseCount[];
  trail: Trail;
}

/** Doubt of the people alone: a sentence that lists their causes counts their rows. */
export const peopleDoubt = ({ doubt, planDoubts }: Pick<Sdm, 'doubt' | 'planDoubts'>): Doubt => ({
  ...doubt,
  rows: planDoubts.reduce((rows, { count }) => rows - count, doubt.rows),
});

export interface SdmOptions {
  /** Serial of the day. */
  asOf: number;
  by?: CellField;
}

/** @param people null where the plan itself states who is available */
export function sdm(
  people: SheetTable | null,
  plan: SheetTable,
  definition: SdmDefinition,
  { asOf, by }: SdmOptions,
): Sdm {
  const planned = plannedCells(plan, people, asOf);
  const present = people && presentPeople(people, asOf, definition);
  const left = present && presentDoubts(people!, present, definition);
  const available = new Map<string, number>();
  const unplanned = new Map<string | null, number>();
  const ways = new Ways();
  const doubts: PersonDoubt[] = [];
  const placed = new Set<number>();
  const doubt = (rows: readonly number[], field: string, cause: DoubtCause, counted: boolean): void => {
    for (const row of rows) doubts.push({ cause, field, row, counted });
  };
  for (const row of present?.rows ?? []) {
    const cell = cellOf(people!, row, planned);
    if (cell !== null) {
      placed.add(row);
      available.set(cell, (available.get(cell) ?? 0) + 1);
      continue;
    }
    const lacking = PLACES.find((field) => planned.fields.includes(field) && wordAt(people!, field, row) === null);
    if (lacking)
      doubt([row], lacking, valuesOf(people!, lacking)![row] === undefined ? 'notUnderstood' : 'blank', false);
    ways.add(lacking ? 'notUnderstood' : 'unplanned', row, 1, 0);
    const key = by ? wordAt(people!, by, row) : null;
    unplanned.set(key, (unplanned.get(key) ?? 0) + 1);
  }
  if (present) {
    doubt(present.statusUnknown, PEOPLE.status, 'notUnderstood', false);
    doubt(present.leavingUnknown, PEOPLE.left, 'notUnderstood', false);
    doubt(present.joiningUnknown, PEOPLE.joined, 'notUnderstood', true);
    const isPlaced = (row: number) => placed.has(row);
    for (const { row, word } of left!.saidGone.filter((each) => isPlaced(each.row)))
      doubts.push({ cause: 'conflict', field: PEOPLE.name, row, value: word, counted: true });
    doubt(left!.goneElsewhere.filter(isPlaced), PEOPLE.left, 'conflict', true);
    for (const row of left!.notListed.filter(isPlaced))
      doubts.push({ cause: 'notListed', field: null, row, counted: true });
    doubt(present.leftBefore, PEOPLE.left, 'conflict', false);
    doubts.push(...sheetDoubts(people!, present, placed, asOf));
    const out = { gone: present.gone, notYet: present.notYet, duplicate: present.duplicates, nobody: present.nobody };
    for (const [way, rows] of Object.entries(out))
      for (const row of rows) ways.add(way as Way, row, way === 'nobody' ? 0 : 1, 0);
    for (const row of [...present.statusUnknown, ...present.leavingUnknown]) ways.add('notUnderstood', row, 1, 0);
    // Nobody knows who of the people is of which position.
    for (const field of unsaid(planned, people!)) doubt(present.rows, field, 'blank', true);
  }
  const cells = [...planned.cells]
    .map(([key, cell]): SdmCell => {
      const there = people ? (available.get(key) ?? 0) : (cell.stated ?? 0);
      return {
        ...cell.values,
        ...figuresOf([{ available: there, target: cell.heads }], definition),
        surplus: Math.max(0, there - cell.heads),
      };
    })
    .sort(inOrder);
  const counted = cells.filter((cell) => cell.target > 0);
  const groupKeys = by ? [...new Set([...counted.map((cell) => cell[by]), ...unplanned.keys()])] : [];
  const figures = figuresOf(counted, definition);
  return {
    ...figures,
    required: definition.target,
    asOf,
    period: planned.period === null ? null : monthName(planned.period),
    unplanned: [...unplanned.values()].reduce((sum, heads) => sum + heads, 0),
    cells,
    groups: groupKeys
      .map((key) => ({
        key,
        ...figuresOf(
          counted.filter((cell) => cell[by!] === key),
          definition,
        ),
        unplanned: unplanned.get(key) ?? 0,
      }))
      .sort(byKey),
    duplicates: present?.duplicates ?? [],
    gone: present?.gone.length ?? 0,
    notYet: present?.notYet.length ?? 0,
    notes: notesOf(
      planned,
      present,
      left,
      people,
      [...unplanned.values()].reduce((sum, heads) => sum + heads, 0),
    ),
    ...doubtOf(figures, doubts, planned, definition, { people, plan }),
    trail: trailOf(figures.available, { part: figures.available, whole: figures.target }, ways.all),
  };
}

export interface WhoCounts {
  /** Cells of the plan in their order, with the rows of the people who count there. */
  cells: (SdmCell & { rows: number[] })[];
  /** Everybody else, by the way out of the figure. */
  out: ReadonlyMap<Way, number[]>;
}

/** The people behind the figure, row by row: who counts at which cell of the plan, and who does not and why. */
export function whoCounts(people: SheetTable, plan: SheetTable, definition: SdmDefinition, asOf: number): WhoCounts {
  const planned = plannedCells(plan, people, asOf);
  const present = presentPeople(people, asOf, definition);
  const out = new Map<Way, number[]>();
  const add = (way: Way, rows: readonly number[]) =>
    rows.length > 0 && out.set(way, [...(out.get(way) ?? []), ...rows]);
  const at = new Map<string, number[]>();
  for (const row of present.rows) {
    const cell = cellOf(people, row, planned);
    const lacks = PLACES.some((field) => planned.fields.includes(field) && wordAt(people, field, row) === null);
    if (cell !== null) at.set(cell, [...(at.get(cell) ?? []), row]);
    else add(lacks ? 'notUnderstood' : 'unplanned', [row]);
  }
  add('gone', present.gone);
  add('notYet', present.notYet);
  add('duplicate', present.duplicates);
  add('nobody', present.nobody);
  add('notUnderstood', [...present.statusUnknown, ...present.leavingUnknown]);
  const cells = [...planned.cells].map(([key, { values, heads }]) => {
    const rows = at.get(key) ?? [];
    const figures = figuresOf([{ available: rows.length, target: heads }], definition);
    return { ...values, ...figures, surplus: Math.max(0, rows.length - heads), rows };
  });
  return { cells: cells.sort(inOrder), out };
}

function doubtOf(
  { available, target }: SdmFigures,
  people: readonly PersonDoubt[],
  plan: Plan,
  definition: SdmDefinition,
  tables: { people: SheetTable | null; plan: SheetTable },
): Pick<Sdm, 'doubt' | 'planDoubts'> {
  const counted = new Set(people.filter((each) => each.counted).map(({ row }) => row));
  const left = new Set(people.filter((each) => !each.counted).map(({ row }) => row));
  const bounds = {
    low: { part: Math.max(0, available - counted.size), whole: target },
    high: { part: available + left.size, whole: target },
  };
  const of = (cause: DoubtCause, field: string, rows: readonly number[]) => rows.map((row) => ({ cause, field, row }));
  const planDoubts = causesOf(
    [
      ...plan.headsUnknown.map((row) => {
        const stands = valuesOf(tables.plan, PLAN.heads)![row];
        const cause: DoubtCause = stands === null ? 'blank' : 'notUnderstood';
        return { cause, field: PLAN.heads, row, ...(typeof stands === 'number' && { value: String(stands) }) };
      }),
      ...of('blank', 'site', plan.placeless),
      ...of('conflict', PLAN.heads, plan.differing),
    ],
    tables.plan,
  );
  return {
    doubt: {
      rows: planDoubts.reduce((rows, { count }) => rows + count, counted.size + left.size),
      ...bounds,
      // How many heads such a row of the plan asks for nobody can say.
      met: planDoubts.length > 0 ? null : metWithin(bounds.low, bounds.high, targetOf(definition.target)),
      causes: causesOf(people, tables.people),
    },
    planDoubts,
  };
}

/** Fields by which the plan tells its cells apart and the people's sheet tells nothing. */
function unsaid({ fields, cells }: Plan, people: SheetTable): readonly CellField[] {
  return PLACES.filter((field) => !fields.includes(field) && !columnOf(people, field) && cells.size > 0);
}

function figuresOf(cells: readonly { available: number; target: number }[], definition: SdmDefinition): SdmFigures {
  const share = targetOf(definition.target);
  const available = cells.reduce((sum, cell) => sum + cell.available, 0);
  const target = cells.reduce((sum, cell) => sum + cell.target, 0);
  const gap = cells.reduce(
    (sum, cell) => sum + (cell.target > 0 ? headsMissing(cell.available, cell.target, share) : 0),
    0,
  );
  return { available, target, ratio: ratioOf(available, target), met: meets(available, target, share), gap };
}

/** The cell a person belongs to by site, role and service; null where none has a target. */
function cellOf(people: SheetTable, row: number, { cells, fields }: Plan): string | null {
  const values: PlannedCell['values'] = { site: null, jabatan: null, campaign: null };
  for (const field of fields) values[field] = wordAt(people, field, row);
  if (PLACES.some((field) => fields.includes(field) && values[field] === null)) return null;
  for (const open of OPENED) {
    const key = cellKey({ ...values, ...open });
    const cell = cells.get(key);
    if (cell && cell.heads > 0) return key;
  }
  return null;
}

/** A cell of the person's own service, else the one of no service. */
const OPENED: readonly Partial<PlannedCell['values']>[] = [{}, { campaign: null }];

function inOrder(a: SdmCell, b: SdmCell): number {
  for (const field of CELL_FIELDS) {
    const order = byKey({ key: a[field] }, { key: b[field] });
    if (order !== 0) return order;
  }
  return 0;
}

/** People whose day of joining or leaving is a month only. */
function monthsOnly(people: SheetTable | null): number {
  const dates: (string | null)[] = [PEOPLE.joined, PEOPLE.left];
  const found = people?.doubts?.filter(({ cause, field }) => cause === 'monthOnly' && dates.includes(field)) ?? [];
  return new Set(found.flatMap(({ records }) => records)).size;
}

function notesOf(
  plan: Plan,
  present: PresentPeople | null,
  left: PresentDoubts | null,
  people: SheetTable | null,
  unplanned: number,
): MeasureNote[] {
  const notes: MeasureNote[] = [];
  const note = (code: MeasureNote['code'], count: number): void => {
    if (count > 0) notes.push({ code, holes: { count } });
  };
  note('joinBlank', present?.joinBlank.length ?? 0);
  note('leavingUnknown', present?.leavingUnknown.length ?? 0);
  note('statusUnknown', present?.statusUnknown.length ?? 0);
  note('saidGone', left?.saidGone.length ?? 0);
  note('goneElsewhere', left?.goneElsewhere.length ?? 0);
  note('notListed', left?.notListed.length ?? 0);
  note('leftBefore', present?.leftBefore.length ?? 0);
  note('monthOnly', monthsOnly(people));
  note('personTwice', present?.duplicates.length ?? 0);
  note('nobody', present?.nobody.length ?? 0);
  note('unplanned', unplanned);
  note('headsUnknown', plan.headsUnknown.length);
  note('planTwice', plan.repeated.length);
  note('planDiffers', plan.differing.length);
  note('planPlaceless', plan.placeless.length);
  note('periodUnknown', plan.periodUnknown);
  for (const values of plan.dropped)
    notes.push({
      code: 'planDropped',
      holes: { cell: CELL_FIELDS.flatMap((field) => values[field] ?? []).join(' · ') },
    });
  if (plan.cells.size === 0) notes.push({ code: 'noPlanYet', holes: {} });
  for (const field of people ? CELL_FIELDS.filter((each) => !plan.fields.includes(each)) : [])
    notes.push({ code: 'planAddedUp', holes: { fields: field } });
  return notes;
}
