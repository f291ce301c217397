/**
 * The rules of a pack as a decision table: conditions across, one rule a row. `when FACT` says where a rule applies,
 * `then FACT` what it asks for; every cell of a row holds together. A rule that needs `any` or `not` fits in no row and
 * stays in pack.json alone.
 */
import type { Condition, Leaf } from '../../engine';
import { joinTests, printTest } from './cell';
import { fixedCell, fixedOf, type RuleJson } from './columns';

export interface RuleTable {
  head: string[];
  rows: string[][];
  /** Rules that fit in no row. */
  left: string[];
}

export const ROLES = { when: 'when', then: 'conditions' } as const;
export type Role = keyof typeof ROLES;

export function ruleTable(rules: readonly RuleJson[]): RuleTable {
  const cells = rules.map(conditionCells);
  const fitting = rules.filter((_, i) => cells[i] !== null);
  const names = new Set(cells.flatMap((found) => (found ? Object.keys(found) : [])));
  const conditions = [...names].sort((a, b) => Number(b.startsWith('when ')) - Number(a.startsWith('when ')));
  const fixed = fixedOf(fitting);
  return {
    head: [...fixed, ...conditions],
    rows: rules.flatMap((rule, i) =>
      cells[i]
        ? [[...fixed.map((column) => fixedCell(rule, column)), ...conditions.map((name) => cells[i]![name] ?? '')]]
        : [],
    ),
    left: rules.filter((_, i) => cells[i] === null).map(({ name }) => name),
  };
}

/** By column: `when jenis`. Null where the rule fits in no row. */
export function conditionCells(rule: RuleJson): Record<string, string> | null {
  const found: Record<string, string[]> = {};
  for (const role of Object.keys(ROLES) as Role[]) {
    const condition = rule[ROLES[role]];
    const leaves = condition === undefined ? [] : leavesOf(condition);
    if (!leaves) return null;
    for (const leaf of leaves) {
      const test = printTest(leaf);
      if (test === null) return null;
      (found[`${role} ${leaf.fact}`] ??= []).push(test);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([name, tests]) => [name, joinTests(tests)]));
}

function leavesOf(condition: Condition): Leaf[] | null {
  if ('fact' in condition) return [condition];
  if (!('all' in condition) || Object.keys(condition).length > 1) return null;
  return condition.all.every((each): each is Leaf => 'fact' in each) ? [...condition.all] : null;
}
