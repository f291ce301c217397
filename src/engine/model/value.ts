/** Values as conditions see them: a typed cell, or a list (a list parameter, a row of a lookup); and what each type is. */
import type { FieldType, TypedValue } from '../../sheet';
import { COLUMN_TYPES, kindOf, type ValueKind } from '../../sheet/columnTypes';

export type Scalar = string | number | boolean;
export type Value = TypedValue | readonly Scalar[];

/** The type of a fact: a field's type, or `list`. */
export type FactType = FieldType | 'list';

/** Values of one family may be compared with each other. */
type Family = 'words' | 'amount' | 'moment' | 'time' | 'flag' | 'list';

const FAMILIES: Readonly<Record<ValueKind, Family>> = {
  words: 'words',
  choice: 'words',
  flag: 'flag',
  number: 'amount',
  seconds: 'amount',
  day: 'moment',
  moment: 'moment',
  clock: 'time',
};

export const familyOf = (type: FactType): Family => (type === 'list' ? 'list' : FAMILIES[kindOf(type)]);

export const FIELD_TYPES = Object.keys(COLUMN_TYPES) as FieldType[];
const typesOf = (...families: readonly Family[]) => FIELD_TYPES.filter((type) => families.includes(familyOf(type)));

/** Held as numbers. */
export const NUMERIC_TYPES: readonly FactType[] = typesOf('amount', 'moment', 'time');
/** Numbers that add up. */
export const AMOUNT_TYPES: readonly FactType[] = typesOf('amount');
export const DATE_TYPES: readonly FactType[] = typesOf('moment');
export const TEXT_TYPES: readonly FactType[] = typesOf('words');

/**
 * What a function that tells them apart is given for a cell nobody could read, and for rows of a table that leave it open; a
 * column or table that is not there gives undefined.
 */
export const UNREAD: Value = Number.NaN;

/** A cell that is there, as such a function is given it. */
export const cellOrUnread = (value: Value): Value => (value === undefined ? UNREAD : value);

/** Blank, missing, unreadable or not a number: nothing can be said of it. */
export function isUnknown(value: Value): value is null | undefined {
  return value === undefined || value === null || value !== value;
}
