/** How a column of the team's sheet writes a word of the vocabulary: their COUNTIFs and re-imports look for that spelling. */
import type { CellWrite } from '../../src/office';
import { rawCell, type Records } from '../store/readRecords';

type Spelling = Pick<CellWrite, 'value' | 'as'>;

const known = new WeakMap<Records, Map<string, Map<string, Spelling>>>();

/** The spelling met most often in the column for this word, the first of two; undefined where the column does not have it yet. */
export function ownSpelling(records: Records, field: string, word: string): Spelling | undefined {
  let columns = known.get(records);
  if (!columns) known.set(records, (columns = new Map()));
  let spellings = columns.get(field);
  if (!spellings) columns.set(field, (spellings = spellingsOf(records, field)));
  return spellings.get(word);
}

function spellingsOf(records: Records, field: string): Map<string, Spelling> {
  const counts = new Map<string, Map<string | number | boolean, number>>();
  records.reading.table?.columns[field]?.values.forEach((word, row) => {
    const raw = rawCell(records, row, field);
    if (typeof word !== 'string' || !(typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'))
      return;
    const cell = typeof raw === 'string' ? raw.trim() : raw;
    const own = counts.get(word) ?? new Map<string | number | boolean, number>();
    counts.set(word, own.set(cell, (own.get(cell) ?? 0) + 1));
  });
  return new Map(
    [...counts].map(([word, own]) => {
      const [value] = [...own].reduce((best, next) => (next[1] > best[1] ? next : best))!;
      return [word, { value, as: typeof value === 'string' ? 'text' : typeof value } as Spelling];
    }),
  );
}
