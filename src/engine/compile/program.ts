/** A pack as a tree: the facts and conditions that judge a record, and how rules read the answers. */
import { holesOf, LANGUAGES, type LocalText } from '../../text';
import { createEnvironment, type Environment } from '../model/environment';
import { PackFault } from '../model/fault';
import { serialOfIso } from '../operators';
import type { Pack, Rule, Scope, Severity } from '../model/types';
import { Conditions } from './conditions';
import { Facts } from './facts';
import type { Case, CompiledRule, Group } from './compiledRule';
import { joint, linksOf } from './sharedRanges';
import { askedHere, lackedBy, type Lacking } from './lacking';
import { leansOf, rangedOf, restsOnAssumption } from './leans';
import type { Node } from './node';
import { bindings, type Binding } from './parameters';
import type { Slot } from './slot';

export interface Program {
  pack: Pack;
  environment: Environment;
  /** All facts and all conditions, each after what it is made of: its place is its `id`. */
  slots: readonly Slot[];
  nodes: readonly Node[];
  /** The facts that a record brings. */
  fields: readonly Slot[];
  scopes: readonly { scope: Scope | null; node: Node }[];
  rules: readonly CompiledRule[];
  groups: readonly Group[];
  /** Groups that lean on the same ranged parameters, as one. */
  joints: readonly Group[];
  /** Joints and groups that a verdict depends on. */
  verdicts: readonly Judging[];
  /** Whether any rule applies to the record; null where some rule applies to every one. */
  applies: { node: Node; lenient: boolean } | null;
  /** By rule: columns the sheet does not have, and the rule needs. */
  needs: readonly (readonly string[])[];
  /** The facts that messages show, at the default values. */
  shown: ReadonlyMap<string, Slot>;
}

/** A group that a verdict depends on; where lenient, it does not count while it is open. */
export interface Judging extends Pick<Group, 'severity' | 'low' | 'high'> {
  lenient: boolean;
}

const NOTHING_LACKS: Lacking = new Set();
const MAX_RANGED = 4;
const FOREVER = 2_958_465;
const STRENGTH: readonly Severity[] = ['note', 'warn', 'fail', 'data'];

/**
 * Faults go to `report`, so that loading can list them all; without it the first one is thrown.
 * @param lacking columns a sheet does not have: what cannot be answered for want of them does not count
 */
export function compileProgram(
  pack: Pack,
  report: (fault: PackFault) => void = raise,
  lacking: Lacking = NOTHING_LACKS,
): Program {
  const environment = createEnvironment(pack.lookups ?? {});
  const facts = new Facts(pack, environment);
  const conditions = new Conditions(pack, facts, report);
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
  const inForce = ({ effectiveFrom, effectiveTo }: { effectiveFrom?: string; effectiveTo?: string }) =>
    effectiveFrom === undefined && effectiveTo === undefined
      ? null
      : conditions.inForce(day, serial(effectiveFrom, 0), serial(effectiveTo, FOREVER));

  const source = inForce(pack.source);
  const scopes = [
    ...(source ? [{ scope: null, node: source }] : []),
    ...pack.scope.map((scope, i) => ({
      scope,
      node: conditions.compile(scope.conditions, {}, `/scope/${i}/conditions`),
    })),
  ];

  const compileRule = (rule: Rule, index: number): CompiledRule => {
    const pointer = `/rules/${index}`;
    const at = (binding: Binding): Case => {
      const when = rule.when ? conditions.compile(rule.when, binding, `${pointer}/when`) : null;
      const body = conditions.compile(askedHere(rule.conditions, lacking), binding, `${pointer}/conditions`);
      const force = inForce(rule);
      const excused = [when, force].filter((node) => node !== null).map((node) => conditions.not(node));
      return { binding, inForce: force, when, conditions: body, complies: conditions.some([...excused, body]) };
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
      severity: mild ? 'warn' : severity,
      cases,
      leans,
      low: conditions.every(results),
      high: conditions.some(results),
    };
  };
  const rules = pack.rules.map(compileRule);

  const byReading = new Map<string, number[]>();
  rules.forEach(({ rule: { reading, name } }, index) => {
    const key = reading === undefined ? `rule ${name}` : `reading ${reading}`;
    byReading.set(key, [...(byReading.get(key) ?? []), index]);
  });
  const groups = [...byReading.values()].map((members): Group => {
    const own = members.map((member) => rules[member]!);
    return {
      rules: members,
      severity: STRENGTH[Math.max(...own.map(({ severity }) => STRENGTH.indexOf(severity)))]!,
      low: conditions.every(own.map(({ low }) => low)),
      high: conditions.some(own.map(({ high }) => high)),
    };
  });
  const joints = linksOf(pack, groups, rules).flatMap((link) => {
    if (link.names.length <= MAX_RANGED) return joint(pack, link, rules, conditions);
    const pointer = `/rules/${link.groups.at(-1)!.rules[0]!}`;
    report(new PackFault('too-many-ranges', pointer, { found: link.names.join(', '), expected: MAX_RANGED }));
    return [];
  });

  const needs = rules.map(({ low, high }) => [
    ...new Set([low, high].flatMap((node) => lackedBy(pack, node, lacking))),
  ]);
  const applies = applying(rules, conditions);

  const shown = new Map<string, Slot>();
  const show = (text: LocalText, pointer: string) => {
    for (const language of LANGUAGES) {
      for (const name of holesOf(text[language])) {
        const slot = attempt(name, `${pointer}/${language}`);
        if (slot) shown.set(name, slot);
      }
    }
  };
  pack.scope.forEach(({ reason }, i) => show(reason, `/scope/${i}/reason`));
  pack.rules.forEach(({ event: { params } }, i) => {
    show(params.message, `/rules/${i}/event/params/message`);
    show(params.fix, `/rules/${i}/event/params/fix`);
  });
  return {
    pack,
    environment,
    slots: facts.all,
    nodes: conditions.all,
    fields: facts.all.filter(({ kind }) => kind === 'field'),
    scopes,
    rules,
    groups,
    joints,
    verdicts: [...joints, ...groups]
      .filter(({ severity }) => severity !== 'note')
      .map((group) => ({ ...group, lenient: group.rules.some((rule) => needs[rule]!.length > 0) })),
    applies: applies && { node: applies, lenient: lackedBy(pack, applies, lacking).length > 0 },
    needs,
    shown,
  };
}

/** Rules about contradictory data judge the data: alone they rule nobody. */
function applying(rules: readonly CompiledRule[], conditions: Conditions): Node | null {
  const cases = rules.filter(({ severity }) => severity !== 'data').flatMap((rule) => rule.cases);
  if (cases.length === 0) return null;
  const asked = cases.map(({ when, inForce }) => [when, inForce].filter((node) => node !== null));
  return asked.some((nodes) => nodes.length === 0)
    ? null
    : conditions.some([...new Set(asked.map((nodes) => conditions.every(nodes)))]);
}

function raise(fault: PackFault): never {
  throw fault;
}

function serial(text: string | undefined, otherwise: number): number {
  return (text === undefined ? null : serialOfIso(text)) ?? otherwise;
}
