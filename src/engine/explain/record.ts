/** Judges one record and explains the verdict: which rule, found what, asks what, by which clause, and what to do. */
import type { TypedValue } from '../../sheet';
import { fill, type Language } from '../../text';
import type { CompiledRule } from '../compile/compiledRule';
import type { Program } from '../compile/program';
import type { Context } from '../environment';
import { HOLDS, OPEN, outcome } from '../run/flags';
import { createJudge } from '../run/judge';
import { F, T, U } from '../tri';
import type { Basis, Severity, Verdict } from '../types';
import { isUnknown } from '../value';
import { show } from './show';
import { explainNode, labelOf, valueOf, type Explanation } from './tree';
import { weigh } from './weigh';

export type RuleStatus = 'holds' | 'broken' | 'mixed' | 'unknown' | 'notApplicable' | 'notInForce';

export interface RuleResult {
  rule: string;
  clause: string;
  basis: Basis;
  /** As it counted for this record: a failing rule that rests on an unconfirmed assumption, or whose readings differ, warns. */
  severity: Severity;
  status: RuleStatus;
  message: string;
  fix: string;
  /** Why a broken rule only warns, or one whose readings differ fails. */
  note?: string;
  when?: Explanation;
  conditions: Explanation;
}

export interface RecordResult {
  verdict: Verdict;
  /** Why the verdict is what it is, for one line of text: the reasons' messages, or why nothing was judged. */
  summary: string;
  /** Rules broken or mixed, the heaviest first. */
  broken: readonly RuleResult[];
  /** Rules a blank leaves open. */
  open: readonly RuleResult[];
  /** Every rule, in the order of the pack; outside the scope what they say does not count. */
  rules: readonly RuleResult[];
  /** Fields whose blanks leave a rule or the scope open. */
  missing: readonly string[];
  /** The scope the record falls outside of, or that a blank leaves open. */
  scope: { name: string; reason: string; clause?: string; conditions: Explanation }[];
}

export interface RecordContext extends Context {
  language?: Language;
  /** What stands in the record's cells that could not be read, by field: such a cell is not blank. */
  unread?: Readonly<Record<string, string>>;
}

const STATUS: readonly RuleStatus[] = ['holds', 'broken', 'unknown', 'mixed'];
const WEIGHT: Readonly<Record<Severity, number>> = { data: 0, fail: 1, warn: 2, note: 3 };

const TEXT = {
  notInForce: {
    id: 'di luar masa berlaku dokumen {{document}}',
    en: 'outside the period in which {{document}} is in force',
  },
  missing: { id: 'Belum bisa dinilai, {{fields}}.', en: 'Cannot be judged yet, {{fields}}.' },
  unread: { id: 'tidak terbaca: {{fields}}', en: 'not understood: {{fields}}' },
  blank: { id: 'kosong: {{fields}}', en: 'blank: {{fields}}' },
  contradiction: { id: 'Data bertentangan: {{reasons}}', en: 'The data contradict each other: {{reasons}}' },
} as const;

export function createRecordChecker(
  program: Program,
): (record: Readonly<Record<string, TypedValue>>, context?: RecordContext) => RecordResult {
  const judge = createJudge(program);
  const { pack } = program;
  return (record, context = {}) => {
    const language = context.language ?? 'id';
    const verdict = judge(record, context);

    const holes: Record<string, string> = {};
    for (const [name, slot] of program.shown) holes[name] = show(valueOf(slot), slot.type, language);
    const rules = program.rules.map((rule, i) => explainRule(program, rule, i, holes, language));
    const scope = program.scopes
      .filter(({ node }) => node.lane.bytes[0] !== T)
      .map(({ scope, node }) => ({
        name: scope?.name ?? 'inForce',
        reason: scope
          ? fill(scope.reason[language], holes)
          : fill(TEXT.notInForce[language], { document: pack.source.document }),
        ...(scope?.clause === undefined ? {} : { clause: scope.clause }),
        conditions: explainNode(pack, node, language),
        outside: node.lane.bytes[0] === F,
      }))
      .sort((a, b) => Number(b.outside) - Number(a.outside))
      .map(({ outside: _, ...rest }) => rest);

    const judged = verdict === 'unregulated' ? [] : rules;
    const broken = judged
      .filter((rule) => rule.status === 'broken' || rule.status === 'mixed')
      .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
    const open = judged.filter((rule) => rule.status === 'unknown');
    const missing = verdict === 'unregulated' ? [] : missingFields(program);
    return {
      verdict,
      summary: summarise(program, { verdict, broken, missing, scope }, language, context.unread ?? {}),
      broken,
      open,
      rules,
      missing,
      scope,
    };
  };
}

