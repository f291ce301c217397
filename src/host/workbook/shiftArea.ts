import type { Area } from './area';

export type Shift = 'Down' | 'Right' | 'Up' | 'Left';

/**
 * Where an area lies after cells were inserted (Down, Right) or deleted (Up, Left).
 * @param change the cells inserted or deleted
 * @returns null when the area itself was deleted
 */
export function shiftArea(area: Area, change: Area, shift: Shift): Area | null {
  const rows = shift === 'Down' || shift === 'Up';
  const beside = rows
    ? change.startColumn <= area.startColumn && change.endColumn >= area.endColumn
    : change.startRow <= area.startRow && change.endRow >= area.endRow;
  if (!beside) return area;
  const [start, end] = rows ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  const [from, to] = rows ? [change.startRow, change.endRow] : [change.startColumn, change.endColumn];
  const moved = shift === 'Down' || shift === 'Right' ? inserted(start, end, from, to) : deleted(start, end, from, to);
  if (!moved) return null;
  return rows
    ? { ...area, startRow: moved[0], endRow: moved[1] }
    : { ...area, startColumn: moved[0], endColumn: moved[1] };
}

function inserted(start: number, end: number, from: number, to: number): [number, number] {
  const count = to - from + 1;
  if (from <= start) return [start + count, end + count];
  return from <= end ? [start, end + count] : [start, end];
}

function deleted(start: number, end: number, from: number, to: number): [number, number] | null {
  const count = to - from + 1;
  if (from <= start && to >= end) return null;
  if (to < start) return [start - count, end - count];
  if (from > end) return [start, end];
  const common = Math.min(to, end) - Math.max(from, start) + 1;
  return [Math.min(start, from), end - common - (from < start ? start - from : 0)];
}
