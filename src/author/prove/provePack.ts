/**
 * What holds of a pack for every record there could be: rules that never speak, demands nobody can meet, conditions that decide
 * nothing. A finding says that no record shows otherwise; where records do exist, one stands beside it.
 */
import {
  bindings,
  type CompiledRule,
  isRanged,
  type Node,
  type Pack,
  periodsOf,
  type Program,
  type Rule,
  type Severity,
} from '../../engine';
import { OPEN, NO, YES } from './answers';
import { Bench } from './bench';
import { deletionsOf } from './deletions';
import { editions } from './editions';
import type { Proof, Proved, Undecided } from './proof';
import { Variants } from './variants';
import { unaskedWords } from './unaskedWords';
import type { ExampleSet } from '../examples/example';
import { conjuncts, phrase, said } from './phrases';
import { coneOf, type Candidate, type Found, type Question } from './solver';

const WEIGHTS: readonly Severity[] = ['note', 'warn', 'fail', 'data'];

type Want = Question['want'];
const yes = (nodes: readonly (Node | null)[]): Want => nodes.flatMap((node) => (node ? [[node, YES] as const] : []));

/** @param examples records to start from, and the tables beside them */
export function provePack(pack: Pack, examples: ExampleSet | null): Proof {
  const provers = periodsOf(pack).map((_, period) => new Prover(pack, examples, period));
  const latest = provers.at(-1)!;
  // What an earlier value shows is there all the same: only what no record of any day shows is found.
  const found = latest.findings.filter(
    ({ code, of }) =>
      code === 'gap' || provers.every(({ findings }) => findings.some((one) => one.code === code && one.of === of)),
  );
  return {
    ...settled(pack, [...found, ...editions(pack)]),
    undecided: latest.undecided,
    asked: provers.reduce((sum, { asked }) => sum + asked, 0),
    notes: unaskedWords(pack),
  };
}

/** A change that examples do not notice is a matter of mutation: see ../mutation/mutate. */
const SURVIVED = 'survived';

/** Findings apart from those that the pack keeps with a reason; a reason for what is not found is a finding itself. */
function settled({ kept = [] }: Pack, found: readonly Proved[]): Pick<Proof, 'findings' | 'kept'> {
  const keeps = ({ code, of }: Proved) => kept.some((one) => one.finding === code && one.of === of);
  const needless = kept.flatMap(({ finding, of }, i): Proved[] =>
    finding === SURVIVED || found.some((one) => one.code === finding && one.of === of)
      ? []
      : [{ code: 'kept-needlessly', of, pointer: `/kept/${i}`, holes: { found: finding, other: of } }],
  );
  return { findings: [...found.filter((one) => !keeps(one)), ...needless], kept: found.filter(keeps) };
}

class Prover {
  readonly findings: Proved[] = [];
  readonly undecided: Undecided[] = [];
  asked = 0;
  private readonly bench: Bench;
  private readonly scope: Want;
  private readonly program: Program;

  constructor(
    pack: Pack,
    private readonly examples: ExampleSet | null,
    private readonly period: number,
  ) {
    this.bench = new Bench(pack, examples, period);
    this.program = this.bench.program;
    this.scope = yes([...this.program.scopes.map(({ node }) => node), this.bench.period]);
    this.gap();
    const speaking = this.program.rules.map((rule, i) => this.lone(rule, i));
    this.pairs(speaking);
    this.readings();
    this.ranges();
    this.redundancies(pack);
  }

  /** The record asked for; a finding's absence that cannot be shown is kept as undecided. */
  private find(code: string, subject: string, want: Want, differ?: readonly [Node, Node]): Found<Candidate> {
    this.asked++;
    const came = this.bench.find({ want, ...(differ && { differ }) });
    if ('undecided' in came) this.undecided.push({ code, subject, why: came.undecided, facts: came.facts });
    return came;
  }

  private report(code: string, of: string, pointer: string, holes: Proved['holes'], came?: Found<Candidate>): void {
    const witness =
      came && 'found' in came ? { witness: { ...came.found, context: this.bench.contextOf(came.found) } } : {};
    this.findings.push({ code, of, pointer, ...(holes && { holes }), ...witness });
  }

