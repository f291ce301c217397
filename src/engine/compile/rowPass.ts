/**
 * Reads a block of rows, up to four columns at a time: a row is found once for all of them, and what one cell keeps waiting
 * another is read in.
 */
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
import type { Slot } from './slot';
import type { Step } from './step';

/** A step that reads the cells of one field. */
export interface CellStep extends Step {
  /** Null: it asks each value. */
  cells: Cells | null;
  slot: Slot;
  /** Makes what it reads next its own; its pass then follows. */
  own(): void;
}

type Rows = readonly (readonly Value[])[];
/** Reads a block; record i is `rows[from + i]`. */
type Pass = (rows: Rows, from: number, records: number) => void;
type Four<One> = readonly [One, One, One, One];

/** The same steps; those that read fields are run together, first of all: what they read is given. */
export function inPasses(steps: readonly Step[]): Step[] {
  const reading = steps.filter(isCellStep);
  if (reading.length === 0) return [...steps];
  return [together(reading), ...steps.filter((step) => !isCellStep(step))];
}

function isCellStep(step: Step): step is CellStep {
  const { cells, slot } = step as Partial<CellStep>;
  // What is computed is not ready before the steps between.
  return cells !== undefined && cells !== null && slot!.kind === 'field';
}

function together(members: readonly CellStep[]): Step {
  const passes = WIDTHS.flatMap(([kind, width]) => {
    const alike = members.filter(({ cells }) => cells!.kind === kind);
    const count = Math.ceil(alike.length / width);
    return Array.from({ length: count }, (_, at) => passOf(alike.slice(width * at, width * (at + 1))));
  });
  const { slot } = members[0]!;
  return {
    needs: [],
    run: (records) => {
      if (!slot.rows) {
        for (const member of members) member.run(records);
        return;
      }
      for (const member of members) member.own();
      for (const pass of passes) pass(slot.rows, slot.from, records);
    },
  };
}

/** Columns read at a time; of numbers asked only whether they are blank there are seldom more than two. */
const WIDTHS = [
  ['numbers', 4],
  ['texts', 4],
  ['constants', 4],
  ['filled', 2],
] as const satisfies (readonly [Cells['kind'], number])[];

/** As many of a kind as are read at a time, or fewer: the last is then read again in the place of those missing. */
function passOf(members: readonly CellStep[]): Pass {
  const four = [0, 1, 2, 3].map((at) => members[Math.min(at, members.length - 1)]!);
  const slots = four.map(({ slot }) => slot) as unknown as Four<Slot>;
  const cells = four.map((member) => member.cells!) as unknown as Four<Cells>;
  switch (cells[0].kind) {
    case 'texts':
      return textPass(slots, cells as Four<TextCells>);
    case 'constants':
      return constantPass(slots, cells as Four<ConstantCells>);
    case 'filled':
      return filledPass(slots, cells as Four<FilledCells>);
    case 'numbers':
      return numberPass(slots, cells as Four<NumberCells>);
  }
}

/*
 * Each pass takes what it needs as its own names before the loop: a name of the function around it would be looked up, and
 * asked whether it is set, at every cell. They are alike and stay apart: one loop for two kinds of cell costs a quarter more,
 * for the compiler then knows neither.
 */

function textPass(slots: Four<Slot>, cells: Four<TextCells>): Pass {
  return (rows, from, records) => {
    const [{ column: at1 }, { column: at2 }, { column: at3 }, { column: at4 }] = slots;
    const [
      { classes: of1, into: into1 },
      { classes: of2, into: into2 },
      { classes: of3, into: into3 },
      { classes: of4, into: into4 },
    ] = cells;
    const [a, b, c, d] = cells[0].words;
    const [e, f, g, h] = cells[1].words;
    const [k, l, m, n] = cells[2].words;
    const [p, q, r, s] = cells[3].words;
    const place = textPlace;
    for (let i = 0; i < records; i++) {
      const row = rows[from + i]!;
      into1[i] = (of1 >> place(row[at1], a, b, c, d)) & 15;
      into2[i] = (of2 >> place(row[at2], e, f, g, h)) & 15;
      into3[i] = (of3 >> place(row[at3], k, l, m, n)) & 15;
      into4[i] = (of4 >> place(row[at4], p, q, r, s)) & 15;
    }
  };
}

function constantPass(slots: Four<Slot>, cells: Four<ConstantCells>): Pass {
  return (rows, from, records) => {
    const [{ column: at1 }, { column: at2 }, { column: at3 }, { column: at4 }] = slots;
    const [
      { classes: of1, into: into1 },
      { classes: of2, into: into2 },
      { classes: of3, into: into3 },
      { classes: of4, into: into4 },
    ] = cells;
    const place = constantPlace;
    for (let i = 0; i < records; i++) {
      const row = rows[from + i]!;
      into1[i] = (of1 >> place(row[at1])) & 15;
      into2[i] = (of2 >> place(row[at2])) & 15;
      into3[i] = (of3 >> place(row[at3])) & 15;
      into4[i] = (of4 >> place(row[at4])) & 15;
    }
  };
}

function filledPass([one, two]: Four<Slot>, [first, second]: Four<FilledCells>): Pass {
  return (rows, from, records) => {
    const [{ column: at1 }, { column: at2 }] = [one, two];
    const [{ classes: of1, into: into1 }, { classes: of2, into: into2 }] = [first, second];
    const place = filledPlace;
    for (let i = 0; i < records; i++) {
      const row = rows[from + i]!;
      into1[i] = (of1 >> place(row[at1])) & 15;
      into2[i] = (of2 >> place(row[at2])) & 15;
    }
  };
}

function numberPass(slots: Four<Slot>, cells: Four<NumberCells>): Pass {
  return (rows, from, records) => {
    const [{ column: at1 }, { column: at2 }, { column: at3 }, { column: at4 }] = slots;
    const [{ into: into1 }, { into: into2 }, { into: into3 }, { into: into4 }] = cells;
    for (let i = 0; i < records; i++) {
      const row = rows[from + i]!;
      const [one, two] = [row[at1], row[at2]];
      const [three, four] = [row[at3], row[at4]];
      into1[i] = typeof one === 'number' ? one : NaN;
      into2[i] = typeof two === 'number' ? two : NaN;
      into3[i] = typeof three === 'number' ? three : NaN;
      into4[i] = typeof four === 'number' ? four : NaN;
    }
  };
}
