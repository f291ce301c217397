/**
 * What another version of a pack would change, for every record there could be: which kinds of records turn, from what to what,
 * by which rule, and which rules are newly broken although the verdict stays.
 */
import {
  compilePack,
  type CompiledPack,
  type CompiledRule,
  type Node,
  type Pack,
  periodsOf,
  type Verdict,
} from '../../engine';
import type { LocalText } from '../../text';
import type { ExampleSet } from '../examples/example';
import { NO, OPEN, YES } from '../prove/answers';
import { Bench } from '../prove/bench';
import type { Undecided, Witness } from '../prove/proof';
import { coneOf, type Candidate, type Question } from '../prove/solver';
import { ruleDefinition, scopeDefinition } from './definitions';
import { DAYS_OF_NEWER, inNewer, isNewer, joinPacks, scopeOfNewer } from './joinPacks';
import { kindOf } from './kindOf';
import { renamedRules, textChanges, type TextChange } from './textChanges';

export interface Turn {
  /** The rule that makes the difference; null where it is the scope or the days of the pack. */
  rule: string | null;
  clause: string;
  /** Alike where only the rules that are broken change. */
  from: Verdict;
  to: Verdict;
  /** Whether the rule is broken by the older and by the newer version. */
  broken: readonly [old: boolean, fresh: boolean];
  kind: LocalText;
  witness: Witness;
}

export interface PackDiff {
  turns: readonly Turn[];
  texts: readonly TextChange[];
  undecided: readonly Undecided[];
}

type Want = Question['want'];
const yes = (nodes: readonly Node[]): Want => nodes.map((node) => [node, YES] as const);

/** @param examples of the older version: records to start from, and the tables beside them */
export function diffPacks(old: Pack, fresh: Pack, examples: ExampleSet | null): PackDiff {
  const texts = textChanges(old, fresh);
  const joined = joinPacks(old, fresh);
  if ('field' in joined)
    return {
      turns: [],
      texts,
      undecided: [{ code: 'type-changed', subject: joined.field, why: 'unconfirmed', facts: [joined.field] }],
    };
  const changed = changedRules(old, fresh);
  const scopes = scopeDefinition(old) !== scopeDefinition(fresh);
  if (changed.size === 0 && !scopes) return { turns: [], texts, undecided: [] };
  const found = new Map<string, Turn>();
  const undecided: Undecided[] = [];
  periodsOf(joined.pack).forEach((_, period) => {
    const differ = new Differ(old, fresh, new Bench(joined.pack, examples, period));
    if (scopes) differ.scopes();
    for (const name of changed) differ.rule(name);
    for (const turn of differ.turns) {
      const key = [turn.rule, turn.from, turn.to, ...turn.broken].join();
      if (!found.has(key)) found.set(key, turn);
    }
    undecided.push(...differ.undecided);
  });
  return { turns: [...found.values()], texts, undecided };
}

/** Names of the rules that are not made of the same in both versions. */
function changedRules(old: Pack, fresh: Pack): Set<string> {
  const madeOf = (pack: Pack) => new Map(pack.rules.map((rule) => [rule.name, ruleDefinition(pack, rule)]));
  const [before, after] = [madeOf(old), madeOf(fresh)];
  const renamed = [...renamedRules(old, fresh)].flat();
  return new Set(
    [...before.keys(), ...after.keys()].filter(
      (name) => before.get(name) !== after.get(name) && !renamed.includes(name),
    ),
  );
}

class Differ {
  readonly turns: Turn[] = [];
  private readonly ways = new Set<string>();
  readonly undecided: Undecided[] = [];
  private readonly before: CompiledPack;
  private readonly after: CompiledPack;
  private readonly oldScope: Node[];
  private readonly newScope: Node[];
  private readonly period: Want;

  constructor(
    private readonly old: Pack,
    private readonly fresh: Pack,
    private readonly bench: Bench,
  ) {
    this.before = compilePack(old);
    this.after = compilePack(fresh);
    this.oldScope = bench.program.scopes.map(({ node }) => node);
    this.newScope = [
      ...fresh.scope.map((_, i) => this.compiled(scopeOfNewer(i))!.cases[0]!.conditions),
      this.compiled(DAYS_OF_NEWER)!.cases[0]!.inForce!,
    ];
    this.period = bench.period ? yes([bench.period]) : [];
  }

  private compiled(name: string): CompiledRule | undefined {
    return this.bench.program.rules.find(({ rule }) => rule.name === name);
  }

