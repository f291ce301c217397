/** Of changes that no example notices: which no record could notice, and for the others a record that would. */
import { type Pack, periodsOf } from '../../engine';
import type { ExampleSet } from '../examples/example';
import type { Witness } from '../prove/proof';
import type { Candidate, Found } from '../prove/solver';
import { Variants } from '../prove/variants';
import type { Mutant } from './mutants';

export interface Survivor extends Mutant {
  /** A record that would notice: its author says what it should come to. */
  witness?: Witness;
}

export interface Survivors {
  open: readonly Survivor[];
  /** Changes that no record could notice. */
  equal: readonly Mutant[];
}

type VariantMutant = Mutant & Required<Pick<Mutant, 'variant'>>;

/** Records tried beside one rule, before anything is searched for: there the search itself is quick. */
const TRIED_ALONE = 300;

/** Each rule is asked about by itself first; what it may yet hide behind the others is asked beside all of them. */
export function settleSurvivors(pack: Pack, survivors: readonly Mutant[], set: ExampleSet | null): Survivors {
  const open: Survivor[] = survivors.filter((mutant) => !changesRule(mutant));
  const equal: Mutant[] = [];
  const hidden: VariantMutant[] = [];
  const byRule = new Map<number, VariantMutant[]>();
  for (const mutant of survivors.filter(changesRule)) {
    const { rule } = mutant.variant;
    byRule.set(rule, [...(byRule.get(rule) ?? []), mutant]);
  }
  for (const [rule, mutants] of byRule) {
    const variants = mutants.map(({ variant }) => ({ ...variant, rule: 0 }));
    const ask = asking({ ...pack, rules: [pack.rules[rule]!] }, variants, set, TRIED_ALONE);
    mutants.forEach((mutant, i) => {
      const broken = ask((one) => one.breaks(i));
      if (broken !== 'none') open.push({ ...mutant, ...broken });
      else if (ask((one) => one.compare(i)) === 'none') equal.push(mutant);
      else hidden.push(mutant);
    });
  }
  const ask = asking(
    pack,
    hidden.map(({ variant }) => variant),
    set,
  );
  hidden.forEach((mutant, i) => {
    const shown = ask((one) => one.shows(i));
    if (shown === 'none') equal.push(mutant);
    else open.push({ ...mutant, ...shown });
  });
  return { open, equal };
}

const changesRule = (mutant: Mutant): mutant is VariantMutant => mutant.variant !== undefined;

/** Asks in every period of the pack: what a record of any day shows is shown. */
function asking(pack: Pack, list: readonly VariantMutant['variant'][], set: ExampleSet | null, tries?: number) {
  const periods = list.length === 0 ? [] : periodsOf(pack).map((_, at) => new Variants(pack, set, list, at, tries));
  return (question: (variants: Variants) => Found<Candidate>): 'none' | { witness?: Witness } => {
    let open = false;
    for (const variants of periods) {
      const came = question(variants);
      if ('found' in came) return { witness: { ...came.found, context: variants.bench.contextOf(came.found) } };
      open ||= 'undecided' in came;
    }
    return open ? {} : 'none';
  };
}
