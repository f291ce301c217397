/** Reads a block of one column's cells. One loop a kind, so that each is compiled for its own. */
import type { Value } from '../value';
import {
  constantPlace,
  filledPlace,
  textPlace,
  type Cells,
  type ConstantCells,
  type FilledCells,
  type NumberCells,
  type TextCells,
} from './cells';

export type ColumnPass = (values: ArrayLike<Value>, base: number, records: number) => void;

export function columnPass(cells: Cells): ColumnPass {
  switch (cells.kind) {
    case 'texts':
      return textPass(cells);
    case 'constants':
      return constantPass(cells);
    case 'filled':
      return filledPass(cells);
    case 'numbers':
      return numberPass(cells);
  }
}

// Each takes its own names before the loop: names of the function around it would be looked up at every cell.

function textPass(cells: TextCells): ColumnPass {
  return (values, base, records) => {
    const { classes: of, into } = cells;
    const [a, b, c, d] = cells.words;
    const place = textPlace;
    for (let i = 0; i < records; i++) into[i] = (of >> place(values[base + i], a, b, c, d)) & 15;
  };
}

function constantPass(cells: ConstantCells): ColumnPass {
  return (values, base, records) => {
    const { classes: of, into } = cells;
    const place = constantPlace;
    for (let i = 0; i < records; i++) into[i] = (of >> place(values[base + i])) & 15;
  };
}

function filledPass(cells: FilledCells): ColumnPass {
  return (values, base, records) => {
    const { classes: of, into } = cells;
    const place = filledPlace;
    for (let i = 0; i < records; i++) into[i] = (of >> place(values[base + i])) & 15;
  };
}

function numberPass(cells: NumberCells): ColumnPass {
  return (values, base, records) => {
    const { into } = cells;
    for (let i = 0; i < records; i++) {
      const value = values[base + i];
      into[i] = typeof value === 'number' ? value : NaN;
    }
  };
}
