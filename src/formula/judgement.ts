/** How rules add up to a verdict, in formulas: outcomes beside each other by severity, and the order in which causes count. */
import { compileProgram, verdictWords, type Node, type Period, type Program, type Severity } from '../engine';
import type { Language } from '../text';
import { Conditions, type ConditionsOptions } from './conditions';
import type { Facts } from './facts';
import type { WorkingSheet } from './workingSheet';

/** What one period makes of a row. */
export interface PeriodCells {
  verdict: string;
  /** The verdict on the rules that this sheet's columns can answer; null where it has all. */
  onSheet: string | null;
  /** By place in the pack: 0 broken, 1 open, 2 kept, 3 broken by some readings only. */
  rules: readonly string[];
  severities: readonly Severity[];
  /** By place in the pack: 0 where the scope leaves the record out. */
  scopes: readonly string[];
}

/** The outcomes of one severity, those that count first; the others lean on columns the sheet does not have. */
interface Block {
  cells: readonly string[];
  counting: number;
}

export type Lacking = ReadonlySet<string>;

export function programOf({ pack }: Period, lacking: Lacking): Program {
  return compileProgram(pack, undefined, lacking);
}

export interface JudgementOptions extends Omit<ConditionsOptions, 'uses'> {
  facts: Facts;
  working: WorkingSheet;
  language: Language;
}

export function judgementOf(program: Program, options: JudgementOptions): PeriodCells {
  const { working, language } = options;
  const conditions = new Conditions({ ...options, uses: usesOf(program) });
  const at = (place: string, node: Node): string => {
    conditions.place = place;
    return conditions.of(node);
  };
  const outcome = (place: string, { low, high }: { low: Node; high: Node }): string => {
    const [worst, best] = [at(place, low), at(place, high)];
    if (worst === best) return worst;
    const [l, h] = [worst, best].map((formula) => working.column(`${place} (…)`, formula));
    return `IF(${h}=0,0,IF(${l}=2,2,IF(AND(${l}=0,${h}=2),3,1)))`;
  };
  const scopes = program.scopes.map(({ scope, node }) => {
    const place = scope?.name ?? program.pack.source.document;
    return working.column(place, at(place, node));
  });
  const inScope = scopes.length === 0 ? null : working.column('scope', conditions.joined('MIN', scopes));
  const applies = program.applies && working.column('when', at('when', program.applies.node));

  const formulas = program.rules.map((rule) => outcome(rule.rule.name, rule));
  const rules: string[] = [];
  const block = (severity: Severity): Block => {
    const of = [...program.joints, ...program.groups].filter((group) => group.severity === severity);
    const lenient = (group: (typeof of)[number]) => group.rules.some((rule) => program.needs[rule]!.length > 0);
    const sorted = [...of.filter((group) => !lenient(group)), ...of.filter(lenient)];
    const made = sorted.map((group) => {
      const names = group.rules.map((rule) => program.rules[rule]!.rule.name);
      const [only] = group.rules;
      const single = group.rules.length === 1;
      return {
        only: single ? only! : null,
        caption: names.join(' | '),
        formula: single ? formulas[only!]! : outcome(names.join(' | '), group),
      };
    });
    const cells = made.map(({ only, caption, formula }) => {
      const cell = working.next(caption, formula);
      if (only !== null) rules[only] = cell;
      return cell;
    });
    return { cells, counting: of.filter((group) => !lenient(group)).length };
  };
  const [data, fail, warn] = (['data', 'fail', 'warn'] as const).map(block) as [Block, Block, Block];
  program.rules.forEach(({ rule }, i) => (rules[i] ??= working.next(rule.name, formulas[i]!)));

  const words = verdictWords(language);
  const count = ({ cells }: Block, value: number, only = cells.length): string | null =>
    only === 0 ? null : `COUNTIF(${cells[0]!}:${cells[only - 1]!},${value})`;
  const verdict = (onSheet: boolean): string => {
    const counting = ({ cells, counting: some }: Block) => (onSheet ? some : cells.length);
    const open = applies !== null && !(onSheet && program.applies!.lenient) ? `IF(${applies}=1,1,0)` : null;
    const causes: [(string | null)[], string][] = [
      [[inScope && `IF(${inScope}=0,1,0)`], words.unregulated],
      [[count(data, 0), inScope && `IF(${inScope}=1,1,0)`], words.incomplete],
      [[applies && `IF(${applies}=0,1,0)`], words.unregulated],
      [[count(fail, 0)], words.fail],
      [[count(fail, 1, counting(fail))], words.incomplete],
      [[count(fail, 3), count(warn, 0), count(warn, 3)], words.warn],
      [[count(warn, 1, counting(warn)), open], words.incomplete],
    ];
    return causes.reduceRight((rest, [parts, word]) => {
      const known = parts.filter((part) => part !== null);
      return known.length === 0 ? rest : `IF(${known.join('+')}>0,"${word}",${rest})`;
    }, `"${words.pass}"`);
  };
  const lacks = program.needs.some((fields) => fields.length > 0) || program.applies?.lenient === true;
  return {
    verdict: working.column('verdict', verdict(false)),
    onSheet: lacks ? working.column('verdict (kolom yang ada)', verdict(true)) : null,
    rules,
    severities: program.rules.map(({ severity }) => severity),
    scopes,
  };
}

/** How often each condition is asked, by rules, scopes and other conditions. */
function usesOf({ scopes, rules, verdicts, applies }: Program): Map<Node, number> {
  const uses = new Map<Node, number>();
  const ask = (node: Node): void => {
    const before = uses.get(node) ?? 0;
    uses.set(node, before + 1);
    if (before === 0 && node.kind !== 'leaf') node.children.forEach(ask);
  };
  scopes.forEach(({ node }) => ask(node));
  if (applies) ask(applies.node);
  const pairs = [
    ...rules,
    ...verdicts.filter((verdict) => !rules.some(({ low, high }) => low === verdict.low && high === verdict.high)),
  ];
  for (const { low, high } of pairs) {
    ask(low);
    if (high !== low) ask(high);
  }
  return uses;
}
