/** The sheet named on the command line, and the sentences where none can be chosen. */
import { foldCase } from '../../grid';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import type { Source } from '../source/source';

const NO_SHEET: LocalText = {
  id: 'Tidak ada lembar "{{found}}". Lembar yang ada: {{names}}.',
  en: 'There is no sheet "{{found}}". There are: {{names}}.',
};
const NONE_FITS: LocalText = {
  id: 'Tidak ada lembar dengan baris judul yang dikenal untuk "{{what}}". Periksa judul kolomnya, pilih lembar dengan --sheet, atau beri pemetaan dengan --map.',
  en: 'No sheet has a header row known for "{{what}}". Check its captions, choose a sheet with --sheet, or give a mapping with --map.',
};

/**
 * The sheets of that name; beside other files a text or Parquet file goes by any name, since it has one sheet only.
 * A name that no file has is a slip of the pen.
 */
export function namedSheets(sources: readonly Source[], name: string, language: Language): Source[] {
  const several = new Set(sources.map(({ file }) => file)).size > 1;
  const found = sources.filter(({ title, streamed }) => (several && streamed) || foldCase(title) === foldCase(name));
  if (found.length === 0) throw new UsageError(fill(NO_SHEET[language], { found: name, names: listed(sources) }));
  return found.map((source) => ({ ...source, hidden: false }));
}

export const noneFits = (what: string, language: Language): UsageError =>
  new UsageError(fill(NONE_FITS[language], { what }));

export const listed = (sources: readonly Source[]): string => sources.map(({ name }) => `"${name}"`).join(', ');
