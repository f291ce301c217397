/** Where a record of a table stands: its row as Excel counts it, and its file where several are joined. */
import { basename } from 'node:path';
import type { Input } from './input';

type Where = Pick<Input, 'parts' | 'joined'>;

export interface Place {
  file?: string;
  row: number;
}

/** @param row 0-based, as the table numbers it */
export function placeOf({ parts, joined }: Where, row: number): Place {
  const part = joined && [...parts].reverse().find(({ first }) => first <= row);
  return part ? { file: part.sheet.file, row: row - part.first + 1 } : { row: row + 1 };
}

/** The row's number alone, or with its file. */
export function rowName(input: Where, row: number): number | Place {
  return input.joined ? placeOf(input, row) : row + 1;
}

/** For the lines that people read. */
export function placeText(input: Where, at: number): string {
  const { file, row } = placeOf(input, at);
  return file === undefined ? String(row) : `${basename(file)} ${row}`;
}
