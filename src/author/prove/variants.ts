/** A pack's rules beside others they might be: whether any record tells the two apart. */
import type { CompiledRule, Node, Pack, Rule, Slot } from '../../engine';
import type { ExampleSet } from '../examples/example';
import { NO, OPEN, YES } from './answers';
import { Bench } from './bench';
import { coneOf, type Candidate, type Found, type Question } from './solver';

export interface Variant {
  /** Place of the rule in the pack, and what it might be instead. */
  rule: number;
  changed: Rule;
}

type Want = Question['want'];

export class Variants {
  readonly bench: Bench;
  private readonly scope: Want;

  constructor(
    private readonly pack: Pack,
    examples: ExampleSet | null,
    private readonly list: readonly Variant[],
    period?: number,
    tried?: number,
  ) {
    const extra = list.map(({ changed: { reading: _, ...changed } }, i): Rule => ({
      ...changed,
      name: `${changed.name} (${i})`,
    }));
    this.bench = new Bench({ ...pack, rules: [...pack.rules, ...extra] }, examples, period, tried);
    const { period: own, program } = this.bench;
    this.scope = [...program.scopes.map(({ node }) => node), ...(own ? [own] : [])].map((node) => [node, YES] as const);
  }

  /** A record that tells a variant from its rule by its verdict or by the rules it breaks; none where no record does. */
  shows(place: number): Found<Candidate> {
    const broken = this.breaks(place);
    return 'none' in broken ? this.leavesOpen(place) : broken;
  }

  /** A record that breaks one of the two alone: whatever other rules say, their author sees it. */
  breaks(place: number): Found<Candidate> {
    const [own, other] = this.pair(place);
    for (const [one, two] of [
      [own, other],
      [other, own],
    ] as const)
      for (const end of ['low', 'high'] as const) {
        const came = this.bench.find({ want: [...this.scope, [one[end], NO], [two[end], YES | OPEN]] });
        if (!('none' in came)) return came;
      }
    return { none: true };
  }

  /** A record that one of the two leaves open, or of which one alone speaks. */
  private leavesOpen(place: number): Found<Candidate> {
    const { rule, changed } = this.list[place]!;
    const [own, other] = this.pair(place);
    // What is open changes no verdict but where all else holds; a note, or a rule about the data, changes none at all.
    if (own.severity === 'fail' || own.severity === 'warn') {
      const others = this.pack.rules.flatMap((_, at) => {
        const { low, severity } = this.bench.program.rules[at]!;
        const may = severity === 'data' ? YES | OPEN : severity === 'warn' && own.severity === 'fail' ? YES | NO : YES;
        return at === rule || severity === 'note' ? [] : [[low, may] as const];
      });
      const fields = fieldsUnder([own.low, other.low]);
      const near = others.filter(([node]) => fieldsUnder([node]).every((field) => fields.includes(field)));
      const differ = [own.low, other.low] as const;
      // What rules about the same cells exclude needs no question about all the others.
      const excluded = 'none' in this.bench.find({ want: [...this.scope, ...near], differ });
      const came = excluded ? { none: true as const } : this.bench.find({ want: [...this.scope, ...others], differ });
      if (!('none' in came)) return came;
    }
    return changed.when === this.pack.rules[rule]!.when ? { none: true } : this.speaksAlone(rule, own, other);
  }

  /** A record that tells a variant from its rule; none where they say the same of every record. */
  compare(place: number): Found<Candidate> {
    const { rule, changed } = this.list[place]!;
    const [own, other] = this.pair(place);
    for (const end of ['low', 'high'] as const) {
      const came = this.bench.find({ want: this.scope, differ: [own[end], other[end]] });
      if (!('none' in came)) return came;
    }
    return changed.when === this.pack.rules[rule]!.when ? { none: true } : this.speaksAlone(rule, own, other);
  }

  private pair(place: number): readonly [CompiledRule, CompiledRule] {
    const { rules } = this.bench.program;
    return [rules[this.list[place]!.rule]!, rules[this.pack.rules.length + place]!];
  }

  /** A record that breaks the rule. */
  broken(place: number): Found<Candidate> {
    const { low } = this.bench.program.rules[this.list[place]!.rule]!;
    return this.bench.find({ want: [...this.scope, [low, NO]] });
  }

  /** Where no other rule speaks it matters whether this one may, and where none surely does, whether it surely does. */
  private speaksAlone(rule: number, own: CompiledRule, other: CompiledRule): Found<Candidate> {
    const whens = this.pack.rules.map((_, place) => this.bench.program.rules[place]!.cases[0]!.when);
    const others = whens.filter((_, place) => place !== rule);
    const [one, two] = [own.cases[0]!.when, other.cases[0]!.when];
    if (!one || !two || others.includes(null)) return { none: true };
    for (const [still, louder] of [
      [NO, YES | OPEN],
      [NO | OPEN, YES],
    ] as const)
      for (const [left, right] of [
        [one, two],
        [two, one],
      ] as const) {
        const silent = others.map((when) => [when as Node, still] as const);
        const came = this.bench.find({ want: [...this.scope, ...silent, [left, still], [right, louder]] });
        if (!('none' in came)) return came;
      }
    return { none: true };
  }
}

function fieldsUnder(nodes: readonly Node[]): readonly Slot[] {
  return coneOf(nodes).slots.filter(({ kind }) => kind === 'field');
}
