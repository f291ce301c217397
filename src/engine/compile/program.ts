/** A pack as a program: the steps that answer all its conditions for a block of records, and how rules read the answers. */
import { holesOf, LANGUAGES, type LocalText } from '../../text';
import { createEnvironment, type Environment } from '../environment';
import { PackFault } from '../fault';
import { serialOfIso } from '../operators';
import { FEW } from '../tri';
import type { Condition, Pack, Rule, Scope, Severity } from '../types';
import { Conditions } from './conditions';
import { Facts } from './facts';
import type { Case, CompiledRule, Group } from './compiledRule';
import { joint, linksOf } from './joint';
import type { Step } from './step';
import { Views } from './views';
import { Memory } from './memory';
import { leansOf, rangedOf, restsOnAssumption } from './leans';
import type { Node } from './node';
import { bindings, type Binding } from './parameters';
import type { Slot } from './slot';

export interface Program {
  pack: Pack;
  environment: Environment;
  fields: readonly Slot[];
  asOf: readonly Slot[];
  /** In the order they must run. */
  steps: readonly Step[];
  /** Further steps, for facts that only messages show. */
  messageSteps: readonly Step[];
  scopes: readonly { scope: Scope | null; node: Node }[];
  rules: readonly CompiledRule[];
  /** The further conditions of a part. */
  guards: readonly Node[];
  groups: readonly Group[];
  /** Groups that lean on the same ranged parameters, as one. */
  joints: readonly Group[];
  /** Joints and groups that a verdict depends on. */
  verdicts: readonly Pick<Group, 'severity' | 'low' | 'high'>[];
  /** The facts that messages show, at the default values. */
  shown: ReadonlyMap<string, Slot>;
}

const MAX_RANGED = 4;
const FOREVER = 2_958_465;
const STRENGTH: readonly Severity[] = ['note', 'warn', 'fail', 'data'];

/** A part of a pack, for rows: some of its rules without the scope, or the scope with further conditions. */
export interface Part {
  /** Places of the rules in the pack. */
  rules: readonly number[];
  scope: boolean;
  guards: readonly Condition[];
  /** The widest block of rows. */
  block: number;
}

/**
 * Faults go to `report`, so that loading can list them all; without it the first one is thrown. The whole pack judges
 * single records and a few rows; a part judges blocks of rows.
 */
