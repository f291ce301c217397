/** Which conditions the examples have seen true, false and unknown: what nobody has seen, nobody has tested. */
import {
  answerOf,
  type CompiledLeaf,
  compileProgram,
  createDatedJudge,
  F,
  type Judged,
  type Node,
  type Pack,
  type Program,
  type Slot,
} from '../../engine';
import { derivedNamed } from '../../engine/derived';
import type { Example } from './example';

export type Seen = 'true' | 'false' | 'unknown';

export interface LeafCoverage {
  /** `rule NAME` or `scope NAME`. */
  where: string;
  part: 'scope' | 'when' | 'conditions';
  leaf: CompiledLeaf;
  /** The facts on both sides with the operator, as one line. */
  text: string;
  missing: readonly Seen[];
}

export interface Coverage {
  leaves: readonly LeafCoverage[];
  /** Cases seen and cases there are: three a leaf, two where a leaf cannot be unknown. */
  seen: number;
  total: number;
  ratio: number;
}

interface Watched extends LeafCoverage {
  possible: readonly Seen[];
  seen: Set<Seen>;
}

export function coverageOf(pack: Pack, examples: readonly Example[]): Coverage {
  const judge = createDatedJudge(pack);
  const own = watchProgram(compileProgram(pack));
  const watches = new Map<Program, Watch>();
  for (const { record, context } of examples) {
    const judged = judge(record, context);
    const { program } = judged;
    if (!watches.has(program)) watches.set(program, watchProgram(program));
    watches.get(program)!.look(judged);
  }
  // Periods differ in the values of parameters only: the same leaves stand in the same order.
  const watched = own.leaves.map((leaf, i) => ({
    ...leaf,
    seen: new Set([...watches.values()].flatMap(({ leaves }) => [...leaves[i]!.seen])),
  }));
  const leaves = watched.map(({ where, part, leaf, text, possible, seen }) => ({
    where,
    part,
    leaf,
    text,
    missing: possible.filter((one) => !seen.has(one)),
  }));
  const total = watched.reduce((sum, { possible }) => sum + possible.length, 0);
  const missing = leaves.reduce((sum, leaf) => sum + leaf.missing.length, 0);
  return { leaves, seen: total - missing, total, ratio: total === 0 ? 1 : (total - missing) / total };
}

interface Watch {
  leaves: readonly Watched[];
  /** Notes what a record shows. */
  look(judged: Judged): void;
}

function watchProgram({ scopes: all, rules: compiled }: Program): Watch {
  const scopes = all
    .filter(({ scope }) => scope !== null)
    .map(({ scope, node }) => ({ leaves: watch(`scope ${scope!.name}`, 'scope', node) }));
  const rules = compiled.map(({ rule, cases }) => {
    const { when, conditions } = cases[0]!;
    const where = `rule ${rule.name}`;
    return { when, guard: when ? watch(where, 'when', when) : [], body: watch(where, 'conditions', conditions) };
  });
  return {
    leaves: [...scopes.flatMap(({ leaves }) => leaves), ...rules.flatMap(({ guard, body }) => [...guard, ...body])],
    look: (judged) => {
      for (const { leaves } of scopes) look(judged, leaves);
      // Outside the scope, or where a rule does not apply, its conditions decide nothing: being seen there is no test.
      if (all.some(({ node }) => judged.answer(node) === F)) return;
      for (const { when, guard, body } of rules) {
        look(judged, guard);
        if (!when || judged.answer(when) !== F) look(judged, body);
      }
    },
  };
}

/** The leaves of a condition, each once. */
function watch(where: string, part: LeafCoverage['part'], node: Node, known = new Set<number>()): Watched[] {
  if (node.kind !== 'leaf') return node.children.flatMap((child) => watch(where, part, child, known));
  if (known.has(node.id)) return [];
  known.add(node.id);
  return [{ where, part, leaf: node, text: textOf(node), missing: [], possible: possibleOf(node), seen: new Set() }];
}

function look(judged: Judged, leaves: readonly Watched[]): void {
  for (const { leaf, seen } of leaves) {
    const answer = answerOf(judged.answer(leaf));
    seen.add(answer === null ? 'unknown' : answer ? 'true' : 'false');
  }
}

/** What a leaf can be at all: parameters never change, and what reads blanks always answers. */
function possibleOf({ operator, left, right }: CompiledLeaf): Seen[] {
  // Measured against a number nobody has set yet, nothing can be said.
  if ('constant' in right && right.parameter && right.constant === null) return ['unknown'];
  const sides = 'slot' in right ? [left, right.slot] : [left];
  const constant = sides.every((side) => side.kind === 'parameter');
  if (constant) return [];
  const open = !operator.readsBlank && sides.some(canBeUnknown);
  return open ? ['true', 'false', 'unknown'] : ['true', 'false'];
}

function canBeUnknown(slot: Slot): boolean {
  if (slot.kind === 'parameter') return false;
  if (slot.kind !== 'derived') return true;
  // valueOr ends with a parameter or a stand-in: it is unknown only where a cell was not read.
  const always =
    (slot.function === 'valueOr' && slot.options?.['otherwise'] !== undefined) ||
    (ALWAYS_KNOWN.has(slot.function ?? '') && slot.sources.some((source) => !canBeUnknown(source)));
  return !always && (derivedNamed(slot.function ?? '')?.readsBlank === true || slot.sources.some(canBeUnknown));
}

const ALWAYS_KNOWN = new Set(['valueOr', 'countKnown']);

export function textOf({ operator, left, right }: CompiledLeaf): string {
  const value = 'slot' in right ? right.slot.name : right.parameter || JSON.stringify(right.constant);
  return `${left.name} ${operator.name} ${value}`;
}
