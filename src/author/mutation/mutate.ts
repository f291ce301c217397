/**
 * Mutation testing of examples: every small change of a pack that an author could make by mistake must turn some example. A
 * change no example notices is a survivor: the examples do not hold the rule in place. One that no record could notice is the same rule.
 */
import { compileProgram, type Pack, PackFault, type Program } from '../../engine';
import type { Example, ExampleSet } from '../examples/example';
import { createTester } from '../examples/testExamples';
import { diffPacks } from '../diff/diffPacks';
import type { Witness } from '../prove/proof';
import { mutantsOf, type Mutant } from './mutants';
import { settleSurvivors, type Survivor } from './survivors';
import { Watch } from './watch';

export interface MutationResult {
  mutants: number;
  killed: number;
  /** Changes that no record could notice. */
  equal: readonly Mutant[];
  survivors: readonly Survivor[];
  /** Survivors that the pack keeps with a reason. */
  kept: readonly Survivor[];
  /** What the pack keeps although it does not survive. */
  needless: readonly string[];
}

/** @param examples those that come out right without a change */
export function mutate(
  pack: Pack,
  examples: readonly Example[],
  set: ExampleSet | null = null,
  onProgress?: (done: number, total: number) => void,
): MutationResult {
  const watch = new Watch(pack, examples);
  const all = [...mutantsOf(pack)];
  const equal: Mutant[] = [];
  const survivors: Mutant[] = [];
  let killed = 0;
  all.forEach((mutant, i) => {
    onProgress?.(i, all.length);
    const noticed = noticedIn(watch, mutant);
    if (noticed === 'refused') return;
    if (noticed === null || weighsTheSame(pack, mutant)) equal.push(mutant);
    else if (noticed) killed++;
    else survivors.push(mutant);
  });
  const { open, equal: alike } = settleSurvivors(pack, survivors, set);
  const reasons = (pack.kept ?? []).flatMap(({ finding, of }) => (finding === 'survived' ? [of] : []));
  const kept = open.filter((mutant) => reasons.includes(nameOf(mutant)));
  return {
    mutants: killed + survivors.length + equal.length,
    killed,
    equal: [...equal, ...alike],
    survivors: open.filter((mutant) => !reasons.includes(nameOf(mutant))),
    kept,
    needless: reasons.filter((name) => !kept.some((mutant) => nameOf(mutant) === name)),
  };
}

/** As a pack that keeps it says. */
const nameOf = ({ where, change }: Mutant): string => `${where}: ${change}`;

/** A record that would notice a survivor of any kind; null where none was found. */
export function noticedBy(pack: Pack, { pack: changed, witness }: Survivor, set: ExampleSet | null): Witness | null {
  if (witness) return witness;
  const [before, after] = [createTester(pack), createTester(changed)];
  const found = diffPacks(pack, changed, set).turns.find(({ witness: { record, context } }) => {
    const example: Example = { line: 0, note: '', verdict: 'pass', failing: [], notes: null, record, context };
    const [was, is] = [before(example), after(example)];
    return was.verdict !== is.verdict || was.failing.join() !== is.failing.join();
  });
  return found?.witness ?? null;
}

/** A change that lint refuses needs no example to notice it: it does not count. */
function noticedIn(watch: Watch, { pack }: Mutant): boolean | null | 'refused' {
  try {
    return watch.notices(pack);
  } catch (error) {
    if (error instanceof PackFault) return 'refused';
    throw error;
  }
}

/** A weight that does not count: what rests on practice or an assumption warns, whatever the rule asks for, until it is confirmed. */
function weighsTheSame(pack: Pack, { pack: changed, weight }: Mutant): boolean {
  if (weight === undefined) return false;
  const { reading } = pack.rules[weight]!;
  // Of two readings the heavier weighs for both.
  const rules =
    reading === undefined ? [weight] : pack.rules.flatMap((rule, at) => (rule.reading === reading ? [at] : []));
  const [before, after] = [pack, changed].map((each) =>
    compileProgram({ ...each, scope: [], rules: rules.map((at) => each.rules[at]!) }),
  );
  const same = <Of>(of: (program: Program) => Of) => of(before!) === of(after!);
  return same(({ groups }) => groups[0]!.severity) && same((program) => program.rules[0]!.cases.length);
}
