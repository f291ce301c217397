/** The sheet named on the command line, and the sentences where none can be chosen. */
import { foldCase } from '../../grid';
import { fill, type Language, type LocalText } from '../../text';
import type { Pack } from '../../engine';
import { UsageError } from '../command/usageError';
import type { Source } from '../source/source';
import { seenIn } from './seen';

const NO_SHEET: LocalText = {
  id: 'Tidak ada lembar "{{found}}". Lembar yang ada: {{names}}.',
  en: 'There is no sheet "{{found}}". There are: {{names}}.',
};
const NONE_FITS: LocalText = {
  id: 'Tidak ada lembar dengan baris judul yang dikenal untuk "{{what}}".{{sheets}} Periksa judul kolomnya, pilih lembar dengan --sheet, atau beri pemetaan dengan --map, misalnya {{map}}.',
  en: 'No sheet has a header row known for "{{what}}".{{sheets}} Check its captions, choose a sheet with --sheet, or give a mapping with --map, for instance {{map}}.',
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

const SHEET_SEEN: LocalText = { id: ' "{{name}}": {{seen}}.{{near}}', en: ' "{{name}}": {{seen}}.{{near}}' };
const MOST_SHEETS = 3;

/** Nothing fits: what the first of the sheets hold instead, and a mapping to begin with. */
export function noneFits(
  meant: Pack,
  sheets: readonly Source[],
  packs: ReadonlyMap<string, Pack>,
  language: Language,
): UsageError {
  const seen = sheets
    .slice(0, MOST_SHEETS)
    .map(({ name, head }) => ({ name, ...seenIn(head, packs, language, meant) }));
  const shown = seen.map((each) => fill(SHEET_SEEN[language], each)).join('');
  const more = sheets.length > MOST_SHEETS ? ' …' : '';
  return new UsageError(
    fill(NONE_FITS[language], { what: meant.id, sheets: shown + more, map: seen[0]?.map ?? '{"fields":{}}' }),
  );
}

export const listed = (sources: readonly Source[]): string => sources.map(({ name }) => `"${name}"`).join(', ');
