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

/**
 * The value to put into `range.values`. Text that Excel would take for a number, a date or a formula gets the
 * apostrophe that makes it text: a phone number keeps its zero, and `=1+1` from a form stays what was typed.
 * In a cell formatted as text nothing is interpreted, and an apostrophe would be shown.
 */
export function valueFor(write: Pick<CellWrite, 'value' | 'as'>, inTextCell = false): string | number | boolean {
  const { value, as } = write;
  if (typeof value !== 'string' || as === 'number' || inTextCell) return value;
  return looksLikeSomethingElse(value) ? `'${value}` : value;
}

function looksLikeSomethingElse(text: string): boolean {
  return (
    /^[=+\-@']/.test(text) ||
    /^\s*[\d.,:/%\sRp-]*\d[\d.,:/%\sEe-]*$/.test(text) ||
    /^(true|false|benar|salah)$/i.test(text.trim())
  );
}

/** What people see as the content of a raw cell, for comparing and for sentences. */
export function shownAs(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
