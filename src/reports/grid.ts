/** A sheet while it is being written: cells, and what stands around them. */
import { columnLetters } from '../grid';
import type { ReportCell, ReportChart, ReportCondition, ReportSheet, ReportStyle, ReportValue } from './model/report';

export interface Spot {
  row: number;
  column: number;
}

export class Grid {
  readonly rows: (ReportCell | null)[][] = [];
  readonly conditions: ReportCondition[] = [];
  readonly charts: ReportChart[] = [];
  /** Widths asked for by a layout, by column. */
  readonly wanted = new Map<number, number>();

  /** The row the next block begins in. */
  get nextRow(): number {
    return this.rows.length;
  }

  put({ row, column }: Spot, cell: ReportCell): Spot {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
    return { row, column };
  }

  /** A line of one style from column A, in the next row. */
  line(style: ReportStyle, ...values: ReportValue[]): number {
    const row = this.nextRow;
    if (values.length === 0) this.rows.push([]);
    values.forEach((value, column) => this.put({ row, column }, { value, style }));
    return row;
  }

  blank(): void {
    this.rows.push([]);
  }

  /** Ends the sheet. Widths follow the content, within reason. */
  finish(head: Pick<ReportSheet, 'name' | 'frozenRows' | 'titleRows' | 'landscape' | 'traceRow'>): ReportSheet {
    this.spanHeadings();
    const columns = Math.max(1, ...this.rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) => this.wanted.get(column) ?? this.widthOf(column));
    return { ...head, rows: this.rows, widths, conditions: this.conditions, charts: this.charts };
  }

  /** A heading's band is as wide as the table under it; where further headings follow at once, as the widest of theirs. */
  private spanHeadings(): void {
    for (let row = this.rows.length - 1; row >= 0; row--) {
      const heading = this.rows[row]!;
      if (heading[0]?.style !== 'section') continue;
      let below = row + 1;
      while (this.rows[below]?.length === 0) below++;
      let width = heading.length;
      for (; (this.rows[below]?.length ?? 0) > 0; below++) width = Math.max(width, this.rows[below]!.length);
      while (heading.length < width) heading.push({ value: null, style: 'section' });
    }
  }

  private widthOf(column: number): number {
    let width = NARROW;
    for (const row of this.rows) {
      const cell = row[column];
      if (!cell || FLOWING.includes(cell.style)) continue;
      width = Math.max(width, Math.min(WIDE, lengthOf(cell) + 2));
    }
    return width;
  }
}

const NARROW = 8;
const WIDE = 40;
/** Texts that run on, and captions, whose words the writers measure. */
const FLOWING: readonly ReportStyle[] = ['title', 'subtitle', 'section', 'note', 'caption'];

function lengthOf({ value, format }: ReportCell): number {
  if (typeof value === 'number')
    return format?.includes('yy') ? format.length : Math.max(8, String(Math.round(value)).length * 1.4);
  return String(value ?? '').length;
}

export const address = ({ row, column }: Spot): string => `${columnLetters(column)}${row + 1}`;
