/** Groups of records by a field, in reading order, and what their keys are called. */
import { isoOf } from '../calendar';
import { severalOf, type TypedValue } from '../sheet';
import type { Language } from '../text';
import { byKey } from '../measures';
import type { FieldReader } from './model/dataset';
import { FORMATS } from './model/layout';
import type { ReportCell } from './model/report';
import { monthTitle, word } from './model/words';

export interface KeyGroup {
  /** One value a field of the grouping. */
  values: readonly TypedValue[];
  records: number[];
}

/** Spelling differences of case and outer blanks make no group; blank and unknown are one; of several values each has the record. */
export function groupsOf(records: readonly number[], fields: readonly FieldReader[]): KeyGroup[] {
  const found = new Map<string, KeyGroup>();
  for (const record of records) {
    for (const values of valuesOf(fields, record)) {
      const key = values.map((value) => String(value ?? '').toLowerCase()).join('\u0001');
      const group = found.get(key);
      if (!group) found.set(key, { values, records: [record] });
      else if (group.records.at(-1) !== record) group.records.push(record);
    }
  }
  return [...found.values()].sort(inOrder);
}

/** What the fields say of a record: once, or as often as one of them says several things; those go side by side. */
function valuesOf(fields: readonly FieldReader[], record: number): TypedValue[][] {
  const each = fields.map((field) => {
    const value = valueOf(field, record);
    return field.several && typeof value === 'string' ? severalOf(value) : [value];
  });
  const count = Math.max(1, ...each.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => each.map((values) => values[values.length === 1 ? 0 : i] ?? null));
}

function valueOf({ type, value }: FieldReader, record: number): TypedValue {
  const found = value(record);
  if (typeof found === 'string') return found.trim() || null;
  // A date and time groups by its day.
  return typeof found === 'number' && (type === 'date' || type === 'datetime') ? Math.floor(found) : (found ?? null);
}

function inOrder(a: KeyGroup, b: KeyGroup): number {
  for (let i = 0; i < a.values.length; i++) {
    const order = byKey({ key: textOf(a.values[i]) }, { key: textOf(b.values[i]) });
    if (order !== 0) return order;
  }
  return 0;
}

const textOf = (value: TypedValue): string | null => (value === null || value === undefined ? null : String(value));

/** A key as a label: weeks, hours and months by name, days as dates. */
export function keyCell(field: string, type: FieldReader['type'], value: TypedValue, language: Language): ReportCell {
  if (value === null || value === undefined) return { value: word('blank', language), style: 'label' };
  if (field === 'week') return { value: word('week', language, { number: value }), style: 'label' };
  if (field === 'hour')
    return { value: word('hour', language, { hour: String(value).padStart(2, '0') }), style: 'label' };
  if (field === 'month') return { value: monthTitle(String(value), language), style: 'label' };
  if (type === 'date' || type === 'datetime') return { value: value as number, style: 'label', format: FORMATS.date };
  if (typeof value === 'boolean') return { value: word(value ? 'yes' : 'no', language), style: 'label' };
  return { value, style: 'label' };
}

/** The same as one text, for captions and headings. */
export function keyText(field: string, type: FieldReader['type'], value: TypedValue, language: Language): string {
  const { value: shown, format } = keyCell(field, type, value, language);
  return format === FORMATS.date ? isoOf(shown as number) : String(shown);
}
