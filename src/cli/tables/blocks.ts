/** Several tables of one form on a sheet, below one another or side by side: each is a source of its own. */
import { cellAddress } from '../../grid';
import {
  headingSays,
  readTable,
  saysExample,
  titleAbove,
  type FieldSpec,
  type Matrix,
  type RecognisedTable,
} from '../../sheet';
import { isWhole, type Source } from '../source/source';

export interface Block {
  sheet: Source;
  /** Captions that the pack knows. */
  hits: number;
  /** The title that takes it out, whatever its captions. */
  apart?: string;
}

/** Headers further down are not found by looking at the first rows. */
const NEAR_TOP = 20;

/** @param tables those of the form, from top to bottom and left to right; one at least */
export function blocksOf(source: Source, tables: readonly RecognisedTable[], specs: readonly FieldSpec[]): Block[] {
  const whole = isWhole(source);
  const apart = whole ? tables.filter((table, i) => !isNextPage(source.head, tables, i)) : tables.slice(0, 1);
  const most = Math.max(...apart.map(({ hits }) => hits));
  if (apart.length === 1) {
    const { headerRow } = apart[0]!;
    const far = headerRow >= NEAR_TOP && whole;
    return [{ hits: most, sheet: far ? { ...source, facts: { ...source.facts, headerRow } } : source }];
  }
  const titles = apart.map(({ headerRow }) => titleAbove(source.head, headerRow));
  const hasRecords = !titles.every(saysExample);
  return apart.map((table, i) => {
    const sheet = blockOf(source, table, apart, i === 0);
    const title = titles[i]!;
    const isApart =
      title !== null && ((hasRecords && saysExample(title)) || (i > 0 && saysWhatCellsDoNot(title, sheet, specs)));
    return { hits: table.hits, sheet, ...(isApart ? { apart: title } : {}) };
  });
}

/** The captions of the table right above it, in the same columns and with no title of their own: its next page, read with it. */
function isNextPage(matrix: Matrix, tables: readonly RecognisedTable[], at: number): boolean {
  const table = tables[at]!;
  const { columns } = table;
  const captions = ({ headerRow }: RecognisedTable): string =>
    JSON.stringify(matrix[headerRow]?.slice(columns[0], columns[1] + 1));
  const above = tables.slice(0, at).filter((other) => other.headerRow < table.headerRow && touches(other, table));
  const last = above[above.length - 1];
  return last !== undefined && captions(last) === captions(table) && titleAbove(matrix, table.headerRow) === null;
}

/**
 * "AGENT RESIGN" over a table whose column RESIGN is empty, or is not there, says of all its rows what their cells do not:
 * they are not those of the table above, whatever their captions. "Tanggal 2 Agustus" over a column of dates says no more.
 */
function saysWhatCellsDoNot(title: string, { head, facts }: Source, specs: readonly FieldSpec[]): boolean {
  const named = headingSays(title, specs).filter(({ field }) => {
    const { type } = specs.find(({ name }) => name === field)!;
    return type === 'date' || type === 'datetime';
  });
  if (named.length === 0) return false;
  const { table } = readTable(head, specs, facts);
  return named.every(({ field }) =>
    table?.columns[field]!.values.every((value) => value === null || value === undefined),
  );
}

function blockOf(source: Source, table: RecognisedTable, all: readonly RecognisedTable[], isFirst: boolean): Source {
  const { headerRow, columns } = table;
  const others = all.filter((other) => other !== table);
  const below = others.filter((other) => other.headerRow > headerRow + 1 && touches(other, table));
  const until = Math.min(source.head.length, ...below.map((other) => other.headerRow));
  const above = others.filter((other) => other.headerRow < headerRow - 1 && touches(other, table));
  // A row of groups may stand over the captions.
  const from = above.length > 0 ? headerRow - 1 : 0;
  const beside = others.filter((other) => Math.abs(other.headerRow - headerRow) <= 1 && !touches(other, table));
  const left = Math.max(0, ...beside.flatMap((other) => (other.columns[1] < columns[0] ? [other.columns[1] + 1] : [])));
  const right = Math.min(
    Infinity,
    ...beside.flatMap((other) => (other.columns[0] > columns[1] ? [other.columns[0]] : [])),
  );
  const head = source.head.slice(0, until).map((cells, row) => {
    if (row < from) return [];
    return left === 0 && right >= cells.length
      ? cells
      : cells.map((cell, at) => (at >= left && at < right ? cell : null));
  });
  const place = cellAddress(headerRow, columns[0]);
  return {
    ...source,
    head,
    rowsAbout: head.length,
    read: async (onRows) => void (await onRows(head)),
    facts: { ...source.facts, headerRow },
    of: source.name,
    ...(isFirst ? {} : { name: `${source.name} (${place})` }),
    ...(from > 0 ? { from } : {}),
  };
}

const touches = (a: RecognisedTable, b: RecognisedTable): boolean =>
  a.columns[0] <= b.columns[1] && b.columns[0] <= a.columns[1];
