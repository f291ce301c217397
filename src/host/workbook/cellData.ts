import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { readEntry } from './entry';
import type { CellValue } from './types';

/** Univer's cell → value. Booleans are stored as 0 and 1 with their own type. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell || cell.v === undefined || cell.v === null || cell.v === '') return null;
  return cell.t === CellValueType.BOOLEAN ? Number(cell.v) === 1 || cell.v === true : cell.v;
}

/** Value → Univer's cell. The type is always stated: an untyped string would be guessed at as a date. */
export function constantCell(value: CellValue): ICellData {
  const rest = { f: null, si: null, p: null };
  if (value === null) return { v: null, t: null, ...rest };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING, ...rest };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, ...rest };
  return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...rest };
}

/** What a typed or assigned value makes of a cell. */
export function entryCell(
  input: string | number | boolean,
  format: string,
  { date1904, byAddin }: { date1904: boolean; byAddin: boolean },
): ICellData {
  const entry = readEntry(input, format, date1904, byAddin);
  if (entry.formula !== undefined) return { f: entry.formula, v: null, t: null, si: null, p: null };
  const cell = constantCell(entry.value);
  return entry.numberFormat !== undefined && format === 'General'
    ? { ...cell, s: { n: { pattern: entry.numberFormat } } }
    : cell;
}

/** A value, a formula or a share in one; looks are none. */
export function hasContent(cell: ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f) || Boolean(cell.si);
}
