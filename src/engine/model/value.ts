/** Values as conditions see them: a typed cell, or a list (a list parameter, a row of a lookup); and what each type is. */
import type { FieldType, TypedValue } from '../../sheet';

export type Scalar = string | number | boolean;
export type Value = TypedValue | readonly Scalar[];

/** The type of a fact: a field's type, or `list`. */
export type FactType = FieldType | 'list';

/** Values of one family may be compared with each other. */
type Family = 'words' | 'amount' | 'moment' | 'time' | 'flag' | 'list';

/** Every type of facts; a new type of fields is told its family here. */
const FAMILIES: Readonly<Record<FactType, Family>> = {
  text: 'words',
  id: 'words',
  integer: 'amount',
  number: 'amount',
  boolean: 'flag',
  date: 'moment',
  time: 'time',
  datetime: 'moment',
  duration: 'amount',
  enum: 'words',
  list: 'list',
};

export function familyOf(type: FactType): Family {
  return FAMILIES[type];
}

const TYPES = Object.keys(FAMILIES) as FactType[];
const typesOf = (...families: readonly Family[]) => TYPES.filter((type) => families.includes(FAMILIES[type]));

export const FIELD_TYPES = TYPES.filter((type): type is FieldType => type !== 'list');
/** Held as numbers. */
export const NUMERIC_TYPES: readonly FactType[] = typesOf('amount', 'moment', 'time');
/** Numbers that add up. */
export const AMOUNT_TYPES: readonly FactType[] = typesOf('amount');
export const DATE_TYPES: readonly FactType[] = typesOf('moment');
export const TEXT_TYPES: readonly FactType[] = typesOf('words');

/** What a function that tells them apart is given for a cell nobody could read; a column that is not there gives undefined. */
export const UNREAD: Value = Number.NaN;

/** A cell that is there, as such a function is given it. */
export const cellOrUnread = (value: Value): Value => (value === undefined ? UNREAD : value);

/** Blank, missing, unreadable or not a number: nothing can be said of it. */
export function isUnknown(value: Value): value is null | undefined {
  return value === undefined || value === null || value !== value;
}
