/** Every column type, by the name a field gives it. */
import type { ColumnType, ValueKind } from './columnType';
import { boolean } from './boolean';
import { date, datetime } from './date';
import { duration } from './duration';
import { enumeration } from './enumeration';
import { id } from './id';
import { integer, number } from './number';
import { text } from './text';
import { time } from './time';

export const COLUMN_TYPES = {
  text,
  id,
  integer,
  number,
  boolean,
  date,
  time,
  datetime,
  duration,
  enum: enumeration,
} satisfies Readonly<Record<string, ColumnType>>;

export type FieldType = keyof typeof COLUMN_TYPES;

/** What a value of the type is. */
export const kindOf = (type: FieldType): ValueKind => COLUMN_TYPES[type].holds;
export { COUNTED } from './columnType';
export type { ValueKind };
