/** Where a record of a table stands: its row as Excel counts it, and its file where several are joined. */
import { basename } from 'node:path';
import type { Input } from './input';

export type Where = Pick<Input, 'parts' | 'joined'>;

export interface RecordPlace {
  file?: string;
  /** Of a workbook whose sheets are one table. */
  sheet?: string;
  row: number;
}

/** @param row 0-based, as the table numbers it */
export function placeOf({ parts, joined }: Where, row: number): RecordPlace {
  if (!joined && !hasSheets(parts)) return { row: row + 1 };
  const part = [...parts].reverse().find(({ first }) => first <= row);
  if (!part) return { row: row + 1 };
  const sheet = hasSheets(parts.filter(({ sheet: { file } }) => file === part.sheet.file))
    ? part.sheet.title
    : undefined;
  return {
    ...(joined ? { file: part.sheet.file } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    row: row - part.first + 1,
  };
}

/** Row numbers alone would not tell where a record is: its parts do not number their rows through. */
const hasSheets = (parts: Where['parts']): boolean => parts.some(({ first }) => first !== parts[0]!.first);

/** The row's number alone, or with its file and sheet. */
export function rowName(input: Where, row: number): number | RecordPlace {
  const place = placeOf(input, row);
  return place.file === undefined && place.sheet === undefined ? place.row : place;
}

/** For the lines that people read. */
export function placeText(input: Where, at: number): string {
  const { file, sheet, row } = placeOf(input, at);
  return [...(file === undefined ? [] : [basename(file)]), ...(sheet === undefined ? [] : [sheet]), row].join(' ');
}
