/** The plan in force on a day: heads per site × role × service, from the rows of the latest period that has begun. */
import type { SheetTable } from '../../sheet';
import { columnOf, numberIn, requiredValues, valuesOf } from '../shared/columns';
import { identityKey } from '../shared/identity';
import { monthIndex, monthsOf, UNDATED } from '../shared/months';
import { CELL_FIELDS, PLAN, type CellField } from './definition';

export interface PlannedCell {
  /** Null where the plan leaves the field open: any. */
  values: Record<CellField, string | null>;
  heads: number;
  /** Sum of the plan's own column of available heads; null where it is blank. */
  stated: number | null;
}

export interface Plan {
  cells: Map<string, PlannedCell>;
  /** The fields that tell cells apart. */
  fields: CellField[];
  /** Month of the period used; null where the plan names none. */
  period: number | null;
  /** Rows in force without a usable number of heads: none, below zero, a part of a head. */
  headsUnknown: number[];
  /** Rows that repeat a row of the plan, and rows that give a cell another number of heads. */
  repeated: number[];
  differing: number[];
  /** Rows whose site or position is blank or not understood: they fit nobody. */
  placeless: number[];
  /** Cells of an earlier period that the newest leaves out. */
  dropped: PlannedCell['values'][];
  /** Rows used although nobody can read their period; one left blank is always in force. */
  periodUnknown: number;
}

/** @param people where they lack one of the fields, the plan is added up over it */
export function plannedCells(plan: SheetTable, people: SheetTable | null, asOf: number): Plan {
  const heads = requiredValues(plan, PLAN.heads);
  const stated = valuesOf(plan, PLAN.available);
  const periods = valuesOf(plan, PLAN.period);
  const months = monthsOf(periods, heads.length);
  const isFilled = (table: SheetTable, field: string) =>
    valuesOf(table, field)?.some((value) => value !== null) ?? false;
  const own = CELL_FIELDS.filter((field) => isFilled(plan, field));
  const fields = own.filter((field) => people === null || columnOf(people, field));
  const period = months.reduce(
    (latest, month) => (month !== UNDATED && month <= monthIndex(asOf) && month > latest ? month : latest),
    UNDATED,
  );
  const result: Plan = {
    cells: new Map(),
    fields,
    period: period === UNDATED ? null : period,
    headsUnknown: [],
    repeated: [],
    differing: [],
    placeless: [],
    dropped: [],
    periodUnknown: 0,
  };
  const rowsOfCell = new Map<string, number>();
  const earlier = new Map<string, PlannedCell['values']>();

  for (let row = 0; row < heads.length; row++) {
    const values: PlannedCell['values'] = { site: null, jabatan: null, campaign: null };
    for (const field of fields) values[field] = wordAt(plan, field, row);
    if (months[row] !== UNDATED && months[row] !== period) {
      if (months[row]! < period) earlier.set(cellKey(values), values);
      continue;
    }
    const needed = numberIn(heads, row);
    if (needed === null || needed < 0 || !Number.isInteger(needed)) {
      result.headsUnknown.push(row);
      continue;
    }
    // A cell is told by all the plan says of it, also by what the people's sheet does not say.
    const whole = own.map((field) => valuesOf(plan, field)![row]);
    if (!whole.includes(undefined)) {
      const said = whole.map((value) => identityKey(value)).join('\u0001');
      const before = rowsOfCell.get(said);
      if (before === needed) {
        result.repeated.push(row);
        continue;
      }
      if (before !== undefined) result.differing.push(row);
      rowsOfCell.set(said, needed);
    }
    if (PLACES.some((field) => fields.includes(field) && values[field] === null)) result.placeless.push(row);
    if (months[row] === UNDATED && periods && periods[row] !== null) result.periodUnknown++;
    const key = cellKey(values);
    const cell = result.cells.get(key) ?? { values, heads: 0, stated: null };
    result.cells.set(key, cell);
    cell.heads += needed;
    const there = numberIn(stated, row);
    if (there !== null) cell.stated = (cell.stated ?? 0) + there;
  }
  result.dropped = [...earlier].flatMap(([key, values]) => (result.cells.has(key) ? [] : [values]));
  return result;
}

/** What a person must say to be of a cell; a service may be left open. */
export const PLACES: readonly CellField[] = ['site', 'jabatan'];

export function wordAt(table: SheetTable, field: CellField, row: number): string | null {
  const value = valuesOf(table, field)?.[row];
  return value === null || value === undefined ? null : String(value).trim() || null;
}

/** Fields left open are blank in the key. */
export function cellKey(values: PlannedCell['values']): string {
  return CELL_FIELDS.map((field) => values[field]?.toLowerCase() ?? '').join('\u0001');
}
