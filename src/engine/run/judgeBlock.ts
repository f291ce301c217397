/** Judges rows block by block: every fact and every condition is one loop over a block. */
import type { SheetTable } from '../../sheet';
import { isInForce, type Node } from '../compile/node';
import type { Program } from '../compile/program';
import type { Slot } from '../compile/slot';
import type { Context } from '../model/environment';
import { F, NOT, U } from '../model/tri';
import { cellOrUnread, type Value } from '../model/value';
import { appliesFlags, CODE_OF_STATE, flagsOf, OPEN, outcome, SCOPE_FLAGS, UNREGULATED } from './flags';
import type { RowsResult } from './rowsResult';

/** Rows in a block: enough that starting a loop costs little, few enough that all answers stay in the near caches. */
export const BLOCK = 1024;

/** A fact for a block of rows: row i of the block is `values[base + i]`. */
interface BlockCells {
  values: ArrayLike<Value>;
  base: number;
  /** Cells of a sheet: one without a value is one nobody could read. */
  isColumn?: boolean;
}

/** Writes the answers of a block's rows, or works out their values. */
type Step = (rows: number) => void;

/** Writes verdict codes and broken rules' bits of `rows` rows from `from` on. */
export type BlockJudge = (
  table: SheetTable,
  context: Context,
  from: number,
  rows: number,
  into: Pick<RowsResult, 'codes' | 'broken' | 'words' | 'setAside'>,
) => void;

export function createBlockJudge(program: Program): BlockJudge {
  const { nodes, slots } = neededBy(program);
  const cells: BlockCells[] = [];
  const answers: Uint8Array[] = [];
  for (const { id, kind, value } of slots)
    cells[id] = { values: kind === 'field' ? [] : new Array<Value>(BLOCK).fill(value), base: 0 };
  for (const { id } of nodes) answers[id] = new Uint8Array(BLOCK);
  let today: number | undefined;
  const steps = [
    ...slots.flatMap((slot) => (slot.compute ? [computing(slot, slot.compute, cells)] : [])),
    ...nodes.map((node) => answering(node, cells, answers, () => today)),
  ];
  const fields = slots.filter(({ kind }) => kind === 'field');
  const asOf = slots.filter(({ kind }) => kind === 'asOf');
  const scopes = program.scopes.map(({ node }) => answers[node.id]!);
  const applies = program.applies && {
    flags: appliesFlags(program.applies),
    answer: answers[program.applies.node.id]!,
  };
  const verdicts = program.verdicts.map((group) => ({
    flags: flagsOf(group),
    low: answers[group.low.id]!,
    high: answers[group.high.id]!,
  }));
  const rules = program.rules.map(({ low, high }, r) => ({
    low: answers[low.id]!,
    high: answers[high.id]!,
    lacks: program.needs[r]!.length > 0,
  }));
  const state = new Uint8Array(BLOCK);

  return (table, context, from, rows, { codes, broken, words, setAside }) => {
    program.environment.context = context;
    today = context.asOf;
    for (const { id } of asOf) (cells[id]!.values as Value[]).fill(today);
    for (const { id, name } of fields) Object.assign(cells[id]!, columnOf(table, name, from));
    for (const step of steps) step(rows);

    state.fill(0);
    for (const answer of scopes) for (let i = 0; i < rows; i++) state[i]! |= SCOPE_FLAGS[answer[i]!]!;
    if (applies) for (let i = 0; i < rows; i++) state[i]! |= applies.flags[applies.answer[i]!]!;
    for (const { flags, low, high } of verdicts)
      for (let i = 0; i < rows; i++) state[i]! |= flags[(low[i]! << 2) | high[i]!]!;
    for (let i = 0; i < rows; i++) codes[from + i] = CODE_OF_STATE[state[i]!]!;
    rules.forEach(({ low, high, lacks }, r) => {
      const bit = 1 << (r & 31);
      // Where nothing is ruled, nothing is broken.
      for (let i = 0, at = from * words + (r >> 5); i < rows; i++, at += words)
        if (low[i] === F && high[i] !== U && codes[from + i] !== UNREGULATED) broken[at]! |= bit;
      if (lacks)
        for (let i = 0; i < rows; i++)
          if (codes[from + i] !== UNREGULATED && outcome(low[i]!, high[i]!) === OPEN) setAside[r]!++;
    });
  };
}

