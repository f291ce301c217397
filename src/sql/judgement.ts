/** How rules add up to a verdict, in SQL: cases of ranges, rival readings, assumptions, and the order in which causes count. */
import {
  type Binding,
  bindings,
  type Leans,
  linksOf,
  type Pack,
  rangedOf,
  restsOnAssumption,
  type Rule,
  type Severity,
  type Verdict,
} from '../engine';
import { allOf, anyOf } from './conditions';
import { literal, quoted } from './fact';
import { leansOfConditions } from './leans';

/** Answers of a rule: a column for each combination of the ranged parameters it leans on. */
export interface SqlRule {
  rule: Rule;
  severity: Severity;
  leans: Leans;
  cases: readonly { binding: Binding; column: string; complies: string }[];
  low: string;
  high: string;
}

const STRENGTH: readonly Severity[] = ['note', 'warn', 'fail', 'data'];

/** @param complies whether the rule is kept, at one combination */
export function ruleAnswers(pack: Pack, rule: Rule, complies: (binding: Binding) => string): SqlRule {
  const leans = leansOfConditions(pack, rule.when ? [rule.when, rule.conditions] : [rule.conditions]);
  const ranged = rangedOf(pack, leans);
  const cases = bindings(pack, ranged).map((binding, i) => ({
    binding,
    column: quoted(i === 0 ? `rule ${rule.name}` : `rule ${rule.name} ${i}`),
    complies: complies(binding),
  }));
  const { severity } = rule.event.params;
  const assumed =
    (rule.basis === 'assumed' || rule.basis === 'practice') && rule.confirmed !== true && ranged.length === 0;
  const mild = severity === 'fail' && (assumed || restsOnAssumption(pack, leans));
  const columns = cases.map(({ column }) => column);
  return { rule, severity: mild ? 'warn' : severity, leans, cases, low: allOf(columns), high: anyOf(columns) };
}

const isOpen = ({ low, high }: { low: string; high: string }): string =>
  low === high ? `${low} IS NULL` : `(${low} IS NOT TRUE AND ${high} IS NULL OR ${low} IS NULL AND ${high} IS TRUE)`;

interface SqlGroup {
  rules: readonly number[];
  severity: Severity;
  low: string;
  high: string;
}

/**
 * The verdict as a word.
 * @param scope whether the record is ruled at all
 * @param applies whether any rule applies to it; null: always. Lenient: while that is open it does not count
 * @param lacks rules that want a column the sheet does not have: while they are open they do not count
 */
export function verdictOf(
  pack: Pack,
  rules: readonly SqlRule[],
  scope: string,
  applies: { sql: string; lenient: boolean } | null,
  lacks: (rule: number) => boolean,
): string {
  const groups = groupsOf(rules);
  const joints = linksOf(pack, groups, rules).map(({ groups: linked, names }): SqlGroup => ({
    rules: linked.flatMap((group) => group.rules),
    severity: 'fail',
    low: allOf(linked.map(({ low }) => low)),
    high: anyOf(
      bindings(pack, names).map((binding) =>
        allOf(linked.map((group) => anyOf(group.rules.map((rule) => columnAt(rules[rule]!, names, binding))))),
      ),
    ),
  }));
  const all = [...joints, ...groups];
  const of = (severity: Severity) => all.filter((group) => group.severity === severity);
  const broken = (severity: Severity) => of(severity).map(({ high }) => `${high} IS FALSE`);
  const open = (severity: Severity) =>
    of(severity)
      .filter((group) => !group.rules.some(lacks))
      .map(isOpen);
  const mixed = [...of('fail'), ...of('warn')]
    .filter(({ low, high }) => low !== high)
    .map(({ low, high }) => `(${low} IS FALSE AND ${high} IS TRUE)`);
  const causes: [readonly string[], Verdict][] = [
    [[`${scope} IS FALSE`], 'unregulated'],
    [[...broken('data'), `${scope} IS NULL`], 'incomplete'],
    [applies === null ? [] : [`${applies.sql} IS FALSE`], 'unregulated'],
    [broken('fail'), 'fail'],
    [open('fail'), 'incomplete'],
    [[...mixed, ...broken('warn')], 'warn'],
    [[...open('warn'), ...(applies === null || applies.lenient ? [] : [`${applies.sql} IS NULL`])], 'incomplete'],
  ];
  const cases = causes
    .filter(([parts]) => parts.length > 0)
    .map(([parts, verdict]) => `WHEN ${parts.join(' OR ')} THEN ${literal(verdict)}`);
  return `CASE ${cases.join('\n    ')}\n    ELSE 'pass' END`;
}

/** PostgreSQL passes a function a hundred arguments at most. */
const MOST_ARGUMENTS = 90;

/** Names of the rules that a record breaks, or of whose readings some are broken; where nothing is ruled, nothing is. */
export function brokenOf(rules: readonly SqlRule[], verdict: string): string {
  const broken = ({ low, high }: SqlRule) =>
    low === high ? `${low} IS FALSE` : `${low} IS FALSE AND ${high} IS NOT NULL`;
  return namesWhere(rules, broken, verdict);
}

/** Names of the rules that are open on a record and want a column the sheet does not have. */
export function setAsideOf(rules: readonly SqlRule[], verdict: string): string {
  return namesWhere(rules, isOpen, verdict);
}

function namesWhere(rules: readonly SqlRule[], holds: (rule: SqlRule) => string, verdict: string): string {
  const names = rules.map((each) => `CASE WHEN ${holds(each)} THEN ${literal(each.rule.name)} END`);
  const parts: string[] = [];
  for (let from = 0; from < names.length; from += MOST_ARGUMENTS)
    parts.push(`nullif(concat_ws(' ',\n    ${names.slice(from, from + MOST_ARGUMENTS).join(',\n    ')}), '')`);
  return `CASE WHEN ${verdict} = ${literal('unregulated')} THEN '' ELSE concat_ws(' ', ${[...parts, 'NULL'].join(', ')}) END`;
}

function groupsOf(rules: readonly SqlRule[]): SqlGroup[] {
  const groups = new Map<string, number[]>();
  rules.forEach(({ rule }, i) => {
    const name = rule.reading === undefined ? `rule ${rule.name}` : `reading ${rule.reading}`;
    groups.set(name, [...(groups.get(name) ?? []), i]);
  });
  return [...groups.values()].map((members) => ({
    rules: members,
    severity: STRENGTH[Math.max(...members.map((member) => STRENGTH.indexOf(rules[member]!.severity)))]!,
    low: allOf(members.map((member) => rules[member]!.low)),
    high: anyOf(members.map((member) => rules[member]!.high)),
  }));
}

function columnAt({ cases }: SqlRule, names: readonly string[], binding: Binding): string {
  const used = names.filter((name) => cases.some((one) => name in one.binding));
  return cases.find((one) => used.every((name) => one.binding[name] === binding[name]))!.column;
}
