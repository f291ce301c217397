/** Rows of a pack made by DuckDB itself, the same on every machine: its own words, blanks, and keys entered twice within a block. */
import { fieldSpecs, type Field, type Pack } from '../../../src/engine';
import { kindOf, literal, quoted, SQL_TYPES, UNREAD } from '../../../src/sql';
import type { SheetTable, TypedValue } from '../../../src/sheet';

/** Rows among which a call may stand twice: a block can then be judged by itself. */
export const BLOCK_ROWS = 32_768;

export interface MadeRows {
  /** Numbers of the first row, and of the one after the last. */
  from: number;
  to: number;
  /** The field that some rows have a cell in that nobody can read. */
  unreadable: string;
  /** Words that nine rows of ten have. */
  usual?: Readonly<Record<string, string>>;
}

export function madeRowsSql(pack: Pack, table: string, { from, to, unreadable, usual = {} }: MadeRows): string {
  const words = new Map(fieldSpecs(pack).map(({ name, values }) => [name, Object.keys(values ?? {})]));
  const unread = `CASE WHEN hash(i, 1) % 500 = 0 THEN '|${unreadable}|' END`;
  const columns = Object.entries(pack.fields).map(([name, field], i) => {
    const roll = (sides: number, salt: number) => `CAST(hash(i, ${i * 16 + salt}) % ${sides} AS INTEGER)`;
    const any = cellOf(name, field, words.get(name) ?? [], roll);
    const cell = usual[name] ? `CASE WHEN ${roll(10, 3)} > 0 THEN ${literal(usual[name])} ELSE ${any} END` : any;
    const value = `CAST(${cell} AS ${SQL_TYPES[kindOf(field.type) as 'text']})`;
    // A cell nobody could read holds nothing.
    const read = name === unreadable ? ` AND ${unread} IS NULL` : '';
    return `CASE WHEN ${roll(40, 0)} > 0${read} THEN ${value} END AS ${quoted(name)}`;
  });
  return `CREATE OR REPLACE TABLE ${quoted(table)} AS SELECT CAST(i AS INTEGER) AS _row, ${columns.join(', ')}, ${unread} AS ${quoted(UNREAD)} FROM range(${from}, ${to}) AS made(i)`;
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

/** Such rows as the engine takes them. @param cells a column a field, and the names of what could not be read */
export function madeTable(pack: Pack, unreadable: string, cells: TypedValue[][]): SheetTable {
  const fields = Object.keys(pack.fields);
  const unread = cells[fields.length]!;
  const doubted = cells[fields.indexOf(unreadable)]!;
  unread.forEach((names, i) => {
    if (names !== null) doubted[i] = undefined;
  });
  const columns = fields.map((field, column) => [
    field,
    { field, type: pack.fields[field]!.type, values: cells[column]!, source: { column, caption: field } },
  ]);
  return { headerRow: 0, rows: unread.map((_, i) => i), columns: Object.fromEntries(columns) };
}