  /** Records that only one of the versions rules. */
  scopes(): void {
    for (const [inside, outside] of [
      [this.oldScope, this.newScope],
      [this.newScope, this.oldScope],
    ] as const)
      for (const node of outside) this.look(null, [...yes(inside), [node, NO]], [...inside, node]);
  }

  rule(name: string): void {
    const [one, other] = [this.compiled(name), this.compiled(inNewer(name))];
    const ruled = yes([...this.oldScope, ...this.newScope]);
    const ends = (rule: CompiledRule) => (rule.cases.length > 1 ? [rule.low, rule.high] : [rule.low]);
    const nodes = [one, other].flatMap((rule) => (rule ? ends(rule) : []));
    const weighs = one && other && one.severity !== other.severity;
    if (!one || !other || weighs) this.look(name, [...ruled, [(other ?? one)!.low, NO]], nodes);
    if (!one || !other) return;
    for (const end of ['low', 'high'] as const) {
      if (end === 'high' && nodes.length === 2) continue;
      for (const [left, right] of [
        [NO, YES],
        [YES, NO],
        [NO, OPEN],
        [OPEN, NO],
        [OPEN, YES],
        [YES, OPEN],
      ] as const)
        this.look(name, [...ruled, [one[end], left], [other[end], right]], nodes);
    }
  }

  /** Finds a record whose verdict turns, or else one of which only the broken rules change. */
  private look(rule: string | null, want: Want, nodes: readonly Node[]): void {
    const question: Question = { want: [...want, ...this.period] };
    const turns = (candidate: Candidate) => this.verdicts(candidate).turned;
    let came = this.bench.find(question, turns);
    if (!('found' in came)) came = this.bench.find(question, (candidate) => this.verdicts(candidate).changed);
    const subject = rule ?? 'scope';
    if ('undecided' in came && !this.undecided.some((one) => one.subject === subject))
      this.undecided.push({
        code: 'turns',
        subject,
        why: came.undecided,
        facts: came.facts.filter((name) => !isNewer(name)),
      });
    // One record for each way in which verdicts turn: the others are among those tried.
    let next = 'found' in came ? came.found : null;
    while (next) {
      this.add(rule, next, nodes);
      next = this.bench.among(question, (one) => this.isNew(rule, one, true));
    }
    // Where it turns some verdicts and not others, those that stay are broken by it all the same.
    const stays = this.bench.among(question, (one) => this.isNew(rule, one, false));
    if (stays) this.add(rule, stays, nodes);
  }

  private wayOf(rule: string | null, candidate: Candidate) {
    const { from, to, broken, turned } = this.verdicts(candidate);
    const own: [boolean, boolean] = [broken[0].includes(rule ?? ''), broken[1].includes(rule ?? '')];
    return { from, to, broken: own, turned, way: [rule, from, to, ...own].join() };
  }

  private isNew(rule: string | null, candidate: Candidate, turns: boolean): boolean {
    const { way, turned, from, to, broken } = this.wayOf(rule, candidate);
    if (!turns && broken[0] === broken[1]) return false;
    // What blanks leave open turns in many ways that say nothing new.
    return turned === turns && from !== 'incomplete' && to !== 'incomplete' && !this.ways.has(way);
  }

  private add(rule: string | null, found: Candidate, nodes: readonly Node[]): void {
    const { from, to, broken, way } = this.wayOf(rule, found);
    if (this.ways.has(way)) return;
    this.ways.add(way);
    const fields = coneOf(nodes).slots.filter(({ kind }) => kind === 'field');
    const both = { ...this.old, fields: { ...this.old.fields, ...this.fresh.fields } };
    this.turns.push({
      rule,
      clause: [...this.fresh.rules, ...this.old.rules].find(({ name }) => name === rule)?.clause ?? '',
      from,
      to,
      broken,
      kind: kindOf(both, found, fields, this.bench.parts, (one) => this.wayOf(rule, one).way === way),
      witness: { ...found, context: this.bench.contextOf(found) },
    });
  }

  private verdicts(candidate: Candidate) {
    const context = this.bench.contextOf(candidate);
    const results = [this.before, this.after].map((pack) => pack.checkRecord(candidate.record, context));
    const [one, other] = results as [(typeof results)[0], (typeof results)[0]];
    const names = ({ broken }: typeof one) => broken.map(({ rule }) => rule);
    const broken = [names(one), names(other)] as const;
    const turned = one.verdict !== other.verdict;
    return {
      from: one.verdict,
      to: other.verdict,
      broken,
      turned,
      changed: turned || broken[0].join() !== broken[1].join(),
    };
  }
}