  /** A record in scope that no rule speaks of. */
  private gap(): void {
    const { applies } = this.program;
    if (!applies) return;
    const came = this.find('gap', '', [...this.scope, [applies.node, NO]]);
    if ('found' in came) this.report('gap', this.bench.pack.id, '/rules', {}, came);
  }

  /** Whether a rule can apply, hold and be broken. @returns whether it can be both kept and broken */
  private lone(compiled: CompiledRule, place: number): boolean {
    const { rule, cases, low } = compiled;
    const { when, inForce, conditions } = cases[0]!;
    const pointer = `/rules/${place}`;
    const applying = [...this.scope, ...yes([inForce, when])];
    const applies = this.find('never-applies', rule.name, applying);
    if ('none' in applies) {
      this.report('never-applies', rule.name, `${pointer}/${when ? 'when' : 'conditions'}`, {
        found: this.clash(applying),
      });
      return false;
    }
    const unset = waitsFor(this.program, [when, conditions]);
    const broken = this.find('never-broken', rule.name, [...this.scope, [low, NO]]);
    const holds = this.find('never-holds', rule.name, [...applying, [conditions, YES]]);
    if (unset && 'none' in broken)
      this.report('waits-for-number', rule.name, `${pointer}/conditions`, { found: unset }, applies);
    else if ('none' in broken) this.report('never-broken', rule.name, `${pointer}/conditions`, {}, holds);
    else if ('none' in holds)
      this.report(
        'never-holds',
        rule.name,
        `${pointer}/conditions`,
        { found: this.clash([...applying, [conditions, YES]]) },
        broken,
      );
    return !('none' in broken) && !('none' in holds);
  }

  /** The comparisons that exclude each other: none of them could be left out. */
  private clash(want: Want): string {
    let parts = want.flatMap(([node, answers]) => conjuncts(node, answers));
    if (parts.length > 60) return '';
    for (const part of [...parts]) {
      const rest = parts.filter((one) => one !== part);
      this.asked++;
      if (rest.length > 0 && 'none' in this.bench.find({ want: rest })) parts = rest;
    }
    return [...new Set(parts.map(([node, answers]) => said(node, answers)))].join(' · ');
  }

  /** Two rules that no record can keep together, and rules that another one implies. */
  private pairs(speaking: readonly boolean[]): void {
    const { rules } = this.program;
    const same = new Set<string>();
    rules.forEach((one, i) => {
      rules.forEach((other, j) => {
        if (i === j || !speaking[i] || !speaking[j] || rivals(one.rule, other.rule)) return;
        if (i < j && one.severity !== 'note' && other.severity !== 'note') this.together(one, other, i);
        // What weighs more than the other adds something all the same.
        if (same.has(`${j} ${i}`) || WEIGHTS.indexOf(one.severity) > WEIGHTS.indexOf(other.severity)) return;
        const breaking: Want = [...this.scope, [one.cases[0]!.complies, NO]];
        const alone = this.find('implied', `${one.rule.name}, ${other.rule.name}`, [
          ...breaking,
          [other.cases[0]!.complies, YES | OPEN],
        ]);
        if (!('none' in alone)) return;
        const back = this.bench.find({
          want: [...this.scope, [other.cases[0]!.complies, NO], [one.cases[0]!.complies, YES | OPEN]],
        });
        const code = 'none' in back ? 'same-demand' : 'implied';
        same.add(`${i} ${j}`);
        this.report(
          code,
          `${one.rule.name}, ${other.rule.name}`,
          `/rules/${i}`,
          { found: one.rule.name, other: other.rule.name },
          this.bench.find({ want: breaking }),
        );
      });
    });
  }

  private together(one: CompiledRule, other: CompiledRule, place: number): void {
    const [a, b] = [one.cases[0]!, other.cases[0]!];
    const speaking = [...this.scope, ...yes([a.inForce, a.when, b.inForce, b.when])];
    const holding = [...speaking, ...yes([a.conditions, b.conditions])];
    const subject = `${one.rule.name}, ${other.rule.name}`;
    const keeps = this.bench.find({ want: holding });
    this.asked++;
    if ('found' in keeps) return;
    const both = this.bench.find({ want: speaking });
    if ('none' in both || lifts(a, b) || lifts(b, a)) return;
    if ('undecided' in keeps || 'undecided' in both) {
      const why = 'undecided' in keeps ? keeps : (both as Extract<typeof both, { undecided: unknown }>);
      this.undecided.push({ code: 'demands-clash', subject, why: why.undecided, facts: why.facts });
    } else
      this.report(
        'demands-clash',
        subject,
        `/rules/${place}`,
        { found: one.rule.name, other: other.rule.name, clash: this.clash(holding) },
        both,
      );
  }