function explainRule(
  program: Program,
  compiled: CompiledRule,
  index: number,
  holes: Record<string, string>,
  language: Language,
): RuleResult {
  const { pack } = program;
  const { rule, low, high, cases } = compiled;
  const own = outcome(low.lane.bytes[0]!, high.lane.bytes[0]!);
  const { when, conditions, inForce } = cases[0]!;
  const { severity, note } = weigh(program, compiled, index);
  let status: RuleStatus = STATUS[own]!;
  if (own === HOLDS && inForce?.lane.bytes[0] === F) status = 'notInForce';
  else if (own === HOLDS && when?.lane.bytes[0] === F) status = 'notApplicable';
  return {
    rule: rule.name,
    clause: rule.clause,
    basis: rule.basis,
    severity,
    status,
    message: fill(rule.event.params.message[language], holes),
    fix: fill(rule.event.params.fix[language], holes),
    ...(note === undefined ? {} : { note: note[language] }),
    ...(when ? { when: explainNode(pack, when, language) } : {}),
    conditions: explainNode(pack, conditions, language),
  };
}

/** Fields that are blank, or derived from blanks, under the open leaves of open rules and scopes. */
function missingFields(program: Program): string[] {
  const missing = new Set<string>();
  const visit = (node: (typeof program.scopes)[number]['node']): void => {
    if (node.lane.bytes[0] !== U) return;
    if (node.kind !== 'leaf') return node.children.forEach(visit);
    fields(node.left);
    if ('slot' in node.right) fields(node.right.slot);
  };
  const fields = (slot: (typeof program.fields)[number]): void => {
    if (slot.kind === 'field' && isUnknown(valueOf(slot))) missing.add(slot.name);
    slot.sources.forEach(fields);
  };
  for (const { node } of program.scopes) visit(node);
  for (const { low, high } of program.joints) {
    if (outcome(low.lane.bytes[0]!, high.lane.bytes[0]!) === OPEN) visit(high);
  }
  for (const rule of program.rules) {
    if (
      rule.severity !== 'note' &&
      rule.severity !== 'data' &&
      outcome(rule.low.lane.bytes[0]!, rule.high.lane.bytes[0]!) === OPEN
    )
      visit(rule.low);
  }
  return [...missing];
}

function summarise(
  { pack }: Program,
  { verdict, broken, missing, scope }: Pick<RecordResult, 'verdict' | 'broken' | 'missing' | 'scope'>,
  language: Language,
  unread: Readonly<Record<string, string>>,
): string {
  const say = (severities: readonly Severity[]) =>
    broken
      .filter((rule) => severities.includes(rule.severity))
      .map((rule) => (rule.note ? `${rule.message} (${rule.note})` : rule.message))
      .join(' · ');
  switch (verdict) {
    case 'unregulated':
      return scope[0]?.reason ?? '';
    case 'fail':
      return say(['fail']);
    case 'warn':
      return say(['warn']);
    case 'pass':
      return say(['note']);
    case 'incomplete': {
      const contradiction = say(['data']);
      if (contradiction) return fill(TEXT.contradiction[language], { reasons: contradiction });
      const label = (name: string) => labelOf(pack, name, language);
      const isUnread = (name: string) => Object.hasOwn(unread, name);
      const words = missing.filter(isUnread).map((name) => `${label(name)} "${unread[name]}"`);
      const blanks = missing.filter((name) => !isUnread(name)).map(label);
      const parts = [
        ...(words.length > 0 ? [fill(TEXT.unread[language], { fields: words.join(', ') })] : []),
        ...(blanks.length > 0 || words.length === 0 ? [fill(TEXT.blank[language], { fields: blanks.join(', ') })] : []),
      ];
      return fill(TEXT.missing[language], { fields: parts.join('; ') });
    }
  }
}
