/**
 * Staffing fulfilment (BAB III): people available ÷ CAPLAN on a day, per site × role × service. The total is a ratio of
 * sums over the cells with a target; deficits are added up cell by cell, so that a surplus elsewhere hides none.
 */
import type { SheetTable } from '../../sheet';
import { byKey } from '../groups';
import { monthName } from '../months';
import type { MeasureNote } from '../notes';
import { meets, ratioOf, targetOf } from '../share';
import { headsMissing } from '../shortfall';
import { CELL_FIELDS, type CellField, type SdmDefinition } from './definition';
import { cellKey, plannedCells, wordAt, type Plan, type PlannedCell } from './plannedCells';
import { presentPeople, type PresentPeople } from './presentPeople';

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
}

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
  const available = new Map<string, number>();
  const unplanned = new Map<string | null, number>();
  for (const row of present?.rows ?? []) {
    const cell = cellOf(people!, row, planned);
    if (cell !== null) available.set(cell, (available.get(cell) ?? 0) + 1);
    else {
      const key = by ? wordAt(people!, by, row) : null;
      unplanned.set(key, (unplanned.get(key) ?? 0) + 1);
    }
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
  return {
    ...figuresOf(counted, definition),
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
    gone: present?.gone ?? 0,
    notYet: present?.notYet ?? 0,
    notes: notesOf(planned, present, people),
  };
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

/** The cell a person belongs to: the one that names most of the person's site, role and service; null where none has a target. */
function cellOf(people: SheetTable, row: number, { cells, fields }: Plan): string | null {
  const values: PlannedCell['values'] = { site: null, jabatan: null, campaign: null };
  for (const field of fields) values[field] = wordAt(people, field, row);
  for (const open of OPENED) {
    const key = cellKey({ ...values, ...open });
    const cell = cells.get(key);
    if (cell && cell.heads > 0) return key;
  }
  return null;
}

/** Every choice of fields left open, the fewest first. */
const OPENED: readonly Partial<PlannedCell['values']>[] = Array.from({ length: 2 ** CELL_FIELDS.length }, (_, bits) =>
  Object.fromEntries(CELL_FIELDS.filter((_, i) => (bits >> i) & 1).map((field) => [field, null])),
).sort((a, b) => Object.keys(a).length - Object.keys(b).length);

function inOrder(a: SdmCell, b: SdmCell): number {
  for (const field of CELL_FIELDS) {
    const order = byKey({ key: a[field] }, { key: b[field] });
    if (order !== 0) return order;
  }
  return 0;
}

function notesOf(plan: Plan, present: PresentPeople | null, people: SheetTable | null): MeasureNote[] {
  const notes: MeasureNote[] = [];
  const note = (code: MeasureNote['code'], count: number): void => {
    if (count > 0) notes.push({ code, holes: { count } });
  };
  note('joinBlank', present?.joinBlank.length ?? 0);
  note('inactiveUndated', present?.inactiveUndated.length ?? 0);
  note('personTwice', present?.duplicates.length ?? 0);
  note('headsUnknown', plan.headsUnknown);
  note('periodUnknown', plan.periodUnknown);
  if (plan.cells.size === 0) notes.push({ code: 'noPlanYet', holes: {} });
  const added = people ? CELL_FIELDS.filter((field) => !plan.fields.includes(field)) : [];
  if (added.length > 0) notes.push({ code: 'planAddedUp', holes: { fields: added.join(', ') } });
  return notes;
}
