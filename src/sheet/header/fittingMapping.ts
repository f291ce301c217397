/** A remembered mapping meets cells that may have changed since. */
import { foldCaption, foldCaptionBare } from '../../grid';
import type { FieldMapping, Mapping } from '../shared/mapping';
import type { Matrix } from '../shared/types';

/** A header is looked for in so many rows. */
const SEARCH_ROWS = 20;

/**
 * The mapping as far as it still fits: a field whose remembered caption stands nowhere above the records is told by its
 * aliases again, and keeps what its words mean.
 */
export function fittingMapping(mapping: Mapping, matrix: Matrix): Mapping {
  const captions = captionsOf(matrix, mapping.headerRow);
  const fields = Object.entries(mapping.fields).map(([name, entry]): [string, FieldMapping] => {
    if (typeof entry.column !== 'string' || captions.has(foldCaption(entry.column))) return [name, entry];
    const { column: _, ...rest } = entry;
    return [name, rest];
  });
  return { ...mapping, fields: Object.fromEntries(fields) };
}

/**
 * What mappings of several tables say about cells that may be any of theirs: a field's entry holds where its caption, or the
 * field's own name, stands above the records. Where two tables disagree, neither is taken. A row that was marked is known by
 * its cells wherever it stands.
 */
export function commonMapping(mappings: readonly Mapping[], matrix: Matrix): Mapping {
  const captions = captionsOf(matrix);
  const found = new Map<string, FieldMapping[]>();
  for (const { fields } of mappings) {
    for (const [name, { column, ...rest }] of Object.entries(fields)) {
      const here = typeof column === 'string' && captions.has(foldCaption(column));
      if (here || captions.has(foldCaption(name)))
        found.set(name, [...(found.get(name) ?? []), here ? { column, ...rest } : rest]);
    }
  }
  const rows = mappings.flatMap((mapping) => mapping.rows ?? []);
  return {
    fields: Object.fromEntries([...found].map(([name, entries]) => [name, agreed(entries)])),
    ...(rows.length > 0 && { rows }),
  };
}

function agreed(entries: readonly FieldMapping[]): FieldMapping {
  const same = <T>(values: readonly (T | undefined)[]): T | undefined => {
    const given = new Set(values.filter((value) => value !== undefined));
    return given.size === 1 ? [...given][0] : undefined;
  };
  const column = same(entries.map((entry) => entry.column));
  const dates = same(entries.map((entry) => entry.dates));
  const values: Record<string, string> = {};
  for (const found of new Set(entries.flatMap((entry) => Object.keys(entry.values ?? {})))) {
    const meaning = same(entries.map((entry) => entry.values?.[found]));
    if (meaning !== undefined) values[found] = meaning;
  }
  return {
    ...(column !== undefined && { column }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(dates !== undefined && { dates }),
  };
}

function captionsOf(matrix: Matrix, headerRow = 0): ReadonlySet<string> {
  const rows = [...matrix.slice(0, SEARCH_ROWS), ...matrix.slice(Math.max(0, headerRow - 2), headerRow)];
  return new Set(
    rows.flatMap((cells) =>
      cells.flatMap((cell) => (typeof cell === 'string' ? [foldCaption(cell), foldCaptionBare(cell)] : [])),
    ),
  );
}