export function compileProgram(pack: Pack, report: (fault: PackFault) => void = raise, part?: Part): Program {
  const memory = new Memory(part?.block ?? FEW);
  const environment = createEnvironment(pack.lookups ?? {});
  const steps: Step[] = [];
  const views = new Views(steps, memory);
  const facts = new Facts(pack, environment, steps, views, memory);
  const conditions = new Conditions(pack, facts, steps, pack.vocabularies ?? {}, views, memory, report);
  const attempt = (name: string, pointer: string): Slot | null => {
    try {
      return facts.find(name, {}, pointer);
    } catch (error) {
      if (!(error instanceof PackFault)) throw error;
      report(error);
      return null;
    }
  };
  const day = pack.recordDate === undefined ? null : attempt(pack.recordDate, '/recordDate');
  const inForce = (part: { effectiveFrom?: string; effectiveTo?: string }) =>
    part.effectiveFrom === undefined && part.effectiveTo === undefined
      ? null
      : conditions.inForce(
          day,
          serial(part.effectiveFrom, 0),
          serial(part.effectiveTo, FOREVER),
          () => environment.context.asOf,
        );

  const scoped = part?.scope ?? true;
  const source = scoped ? inForce(pack.source) : null;
  const scopes = [
    ...(source ? [{ scope: null, node: source }] : []),
    ...(scoped ? pack.scope : []).map((scope, i) => ({
      scope,
      node: conditions.compile(scope.conditions, {}, `/scope/${i}/conditions`),
    })),
  ];

  const compileRule = (rule: Rule, index: number): CompiledRule => {
    const pointer = `/rules/${index}`;
    const at = (binding: Binding): Case => {
      const when = rule.when ? conditions.compile(rule.when, binding, `${pointer}/when`) : null;
      const body = conditions.compile(rule.conditions, binding, `${pointer}/conditions`);
      const force = inForce(rule);
      const excused = [when, force].filter((node) => node !== null).map((node) => conditions.not(node));
      return { binding, inForce: force, when, conditions: body, complies: conditions.any([...excused, body]) };
    };
    const first = at({});
    const leans = leansOf(pack, first.when ? [first.when, first.conditions] : [first.conditions]);
    const ranged = rangedOf(pack, leans);
    if (ranged.length > MAX_RANGED)
      report(new PackFault('too-many-ranges', pointer, { found: ranged.join(', '), expected: MAX_RANGED }));
    const cases = [first, ...bindings(pack, ranged.slice(0, MAX_RANGED)).slice(1).map(at)];
    const results = cases.map((one) => one.complies);
    const { severity } = rule.event.params;
    const assumed =
      (rule.basis === 'assumed' || rule.basis === 'practice') && rule.confirmed !== true && ranged.length === 0;
    const mild = severity === 'fail' && (assumed || restsOnAssumption(pack, leans));
    return {
      rule,
      index,
      severity: mild ? 'warn' : severity,
      cases,
      leans,
      low: conditions.all(results),
      high: conditions.any(results),
    };
  };
  const rules = (part?.rules ?? pack.rules.map((_, i) => i)).map((index) => compileRule(pack.rules[index]!, index));
  const guards = (part?.guards ?? []).map((guard, i) => conditions.compile(guard, {}, `/guards/${i}`));

  const groups = new Map<string, CompiledRule[]>();
  for (const rule of rules) {
    const name = rule.rule.reading === undefined ? `rule ${rule.rule.name}` : `reading ${rule.rule.reading}`;
    groups.set(name, [...(groups.get(name) ?? []), rule]);
  }
  const grouped = [...groups.values()].map((members) => ({
    rules: members.map((member) => rules.indexOf(member)),
    severity: STRENGTH[Math.max(...members.map((member) => STRENGTH.indexOf(member.severity)))]!,
    low: conditions.all(members.map((member) => member.low)),
    high: conditions.any(members.map((member) => member.high)),
  }));
  const joints = linksOf(pack, grouped, rules).flatMap((link) => {
    if (link.names.length <= MAX_RANGED) return joint(pack, link, rules, conditions);
    const { index } = rules[link.groups.at(-1)!.rules[0]!]!;
    report(new PackFault('too-many-ranges', `/rules/${index}`, { found: link.names.join(', '), expected: MAX_RANGED }));
    return [];
  });
  conditions.seal();
  const verdicts = [...joints, ...grouped].filter(({ severity }) => severity !== 'note');
  const judging = steps.length;
  const shown = new Map<string, Slot>();
  const show = (text: LocalText, pointer: string) => {
    for (const language of LANGUAGES) {
      for (const name of holesOf(text[language])) {
        const slot = attempt(name, `${pointer}/${language}`);
        if (slot) shown.set(name, slot);
      }
    }
  };
  if (!part) {
    // Explanations show every fact, also those that conditions can do without.
    facts.useAll();
    pack.scope.forEach(({ reason }, i) => show(reason, `/scope/${i}/reason`));
    pack.rules.forEach(({ event: { params } }, i) => {
      show(params.message, `/rules/${i}/event/params/message`);
      show(params.fix, `/rules/${i}/event/params/fix`);
    });
  }
  return {
    pack,
    environment,
    fields: facts.fields,
    asOf: facts.asOf,
    scopes,
    rules,
    guards,
    groups: grouped,
    joints,
    verdicts,
    steps: steps.slice(0, judging),
    messageSteps: steps.slice(judging),
    shown,
  };
}

function raise(fault: PackFault): never {
  throw fault;
}

function serial(text: string | undefined, otherwise: number): number {
  return (text === undefined ? null : serialOfIso(text)) ?? otherwise;
}
