/** The columns of a decision table that are not conditions: where in a rule each stands. */
import type { Pack } from '../../engine';

/** A rule as pack.json has it. */
export type RuleJson = Pack['rules'][number];

/** Path of each column inside the rule, in the order of the table. */
export const FIXED = {
  name: ['name'],
  clause: ['clause'],
  basis: ['basis'],
  confirmed: ['confirmed'],
  effectiveFrom: ['effectiveFrom'],
  effectiveTo: ['effectiveTo'],
  severity: ['event', 'params', 'severity'],
  'message id': ['event', 'params', 'message', 'id'],
  'message en': ['event', 'params', 'message', 'en'],
  'fix id': ['event', 'params', 'fix', 'id'],
  'fix en': ['event', 'params', 'fix', 'en'],
} as const satisfies Record<string, readonly string[]>;

export type FixedColumn = keyof typeof FIXED;

export const FIXED_COLUMNS = Object.keys(FIXED) as FixedColumn[];
/** Columns that every table has. */
const ALWAYS: readonly FixedColumn[] = FIXED_COLUMNS.filter(
  (name) => !['confirmed', 'effectiveFrom', 'effectiveTo'].includes(name),
);

type Tree = Record<string, unknown>;

export function fixedCell(rule: RuleJson, column: FixedColumn): string {
  const found = FIXED[column].reduce<unknown>((at, key) => (at as Tree | undefined)?.[key], rule);
  return found === undefined ? '' : String(found);
}

/** Sets a value at its place; an empty cell takes it away. */
export function setFixed(rule: Tree, column: FixedColumn, cell: string): void {
  const path: readonly string[] = FIXED[column];
  let at = rule;
  for (const key of path.slice(0, -1)) at = at[key] = { ...(at[key] as Tree | undefined) };
  const key = path.at(-1)!;
  if (cell === '') delete at[key];
  else at[key] = column === 'confirmed' ? cell.toLowerCase() === 'true' : cell;
}

/** The fixed columns that some of the rules need. */
export const fixedOf = (rules: readonly RuleJson[]): FixedColumn[] =>
  FIXED_COLUMNS.filter((column) => ALWAYS.includes(column) || rules.some((rule) => fixedCell(rule, column) !== ''));
