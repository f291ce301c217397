/** A sheet that counts a figure over all rows, from working columns beside those of the verdict. */
import type { Pack } from '../engine';
import type { LocalText } from '../text';
import { sheetName, type PlainCell, type PlainSheet } from './plainSheet';
import type { WorkingSheet } from './workingSheet';

/** A table as it was read, column by column. */
export interface OtherTable {
  working: WorkingSheet;
  /** The cell of a field as it was read; null where the sheet has no such column. */
  field(name: string): string | null;
}

export interface FigureWorld extends OtherTable {
  pack: Pack;
  /** The plan that the table is held against, where there is one. */
  plan: OtherTable | null;
  /** Serial of the day of judgement. */
  asOf: number | undefined;
  say(text: LocalText): string;
  /** The cell that holds a parameter, as seen from anywhere. */
  parameter(name: string): string;
}

/** @param name of the sheet @returns null where the sheet lacks what the figure needs */
export type FigureSheet = (name: string, world: FigureWorld) => PlainSheet | null;

/** How a row counts in a share, in the order of what it does to it. */
export const [AGAINST, OUT, FOR] = [0, 1, 2];

/** Rows that count for a share, and all that count, from a column of such numbers. */
export function shareOf(working: WorkingSheet, cell: string): { part: string; whole: string } {
  const of = (value: number) => `COUNTIF(${sheetName(working.name)}!${working.range(cell)},${value})`;
  return { part: of(FOR), whole: `(${of(FOR)}+${of(AGAINST)})` };
}

export const ratioOf = ({ part, whole }: { part: string; whole: string }): PlainCell => ({
  formula: `IF(${whole}=0,"",${part}/${whole})`,
});

/** A line of the sheet: what it is, its value, and the number format of that. */
export type FigureLine = readonly [label: string, value: PlainCell, format?: string];

export const SHARE_FORMAT = '0.00%';

export function figureLines(name: string, lines: readonly FigureLine[]): PlainSheet {
  return {
    name,
    rows: lines.map(([label, value]) => [label, value]),
    widths: [60, 16],
    formats: new Map(lines.flatMap(([, , format], row) => (format ? [[`${row},1`, format] as const] : []))),
  };
}

/** A target of the pack as a share, whether it is written as one or in percent. */
export const targetShare = ({ pack, parameter }: FigureWorld, name: string): PlainCell => ({
  formula: `${parameter(name)}${pack.parameters[name]?.unit === 'percent' ? '/100' : ''}`,
});
