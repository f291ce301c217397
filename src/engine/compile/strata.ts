/**
 * Rules in strata: rules that share the same guard (word conditions that all of them ask for in "when") are judged only
 * on rows that pass it. What all rows must be asked anyway stands in the base, the scope and the guards among them. Each
 * stratum is a program of its own, made of the same parts.
 */
import { derivedNamed } from '../derived';
import type { Condition, Leaf, Pack, Rule } from '../types';
import type { Group } from './compiledRule';
import type { Node } from './node';
import { compileProgram, type Program } from './program';

export interface Stratum {
  program: Program;
  /** Evaluated in the base: rows where it is false are passed over. */
  guard: Node;
}

export interface Strata {
  /** The scope, all guards, and the rules that have none worth choosing rows by. */
  base: Program;
  strata: readonly Stratum[];
}

interface Plan {
  leaves: Map<string, Leaf>;
  rules: number[];
}

/**
 * @param program the whole pack
 * @param block the widest block of rows
 */
export function compileStrata({ pack, joints }: Program, block: number): Strata {
  const plans = plansOf(pack, joints);
  const guarded = plans.filter(({ leaves, rules }) => leaves.size >= NARROW && rules.length >= WORTHWHILE);
  const base = compileProgram(pack, undefined, {
    scope: true,
    rules: plans.filter((plan) => !guarded.includes(plan)).flatMap(({ rules }) => rules),
    guards: guarded.map(({ leaves }) => ({ all: [...leaves.values()] })),
    block,
  });
  const strata = guarded.map(({ rules }, i) => ({
    program: compileProgram(pack, undefined, { scope: false, rules, guards: [], block }),
    guard: base.guards[i]!,
  }));
  return { base, strata };
}

/** A guard of two conditions leaves few enough rows to be worth choosing them, and for narrower guards to join it. */
const NARROW = 2;
/** Choosing rows, and their cells, costs about as much as judging this many rules. */
const WORTHWHILE = 4;

/** Rules with the same guard together; a narrower guard joins a wider one, for every stratum has its own cost. */
function plansOf(pack: Pack, joints: readonly Pick<Group, 'rules'>[]): Plan[] {
  const alone = pack.rules
    .map((_, index) => index)
    .filter((index) => !joints.some(({ rules }) => rules.includes(index)));
  const wanted = [...joints.map(({ rules }) => rules), ...alone.map((index) => [index])]
    .map((rules) => ({ rules, leaves: guardOfAll(pack, rules) }))
    .sort((a, b) => a.leaves.size - b.leaves.size);
  const plans: Plan[] = [];
  for (const { rules, leaves } of wanted) {
    const wider = plans.find(
      (plan) =>
        plan.leaves.size >= Math.min(leaves.size, NARROW) && [...plan.leaves.keys()].every((key) => leaves.has(key)),
    );
    if (wider) wider.rules.push(...rules);
    else plans.push({ leaves, rules: [...rules] });
  }
  return plans;
}

/** What several rules, judged as one, all ask for. */
function guardOfAll(pack: Pack, rules: readonly number[]): Map<string, Leaf> {
  const [first, ...others] = rules.map((index) => guardOf(pack, pack.rules[index]!));
  return new Map([...first!].filter(([key]) => others.every((other) => other.has(key))));
}

/** The word conditions without which a rule cannot apply. Rival readings are judged together, unguarded. */
function guardOf(pack: Pack, rule: Rule): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('condition' in condition) visit(pack.conditions![condition.condition]!);
    else if ('fact' in condition && isWord(condition) && isCheap(pack, condition.fact))
      leaves.set(JSON.stringify(condition), condition);
  };
  if (rule.reading === undefined && rule.when) visit(rule.when);
  return leaves;
}

/** A field, or one with a meaning for its blanks: what the base can answer without computing anything. */
function isCheap(pack: Pack, fact: string): boolean {
  if (Object.hasOwn(pack.fields, fact)) return true;
  const derived = Object.hasOwn(pack.derived ?? {}, fact) ? pack.derived![fact]! : null;
  return derived !== null && derivedNamed(derived.function)?.keepsKnown === true;
}

function isWord({ operator, value }: Leaf): boolean {
  return (operator === 'equal' && typeof value !== 'object') || (operator === 'in' && Array.isArray(value));
}
