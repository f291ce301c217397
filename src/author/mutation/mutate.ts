/**
 * Mutation testing of examples: every small change of a pack that an author could make by mistake must turn some example. A
 * change no example notices is a survivor: the examples do not hold the rule in place. One that no record could notice is the same rule.
 */
import {
  compileProgram,
  createDatedJudge,
  type Pack,
  PackFault,
  periodsOf,
  type Program,
  type Rule,
} from '../../engine';
import type { Example, ExampleSet } from '../examples/example';
import { agrees, createTester, type Outcome } from '../examples/testExamples';
import { diffPacks } from '../diff/diffPacks';
import type { Witness } from '../prove/proof';
import { Variants } from '../prove/variants';
import { mutantsOf, type Mutant } from './mutants';

export interface Survivor extends Mutant {
  /** A record that would notice: its author says what it should come to. */
  witness?: Witness;
}

export interface MutationResult {
  mutants: number;
  killed: number;
  /** Changes that no record could notice. */
  equal: readonly Mutant[];
  survivors: readonly Survivor[];
}

/** @param examples those that come out right without a change */
export function mutate(
  pack: Pack,
  examples: readonly Example[],
  set: ExampleSet | null = null,
  onProgress?: (done: number, total: number) => void,
): MutationResult {
  const all = [...mutantsOf(pack)].filter(canRun);
  const equal = all.filter((mutant) => weighsTheSame(pack, mutant));
  const mutants = all.filter((mutant) => !equal.includes(mutant));
  const notices = noticing(pack, examples);
  const survivors = mutants.filter((mutant, i) => {
    onProgress?.(i, mutants.length);
    return !notices(mutant);
  });
  const open: Survivor[] = survivors.filter(({ variant }) => !variant);
  const variable = survivors.flatMap((mutant) => (mutant.variant ? [{ mutant, variant: mutant.variant }] : []));
  // What a record of any day could notice is no equal change.
  const list = variable.map(({ variant }) => variant);
  const periods = list.length === 0 ? [] : periodsOf(pack).map((_, period) => new Variants(pack, set, list, period));
  variable.forEach(({ mutant }, i) => {
    const compared = periods.map((variants) => ({ variants, came: variants.shows(i) }));
    if (compared.every(({ came }) => 'none' in came)) return void equal.push(mutant);
    const [witness] = compared.flatMap(({ variants, came }) =>
      'found' in came ? [{ ...came.found, context: variants.bench.contextOf(came.found) }] : [],
    );
    open.push({ ...mutant, ...(witness && { witness }) });
  });
  return { mutants: all.length, killed: mutants.length - survivors.length, equal, survivors: open };
}

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
function canRun({ pack, variant }: Mutant): boolean {
  try {
    // One rule is compiled far faster than all of them.
    compileProgram(variant ? alone(pack, variant.changed) : pack);
    return true;
  } catch (error) {
    if (error instanceof PackFault) return false;
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

const alone = (pack: Pack, rule: Rule): Pack => ({ ...pack, scope: [], rules: [rule] });

/** Whether some example comes out otherwise. */
function noticing(pack: Pack, examples: readonly Example[]): (mutant: Mutant) => boolean {
  const before = new Map<number, string[]>();
  const asked = (rule: Rule) => {
    const judge = createDatedJudge(alone(pack, rule));
    return examples.map(({ record, context }) => {
      const judged = judge(record, context);
      const { cases, low, high } = judged.program.rules[0]!;
      const nodes = [low, high, ...cases.flatMap(({ when, inForce, complies }) => [when, inForce, complies])];
      return nodes.map((node) => (node ? judged.answer(node) : '-')).join();
    });
  };
  const outcomes: Outcome[] = examples.map(createTester(pack));
  return ({ pack: changed, variant }) => {
    if (!variant) return turns(changed, examples);
    const { rule } = variant;
    if (!before.has(rule)) before.set(rule, asked(pack.rules[rule]!));
    const own = before.get(rule)!;
    // Where the rule says the same of a record, so does the pack: only the others are judged by all rules.
    const others = asked(variant.changed);
    const lone = pack.rules[rule]!.reading === undefined && pack.rules[rule]!.event.params.severity !== 'note';
    const differing = examples.filter((_, i) => own[i] !== others[i]);
    if (
      lone &&
      examples.some((_, i) => brokenness(own[i]!) !== brokenness(others[i]!) && outcomes[i]!.verdict !== 'unregulated')
    )
      return true;
    return differing.length > 0 && turns(changed, differing);
  };
}

/** Whether a rule of these answers is among those an example names: broken at its best and at its worst, or mixed. */
function brokenness(answers: string): boolean {
  const [low, high] = answers.split(',');
  return low === '0' && high !== '1';
}

function turns(pack: Pack, examples: readonly Example[]): boolean {
  const judge = createTester(pack);
  return examples.some((example) => !agrees(example, judge(example)));
}
