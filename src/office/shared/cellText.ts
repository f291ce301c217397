/** How a value has to be handed to Excel so that the cell holds exactly it. */
import type { CellWrite, WriteAs } from './types';

/** Excel's format of a text cell. */
export const TEXT_FORMAT = '@';

const FORMATS: Readonly<Partial<Record<WriteAs, string>>> = {
  date: 'dd/mm/yyyy',
  datetime: 'dd/mm/yyyy hh:mm',
  time: 'hh:mm',
  text: TEXT_FORMAT,
};

/** The number format a new cell needs, or null where the cell's own serves. */
export function formatFor(as: WriteAs): string | null {
  return FORMATS[as] ?? null;
}

/** The value to put into `range.values`. In a cell formatted as text nothing is interpreted, and an apostrophe would be shown. */
export function valueFor(write: Pick<CellWrite, 'value' | 'as'>, inTextCell = false): string | number | boolean {
  const { value, as } = write;
  return typeof value !== 'string' || as === 'number' || inTextCell ? value : textCell(value);
}

/**
 * Text as Excel takes it for text. What is written it reads as if it were typed in US English, whatever its own language
 * (office-js #1559, #229): "MAR10", "September 2026" and "1/2" become dates, "5 PM" a time, "(5)" minus five, "#N/A" an
 * error. So whatever holds a digit, begins as a formula does or is the name of a value gets the apostrophe that Excel hides.
 */
export function textCell(text: string): string {
  return /\d|^[\s]*[=+\-@'|#]|^[\t\r\n]|^\s*(true|false|benar|salah)\s*$/i.test(text) ? `'${text}` : text;
}

/** What people see as the content of a raw cell, for comparing and for sentences. */
export function shownAs(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
