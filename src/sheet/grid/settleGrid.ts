/** The cells of a sheet as they are meant: merged cells hold for every row they cover, lines pasted into one column are split. */
import { isBlank, NO_RESULT } from '../../grid';
import { guessLayout, type Delimiter } from '../csv/delimiter';
import { splitQuoted } from '../csv/splitQuoted';
import { trimRow } from '../csv/trimRow';
import type { Matrix, RawCell } from '../shared/types';
import type { GridFacts } from './gridFacts';

export function settleGrid(matrix: Matrix, { merges = [], unsaved }: GridFacts): Matrix {
  if (merges.length === 0 && !unsaved?.size) return lineSplitter(matrix)?.(matrix) ?? matrix;
  const rows = [...matrix] as RawCell[][];
  const own = new Set<number>();
  const edit = (row: number): RawCell[] => {
    while (rows.length <= row) rows.push([]);
    if (!own.has(row)) rows[row] = [...(rows[row] ?? [])];
    own.add(row);
    return rows[row]!;
  };
  for (const key of unsaved ?? []) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    put(edit(row), column, NO_RESULT);
  }
  // A row that has nothing of its own is the rest of the record above, over two rows, and no record.
  const begun = new Set(merges.map(({ startRow }) => startRow));
  const filled = rows.map((cells, row) => begun.has(row) || cells?.some((cell) => !isBlank(cell)));
  for (const { startRow, startColumn, endRow } of merges) {
    const value = rows[startRow]?.[startColumn];
    if (isBlank(value)) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++)
      if (filled[row] && isBlank(rows[row]?.[startColumn])) put(edit(row), startColumn, value);
  }
  return rows;
}

function put(cells: RawCell[], column: number, value: RawCell): void {
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

/** Rows looked at before a sheet is taken for lines of text. */
const SAMPLE = 50;

/**
 * Text pasted line by line into one column, or a file whose lines are quoted as a whole: what splits its rows, which keep
 * their numbers. Null where the sheet is no such text. @param head its first rows, or all
 */
export function lineSplitter(head: Matrix): ((rows: Matrix) => Matrix) | null {
  const rows = head.slice(0, SAMPLE).filter((cells) => cells.some((cell) => !isBlank(cell)));
  const column = rows[0]?.findIndex((cell) => !isBlank(cell)) ?? -1;
  const isLine = (cells: readonly RawCell[]): boolean =>
    typeof cells[column] === 'string' && cells.every((cell, at) => at === column || isBlank(cell));
  const lines = rows.filter(isLine);
  if (rows.length < 2 || lines.length === 0) return null;
  const { delimiter } = guessLayout(lines.map((cells) => oneLine(cells[column] as string)).join('\n'));
  if (!isLine(rows[0]!)) {
    // Captions in cells of their own, and every line below quoted as a whole.
    const captions = rows[0]!.filter((cell) => !isBlank(cell)).length;
    const parted = (cells: Matrix[number]): Matrix[number] =>
      isLine(cells) ? cellsOf(cells[column] as string, delimiter) : cells;
    const fit = lines.filter((cells) => parted(cells).length === captions).length;
    return captions >= 3 && fit >= (rows.length - 1) * 0.9 ? (more) => more.map(parted) : null;
  }
  const other = delimiter === ';' ? ',' : ';';
  const splitRow = (cells: Matrix[number]): Matrix[number] => {
    // What stands further right was split off by the program that opened the text, at another separator.
    const text = cells.filter((cell) => !isBlank(cell)).join(other);
    return text === '' ? [] : cellsOf(text, delimiter);
  };
  const width = Math.max(...lines.map((cells) => splitRow(cells).length));
  // A title and notes may stand above the captions.
  const body = rows.slice(rows.findIndex((cells) => splitRow(cells).length > width / 2));
  const split = body.filter((cells) => {
    const own = splitRow(cells).length;
    return isLine(cells) ? own > 1 : own <= width && own > width / 2;
  });
  if (width < 3 || body.length < 2 || split.length < body.length * 0.9) return null;
  return (more) => more.map(splitRow);
}

function cellsOf(text: string, delimiter: Delimiter): Matrix[number] {
  const [cells = []] = splitQuoted(oneLine(text), { delimiter, newline: '\n' }, 0, true).rows;
  trimRow(cells);
  return cells;
}

/** A line that is quoted as a whole is the line within. */
function oneLine(text: string): string {
  const whole = /^\s*"((?:[^"]|"")*)"\s*$/.exec(text)?.[1];
  return whole === undefined ? text : whole.replaceAll('""', '"');
}