  private readings(): void {
    const { rules, groups } = this.program;
    for (const { rules: members } of groups) {
      const [first, ...others] = members.map((member) => rules[member]!);
      for (const other of others) {
        const name = first!.rule.reading!;
        const came = this.find('readings-agree', name, this.scope, [
          first!.cases[0]!.complies,
          other.cases[0]!.complies,
        ]);
        if ('none' in came)
          this.report('readings-agree', name, `/rules/${members[0]!}/reading`, { found: name, other: other.rule.name });
      }
    }
  }

  /** Numbers with a range of which every value comes to the same. */
  private ranges(): void {
    const { pack } = this.bench;
    for (const [name, parameter] of Object.entries(pack.parameters)) {
      if (!isRanged(parameter)) continue;
      const leaning = this.program.rules.filter(({ leans }) => leans.parameters.has(name));
      const ends = bindings(pack, [name])
        .slice(1)
        .map((binding) => binding[name]);
      let decides = leaning.length === 0;
      let open = false;
      for (const { cases } of leaning)
        for (const end of ends) {
          if (decides) continue;
          const moved = cases.find(({ binding }) => Object.keys(binding).length === 1 && binding[name] === end)!;
          const came = this.bench.find({ want: this.scope, differ: [cases[0]!.complies, moved.complies] });
          this.asked++;
          if ('found' in came) decides = true;
          if ('undecided' in came) open = true;
        }
      if (!decides && open)
        this.undecided.push({ code: 'range-decides-nothing', subject: name, why: 'unconfirmed', facts: [name] });
      else if (!decides) this.report('range-decides-nothing', name, `/parameters/${name}/range`, { found: name });
    }
  }

  /** Conditions of a rule with and without which it says the same. */
  private redundancies(pack: Pack): void {
    const deletions = deletionsOf(pack.rules);
    const variants = new Variants(pack, this.examples, deletions, this.period);
    deletions.forEach(({ rule, at, without: gone }, i) => {
      const idle = this.findings.some(
        ({ code, pointer }) =>
          (code.startsWith('never-') || code === 'waits-for-number') && pointer.startsWith(`/rules/${rule}/`),
      );
      if (idle) return;
      this.asked++;
      const came = variants.compare(i);
      const of = `${pack.rules[rule]!.name} ${at}`;
      if ('undecided' in came)
        this.undecided.push({ code: 'decides-nothing', subject: of, why: came.undecided, facts: came.facts });
      if ('none' in came)
        this.report('decides-nothing', of, `/rules/${rule}${at}`, { found: phrase(gone) }, variants.broken(i));
    });
  }
}

function rivals(one: Rule, other: Rule): boolean {
  return one.reading !== undefined && one.reading === other.reading;
}

/** Meeting the demand of one rule changes whether the other applies: then both are kept one after the other. */
function lifts({ conditions }: CompiledRule['cases'][number], { when }: CompiledRule['cases'][number]): boolean {
  const fields = (node: Node) => coneOf([node]).slots.filter(({ kind }) => kind === 'field');
  return when !== null && fields(conditions).some((field) => fields(when).includes(field));
}

/** The parameter nobody has set yet that a rule compares with; null where there is none. */
function waitsFor({ nodes }: Program, roots: readonly (Node | null)[]): string | null {
  const seen = new Set<number>();
  const visit = (node: Node): string | null => {
    if (seen.has(node.id)) return null;
    seen.add(node.id);
    if (node.kind === 'leaf')
      return 'constant' in node.right && node.right.parameter && node.right.constant === null
        ? node.right.parameter
        : null;
    for (const child of node.children) {
      const found = visit(nodes[child.id]!);
      if (found !== null) return found;
    }
    return null;
  };
  for (const root of roots) {
    const found = root && visit(root);
    if (found) return found;
  }
  return null;
}
