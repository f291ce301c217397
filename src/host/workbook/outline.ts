import { HostError } from '../shared/errors';
import { cellArea } from './area';
import type { Area } from './area';
import type { Formats } from './formats';
import type { Remembered } from './remembered';

export type Lines = 'rows' | 'columns';

/** Excel's outline has eight levels; level 1 is what no group holds. */
const deepest = 8;

/** Grouped rows and columns: how deep each lies, and hiding and showing them by level. */
export class Outline {
  constructor(
    private readonly remembered: Remembered,
    private readonly formats: Formats,
  ) {}

  /** One level deeper (`step` 1) or less deep (-1). */
  shift(sheet: string, lines: Lines, area: Area, step: 1 | -1): void {
    const levels = this.levels(sheet, lines);
    const [from, to] = span(lines, area);
    for (let index = from; index <= to; index++) {
      const level = (levels[index] ?? 1) + step;
      if (level > deepest) throw new HostError('InvalidOperation');
      if (level > 1) levels[index] = level;
      else delete levels[index];
    }
  }

  /** Lines deeper than a level are hidden, the others shown; 0 leaves them as they are. */
  showLevels(sheet: string, lines: Lines, level: number): void {
    if (level === 0) return;
    for (const [index, deep] of Object.entries(this.levels(sheet, lines)))
      this.setHidden(sheet, lines, Number(index), deep > level);
  }

  /** Hide or show the grouped lines of an area. */
  setDetails(sheet: string, lines: Lines, area: Area, hidden: boolean): void {
    const [from, to] = span(lines, area);
    for (const index of Object.keys(this.levels(sheet, lines)).map(Number))
      if (index >= from && index <= to) this.setHidden(sheet, lines, index, hidden);
  }

  private levels(sheet: string, lines: Lines): Record<number, number> {
    return this.remembered.of(`outline:${sheet}/${lines}`) as Record<number, number>;
  }

  private setHidden(sheet: string, lines: Lines, index: number, hidden: boolean): void {
    const area = cellArea(index, index);
    if (lines === 'rows') this.formats.setRowsHidden({ sheet, area }, hidden);
    else this.formats.setColumnsHidden({ sheet, area }, hidden);
  }
}

function span(lines: Lines, area: Area): [number, number] {
  return lines === 'rows' ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
}
