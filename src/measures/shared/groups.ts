/** Rows grouped by the values of a field, as report tables group them. */
import { isoOf, timeOf } from '../../calendar';
import { kindOf, type FieldType, type SheetTable, type TypedValue } from '../../sheet';
import { columnOf, MissingColumn } from './columns';

export interface Groups {
  /** Group of every row: an index into `keys`. */
  codes: Int32Array;
  /** Keys as shown, in order of first appearance; null for rows whose cell is blank or unknown. */
  keys: (string | null)[];
}

/** Spelling differences of case and outer blanks do not make two groups; the first spelling seen is shown. */
export function groupBy(table: SheetTable, field: string): Groups {
  const column = columnOf(table, field);
  if (!column) throw new MissingColumn(field);
  return groupValues(column.values, (value) => groupKey(value, column.type));
}

/** Groups any values by the key a function gives them. */
export function groupValues<T>(values: readonly T[], keyOf: (value: T) => string | null): Groups {
  const codes = new Int32Array(values.length);
  const keys: (string | null)[] = [];
  const known = new Map<T, number>();
  const places = new Map<string | null, number>();
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    let code = known.get(value);
    if (code === undefined) {
      const key = keyOf(value);
      const folded = key?.toLowerCase() ?? null;
      code = places.get(folded);
      if (code === undefined) {
        code = keys.push(key) - 1;
        places.set(folded, code);
      }
      known.set(value, code);
    }
    codes[i] = code;
  }
  return { codes, keys };
}

/** Keys in reading order: numbers in words by value ("Agen 2" before "Agen 10"), the blank group last. */
export function byKey(a: { key: string | null }, b: { key: string | null }): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  return ORDER.compare(a.key, b.key);
}

const ORDER = new Intl.Collator('id', { numeric: true });

/** The key a value is grouped by, as shown; null for blank and unknown. */
export function groupKey(value: TypedValue, type: FieldType): string | null {
  if (value === null || value === undefined) return null;
  switch (kindOf(type)) {
    case 'day':
    case 'moment':
      return typeof value === 'number' ? isoOf(value) : String(value);
    case 'clock':
      return typeof value === 'number' ? clock(value) : String(value);
    case 'words':
    case 'choice':
    case 'flag':
    case 'number':
    case 'seconds':
      return String(value).trim() || null;
  }
}

function clock(fraction: number): string {
  const minutes = Math.floor(timeOf(fraction) * 1440 + 1e-6);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
