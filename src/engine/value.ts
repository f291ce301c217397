/** Values as conditions see them: a typed cell, or a list (a list parameter, a row of a lookup). */
import type { FieldType, TypedValue } from '../sheet';

export type Scalar = string | number | boolean;
export type Value = TypedValue | readonly Scalar[];

/** The type of a fact: a field's type, or `list`. */
export type FactType = FieldType | 'list';

/** Blank, missing, unreadable or not a number: nothing can be said of it. */
export function isUnknown(value: Value): value is null | undefined {
  return value === undefined || value === null || value !== value;
}

export const NUMERIC_TYPES: readonly FactType[] = ['integer', 'number', 'date', 'time', 'datetime', 'duration'];
export const DATE_TYPES: readonly FactType[] = ['date', 'datetime'];
export const TEXT_TYPES: readonly FactType[] = ['text', 'id', 'enum'];
