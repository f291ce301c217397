/** The plan in force on a day: heads per site × role × service, from the rows of the latest period that has begun. */
import type { SheetTable } from '../../sheet';
import { columnOf, numberIn, requiredValues, valuesOf } from '../columns';
import { monthIndex, monthsOf, UNDATED } from '../months';
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
  /** Rows without a number of heads. */
  headsUnknown: number;
  /** Rows used although nobody can read their period; one left blank is always in force. */
  periodUnknown: number;
}

/** @param people where they lack one of the fields, the plan is added up over it */
export function plannedCells(plan: SheetTable, people: SheetTable | null, asOf: number): Plan {
  const heads = requiredValues(plan, PLAN.heads);
  const stated = valuesOf(plan, PLAN.available);
  const periods = valuesOf(plan, PLAN.period);
  const months = monthsOf(periods, heads.length);
  const fields = CELL_FIELDS.filter((field) => columnOf(plan, field) && (people === null || columnOf(people, field)));
  const period = months.reduce(
    (latest, month) => (month !== UNDATED && month <= monthIndex(asOf) && month > latest ? month : latest),
    UNDATED,
  );
  const result: Plan = {
    cells: new Map(),
    fields,
    period: period === UNDATED ? null : period,
    headsUnknown: 0,
    periodUnknown: 0,
  };

  for (let row = 0; row < heads.length; row++) {
    if (months[row] !== UNDATED && months[row] !== period) continue;
    const needed = numberIn(heads, row);
    if (needed === null) {
      result.headsUnknown++;
      continue;
    }
    if (months[row] === UNDATED && periods && periods[row] !== null) result.periodUnknown++;
    const values: PlannedCell['values'] = { site: null, jabatan: null, campaign: null };
    for (const field of fields) values[field] = wordAt(plan, field, row);
    const key = cellKey(values);
    const cell = result.cells.get(key) ?? { values, heads: 0, stated: null };
    result.cells.set(key, cell);
    cell.heads += needed;
    const own = numberIn(stated, row);
    if (own !== null) cell.stated = (cell.stated ?? 0) + own;
  }
  return result;
}

export function wordAt(table: SheetTable, field: CellField, row: number): string | null {
  const value = valuesOf(table, field)?.[row];
  return value === null || value === undefined ? null : String(value).trim() || null;
}

/** Fields left open are blank in the key. */
export function cellKey(values: PlannedCell['values']): string {
  return CELL_FIELDS.map((field) => values[field]?.toLowerCase() ?? '').join('\u0001');
}
