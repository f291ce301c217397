/** What a block needs to be written: its records, its labels, and the sheet it is written on. */
import { kindOf, type ValueKind } from '../sheet';
import type { Language, LocalText } from '../text';
import type { Dataset, Population } from './model/dataset';
import type { Evaluation } from './evaluate';
import type { Grid, Spot } from './grid';
import { FORMATS, type Block, type FormatName, type LayoutColumn } from './model/layout';
import type { ReportCell } from './model/report';

export interface BlockContext extends Evaluation {
  block: Block;
  dataset: Dataset;
  population: Population;
  /** Records of the block: its months, its `where`. */
  records: readonly number[];
  /** Label of any field, there or not. */
  fieldLabel(name: string): LocalText;
  grid: Grid;
  language: Language;
  live: boolean;
  month: number;
  firstMonth: number;
  weekStarts: readonly number[];
  /** Told of every figure, with the records it was made of. */
  opens(cell: ReportCell, column: LayoutColumn, records: readonly number[]): void;
  /** Cell of a target on this sheet, and which side of it is good; null while it has no number. */
  targetCell(name: string): { spot: Spot; good: 'atLeast' | 'atMost' } | null;
}

export function columnLabel({ dataset, fieldLabel, language }: BlockContext, column: LayoutColumn): string {
  const label =
    column.label ??
    dataset.figures[column.figure ?? '']?.label ??
    (column.field === undefined ? { id: column.id, en: column.id } : fieldLabel(column.field));
  return label[language];
}

export function columnFormat({ dataset, population }: BlockContext, column: LayoutColumn): string | undefined {
  return FORMATS[column.format ?? naturalFormat(dataset, population, column)];
}

function naturalFormat(dataset: Dataset, population: Population, column: LayoutColumn): FormatName {
  if (column.ratio ?? column.cumulative ?? column.goal) return 'share';
  if (column.limit) return column.limit === 'signal' ? 'text' : 'share';
  if (column.met) return 'text';
  if (column.difference ?? column.number) return 'count';
  if (column.figure === 'count' || column.figure === 'distinct') return 'count';
  if (column.figure === 'unknown') return 'text';
  if (column.field !== undefined) {
    const type = population.field(column.field)?.type;
    return type === undefined ? 'text' : NATURAL[kindOf(type)];
  }
  return dataset.figures[column.figure!]?.format ?? 'text';
}

/** How cells are written where the layout says nothing, by what they hold. */
const NATURAL: Readonly<Record<ValueKind, FormatName>> = {
  day: 'date',
  moment: 'dateTime',
  number: 'count',
  words: 'text',
  choice: 'text',
  flag: 'text',
  clock: 'text',
  seconds: 'text',
};

/** How the total row gets this column's value. */
export function totalOf({ dataset }: BlockContext, column: LayoutColumn): 'sum' | 'whole' | 'none' {
  if (column.total) return column.total;
  if (column.number ?? column.limit ?? column.cumulative) return 'none';
  if (column.figure === 'unknown') return 'none';
  if (column.ratio ?? column.difference ?? column.met ?? column.goal) return 'whole';
  if (column.figure === 'count' || column.figure === 'sum') return 'sum';
  if (column.figure === 'distinct' || column.figure === 'max') return 'whole';
  if (column.field !== undefined) return 'none';
  return dataset.figures[column.figure!]?.adds ? 'sum' : 'whole';
}
