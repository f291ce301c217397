/** A measure that lacks a column, said as the command line's one sentence. */
import type { Pack } from '../../engine';
import { MissingColumn, MissingParameter } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import type { Part } from './streamTables';

const NO_COLUMN: LocalText = {
  id: '{{file}}, lembar "{{sheet}}": tidak ada kolom {{label}} ({{field}}).{{seen}} Tambahkan kolomnya, atau beri pemetaan dengan --map, misalnya {{map}}.',
  en: '{{file}}, sheet "{{sheet}}": there is no column for {{label}} ({{field}}).{{seen}} Add the column, or give a mapping with --map, for instance {{map}}.',
};
const SEEN: LocalText = { id: ' Judul yang belum dikenal: {{captions}}.', en: ' Captions not known: {{captions}}.' };
const MOST_CAPTIONS = 8;
const NO_PARAMETER: LocalText = {
  id: 'Pack aturan "{{pack}}" tidak punya parameter "{{parameter}}" yang dibutuhkan ukuran ini.',
  en: 'The rule pack "{{pack}}" has no parameter "{{parameter}}", which this measure needs.',
};

interface Where {
  file: string;
  sheet: string;
  pack: Pack;
  language: Language;
  /** The sheets that were read. */
  parts: readonly Part[];
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
    const { field } = error;
    const captions = unknownCaptions(where.parts);
    const shown = captions.slice(0, MOST_CAPTIONS).map((caption) => `"${caption}"`);
    const more = captions.length > MOST_CAPTIONS ? ', …' : '';
    const seen = captions.length > 0 ? fill(SEEN[language], { captions: shown.join(', ') + more }) : '';
    const map = JSON.stringify({ fields: { [field]: captions[0] ?? label } });
    return new UsageError(fill(NO_COLUMN[language], { ...where, field, label, seen, map }));
  }
  if (error instanceof MissingParameter)
    return new UsageError(fill(NO_PARAMETER[language], { pack: error.pack, parameter: error.parameter }));
  return error;
}

/** Of columns that no field was found for; passwords are nobody's. */
function unknownCaptions(parts: readonly Part[]): string[] {
  const columns = parts.flatMap(({ reading }) => reading.report.columns);
  const unknown = columns.filter(({ field, notes }) => field === null && !notes.includes('password'));
  return [...new Set(unknown.map(({ caption }) => caption))];
}
