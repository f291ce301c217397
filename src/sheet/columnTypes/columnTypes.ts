/** Every column type, by the name a field gives it. */
import type { FieldType } from '../shared/types';
import type { ColumnType } from './columnType';
import { boolean } from './boolean';
import { date, datetime } from './date';
import { duration } from './duration';
import { enumeration } from './enumeration';
import { id } from './id';
import { integer, number } from './number';
import { text } from './text';
import { time } from './time';

export const COLUMN_TYPES: Readonly<Record<FieldType, ColumnType>> = {
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
};
