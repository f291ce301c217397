/** A measure that lacks a column, said as the command line's one sentence. */
import type { Pack } from '../../engine';
import { MissingColumn, MissingParameter } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';

const NO_COLUMN: LocalText = {
  id: '{{file}}, lembar "{{sheet}}": tidak ada kolom {{label}} ({{field}}). Tambahkan kolomnya, atau beri pemetaan dengan --map.',
  en: '{{file}}, sheet "{{sheet}}": there is no column for {{label}} ({{field}}). Add the column, or give a mapping with --map.',
};
const NO_PARAMETER: LocalText = {
  id: 'Paket aturan "{{pack}}" tidak punya parameter "{{parameter}}" yang dibutuhkan ukuran ini.',
  en: 'The rule pack "{{pack}}" has no parameter "{{parameter}}", which this measure needs.',
};

/** Runs a measure; what it lacks becomes a `UsageError`. */
export function measured<T>(take: () => T, where: { file: string; sheet: string; pack: Pack; language: Language }): T {
  const { pack, language } = where;
  try {
    return take();
  } catch (error) {
    if (error instanceof MissingColumn) {
      const label = Object.hasOwn(pack.fields, error.field) ? pack.fields[error.field]!.label[language] : error.field;
      throw new UsageError(fill(NO_COLUMN[language], { ...where, field: error.field, label }));
    }
    if (error instanceof MissingParameter)
      throw new UsageError(fill(NO_PARAMETER[language], { pack: error.pack, parameter: error.parameter }));
    throw error;
  }
}
