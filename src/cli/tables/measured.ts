/** A measure that lacks a column, said as the command line's one sentence. */
import type { Pack } from '../../engine';
import { MissingColumn, MissingParameter } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';

const NO_COLUMN: LocalText = {
  id: '{{file}}, lembar "{{sheet}}": tidak ada kolom {{label}} ({{field}}). Tambahkan kolomnya, atau beri pemetaan dengan --map.',
  en: '{{file}}, sheet "{{sheet}}": there is no column for {{label}} ({{field}}). Add the column, or give a mapping with --map.',
};
const NO_PARAMETER: LocalText = {
  id: 'Pack aturan "{{pack}}" tidak punya parameter "{{parameter}}" yang dibutuhkan ukuran ini.',
  en: 'The rule pack "{{pack}}" has no parameter "{{parameter}}", which this measure needs.',
};

interface Where {
  file: string;
  sheet: string;
  pack: Pack;
  language: Language;
}

/** Runs a measure; what it lacks becomes a `UsageError`. */
export function measured<T>(take: () => T, where: Where): T {
  try {
    return take();
  } catch (error) {
    throw asUsageError(error, where);
  }
}

/** The same for a measure that takes its time. */
export async function measuredLater<T>(take: () => Promise<T>, where: Where): Promise<T> {
  try {
    return await take();
  } catch (error) {
    throw asUsageError(error, where);
  }
}

function asUsageError(error: unknown, where: Where): unknown {
  const { pack, language } = where;
  if (error instanceof MissingColumn) {
    const label = Object.hasOwn(pack.fields, error.field) ? pack.fields[error.field]!.label[language] : error.field;
    return new UsageError(fill(NO_COLUMN[language], { ...where, field: error.field, label }));
  }
  if (error instanceof MissingParameter)
    return new UsageError(fill(NO_PARAMETER[language], { pack: error.pack, parameter: error.parameter }));
  return error;
}
