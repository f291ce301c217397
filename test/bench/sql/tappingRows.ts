/** Tapping rows made by DuckDB itself, the same on every machine: the pack's own words, blanks, and calls entered twice within a block. */
import { fieldSpecs, type Field, type Pack } from '../../../src/engine';
import { kindOf, literal, quoted, SQL_TYPES, UNREAD } from '../../../src/sql';

/** Rows among which a call may stand twice: a block can then be judged by itself. */
export const BLOCK_ROWS = 32_768;

export function tappingRowsSql(pack: Pack, table: string, rows: number): string {
  const words = new Map(fieldSpecs(pack).map(({ name, values }) => [name, Object.keys(values ?? {})]));
  const columns = Object.entries(pack.fields).map(([name, field], i) => {
    const roll = (sides: number, salt: number) => `CAST(hash(i, ${i * 16 + salt}) % ${sides} AS INTEGER)`;
    const value = `CAST(${cellOf(name, field, words.get(name) ?? [], roll)} AS ${SQL_TYPES[kindOf(field.type) as 'text']})`;
    return `CASE WHEN ${roll(40, 0)} > 0 THEN ${value} END AS ${quoted(name)}`;
  });
  const unread = `CASE WHEN hash(i, 1) % 500 = 0 THEN '|hasil_tapping|' END`;
  // A cell nobody could read holds nothing.
  const cells = columns.map((column) =>
    column.endsWith('"hasil_tapping"')
      ? `CASE WHEN ${unread} IS NULL THEN (${column.replace(/ AS "hasil_tapping"$/, '')}) END AS "hasil_tapping"`
      : column,
  );
  return `CREATE TABLE ${quoted(table)} AS SELECT CAST(i AS INTEGER) AS _row, ${cells.join(', ')}, ${unread} AS ${quoted(UNREAD)} FROM range(${rows}) AS made(i)`;
}

function cellOf(
  name: string,
  { type }: Field,
  words: readonly string[],
  roll: (sides: number, salt: number) => string,
): string {
  const pick = (items: readonly (string | number)[]) =>
    `[${items.map(literal).join(', ')}][1 + ${roll(items.length, 2)}]`;
  switch (type) {
    case 'boolean':
      return `${roll(10, 1)} > 0`;
    case 'date':
      return `45870 + ${roll(60, 1)}`;
    case 'datetime':
      return `45870 + ${roll(60, 1)} + floor(${roll(86_400, 2)} / 60) / 1440.0`;
    case 'time':
      return `${roll(1440, 1)} / 1440.0`;
    case 'integer':
    case 'number':
    case 'duration':
      return pick([0, 1, 2, 3, 5, 6, 30, 90, 100]);
    case 'id':
      return `'C' || (i - (CASE WHEN i % ${BLOCK_ROWS} > 0 AND ${roll(60, 1)} = 0 THEN 1 ELSE 0 END)) || '${name.slice(0, 2)}'`;
    default:
      return words.length > 0 ? pick(words) : pick(['Agen 001', 'Agen 002', '021123456789', 'agen01']);
  }
}
