/** Which facts a decision table is looked up by, and how rules share tables. */
import type { Leaf, Node } from './node';
import { asTheyAre, type Classes } from './partition';
import type { Lane } from '../tri';
import type { Step } from './step';

/** Something a table finds out: the flags of a record's state by its worst and best answer, and the bit of a broken rule. */
export interface Output {
  low: Node;
  high: Node;
  /** By `low << 2 | high`. */
  flags: ArrayLike<number>;
  /** Its place in the pack, where a bit is set for it. */
  rule: number | null;
}

export interface Input {
  step: Step;
  classes: Classes;
  size: number;
  /** Set where the input is the answers of a condition. */
  lane: Lane | null;
}

export interface Cut {
  inputs: readonly Input[];
  /** What each input's class counts in a combination's place. */
  strides: readonly number[];
  /** Number of combinations. */
  size: number;
}

/** Outputs that share a table, and what it is looked up by. */
export interface Sharing {
  outputs: readonly Output[];
  cut: Cut;
}

/** Combinations a single rule may have, and those of rules that share a table: what is asked for stays in the caches. */
const MOST = 1 << 15;
const SHARED = 1 << 14;
/** Tables are made for many rows: for few of them, the room that a table takes would cost more than it saves. */
const A_RECORD = 16;

type Inputs = ReadonlyMap<Step, Input>;

/**
 * Outputs in groups, a table each: widest first, each joins the table it widens least.
 * @param block the widest block of records
 */
export function sharing(outputs: readonly Output[], block: number): Sharing[] {
  const shared = Math.min(SHARED, A_RECORD * block);
  const tables: { outputs: Output[]; inputs: Map<Step, Input>; size: number }[] = [];
  const widest = outputs
    .map((output) => ({ output, inputs: inputsOf(output, Math.min(MOST, A_RECORD * block)) }))
    .map(({ output, inputs }) => ({ output, inputs, size: sizeOf(inputs) }))
    .sort((a, b) => b.size - a.size);
  for (const { output, inputs, size } of widest) {
    const fits = tables
      .map((table) => ({ table, before: table.size, after: table.size * sizeOf(inputs, table.inputs) }))
      .filter(({ before, after }) => after <= Math.max(shared, before))
      .sort((a, b) => a.after / a.before - b.after / b.before || a.after - b.after);
    const best = fits[0];
    if (best && best.after / best.before <= size) {
      best.table.outputs.push(output);
      for (const [step, input] of inputs) best.table.inputs.set(step, input);
      best.table.size = best.after;
    } else tables.push({ outputs: [output], inputs: new Map(inputs), size });
  }
  return tables.map((table) => ({ outputs: table.outputs, cut: cutOf([...table.inputs.values()]) }));
}

/** Combinations of inputs, those beside set aside. */
function sizeOf(inputs: Inputs, beside?: Inputs): number {
  let size = 1;
  for (const [step, input] of inputs) if (!beside?.has(step)) size *= input.size;
  return size;
}

function cutOf(inputs: readonly Input[]): Cut {
  const strides: number[] = [];
  let size = 1;
  for (const input of inputs) {
    strides.push(size);
    size *= input.size;
  }
  return { inputs, strides, size };
}

/** The conditions between a table's inputs and its outputs, in the order they must run. */
export function nodesAbove({ inputs }: Cut, outputs: readonly Output[]): Node[] {
  const steps = new Set(inputs.map(({ step }) => step));
  const found = new Set<Node>();
  const visit = (node: Node): void => {
    if (steps.has(node) || found.has(node)) return;
    if (node.kind !== 'leaf') node.children.forEach(visit);
    found.add(node);
  };
  for (const { low, high } of outputs) [low, high].forEach(visit);
  return [...found];
}

function inputsOf({ low, high }: Output, most: number): Map<Step, Input> {
  const inputs = new Map<Step, Input>();
  let size = 1;
  const put = (input: Input): void => {
    if (inputs.has(input.step)) return;
    inputs.set(input.step, input);
    size *= input.size;
  };
  const visit = (node: Node): void => {
    if (size > most) return;
    if (node.kind === 'leaf') put(inputOf(node));
    else if (node.kind === 'inForce') put(laneOf(node));
    else node.children.forEach(visit);
  };
  [low, high].forEach(visit);
  if (size <= most) return inputs;
  // Too many combinations: the conditions are answered record by record, and the table only reads the answer.
  return new Map([low, high].map((node) => [node, laneOf(node)]));
}

function inputOf(leaf: Leaf): Input {
  if (!leaf.place) return laneOf(leaf);
  const { partition } = leaf.place;
  return { step: partition, classes: partition, size: partition.size, lane: null };
}

/** A lane as digits: the values of its answers are 0, 1 and 3. */
function laneOf(node: Node): Input {
  const { lane } = node;
  return { step: node, classes: { codes: lane, base: 0, classOf: asTheyAre(4) }, size: 4, lane };
}