/** The conditions that verdicts and rules read, and the facts that those read; what only explanations show is left out. */
function neededBy({ nodes, slots, scopes, rules, verdicts, applies }: Program): { nodes: Node[]; slots: Slot[] } {
  const needed = new Set<Node | Slot>();
  const fact = (slot: Slot): void => {
    if (needed.has(slot)) return;
    needed.add(slot);
    slot.sources.forEach(fact);
  };
  const condition = (node: Node): void => {
    if (needed.has(node)) return;
    needed.add(node);
    if (node.kind === 'leaf') {
      fact(node.left);
      if ('slot' in node.right) fact(node.right.slot);
    } else if (node.kind === 'inForce') {
      if (node.day) fact(node.day);
    } else node.children.forEach(condition);
  };
  for (const { node } of scopes) condition(node);
  if (applies) condition(applies.node);
  for (const { low, high } of [...rules, ...verdicts]) [low, high].forEach(condition);
  return { nodes: nodes.filter((node) => needed.has(node)), slots: slots.filter((slot) => needed.has(slot)) };
}

const NOTHING: readonly Value[] = new Array<Value>(BLOCK).fill(undefined);

function columnOf(table: SheetTable, name: string, from: number): BlockCells {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  return column?.source
    ? { values: column.values, base: from, isColumn: true }
    : { values: NOTHING, base: 0, isColumn: false };
}

function computing(
  { id, sources, tellsUnread }: Slot,
  compute: NonNullable<Slot['compute']>,
  cells: readonly BlockCells[],
): Step {
  const into = cells[id]!.values as Value[];
  const [a, b] = sources.map((source) => cells[source.id]!);
  if (tellsUnread) return tellingUnread(into, sources, compute, cells);
  if (a && sources.length === 1)
    return (rows) => {
      const { values, base } = a;
      for (let i = 0; i < rows; i++) into[i] = compute(values[base + i]);
    };
  if (a && b && sources.length === 2)
    return (rows) => {
      const { values, base } = a;
      const { values: others, base: at } = b;
      for (let i = 0; i < rows; i++) into[i] = compute(values[base + i], others[at + i]);
    };
  const all = sources.map((source) => cells[source.id]!);
  return (rows) => {
    for (let i = 0; i < rows; i++) into[i] = compute(...all.map(({ values, base }) => values[base + i]));
  };
}

function tellingUnread(
  into: Value[],
  sources: readonly Slot[],
  compute: NonNullable<Slot['compute']>,
  cells: readonly BlockCells[],
): Step {
  const all = sources.map((source) => cells[source.id]!);
  const [a, b] = all;
  const read = ({ values, base, isColumn }: BlockCells, i: number): Value => {
    const value = values[base + i];
    return isColumn ? cellOrUnread(value) : value;
  };
  if (a && b && all.length === 2)
    return (rows) => {
      for (let i = 0; i < rows; i++) into[i] = compute(read(a, i), read(b, i));
    };
  return (rows) => {
    for (let i = 0; i < rows; i++) into[i] = compute(...all.map((each) => read(each, i)));
  };
}

function answering(
  node: Node,
  cells: readonly BlockCells[],
  answers: readonly Uint8Array[],
  today: () => number | undefined,
): Step {
  const into = answers[node.id]!;
  const children = node.kind === 'leaf' ? [] : node.children.map(({ id }) => answers[id]!);
  switch (node.kind) {
    case 'leaf': {
      const { ask } = node;
      const left = cells[node.left.id]!;
      if (!('slot' in node.right))
        return (rows) => {
          const { values, base } = left;
          for (let i = 0; i < rows; i++) into[i] = ask(values[base + i]);
        };
      const right = cells[node.right.slot.id]!;
      return (rows) => {
        const { values, base } = left;
        const { values: others, base: at } = right;
        for (let i = 0; i < rows; i++) into[i] = ask(values[base + i], others[at + i]);
      };
    }
    case 'not':
      return (rows) => {
        const [from] = children as [Uint8Array];
        for (let i = 0; i < rows; i++) into[i] = NOT[from[i]!]!;
      };
    case 'inForce': {
      const day = node.day && cells[node.day.id]!;
      return (rows) => {
        for (let i = 0; i < rows; i++) into[i] = isInForce(node, day?.values[day.base + i], today());
      };
    }
    case 'all':
    case 'any':
      return (rows) => {
        const [first, ...others] = children as [Uint8Array, ...Uint8Array[]];
        into.set(first);
        for (const other of others)
          if (node.kind === 'all') for (let i = 0; i < rows; i++) into[i]! &= other[i]!;
          else for (let i = 0; i < rows; i++) into[i]! |= other[i]!;
      };
  }
}
