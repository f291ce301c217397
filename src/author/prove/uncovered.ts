/** Records that show what no example has shown: searched for among all there could be, and judged. */
import type { Pack } from '../../engine';
import type { LeafCoverage, Seen } from '../examples/coverage';
import type { ExampleSet } from '../examples/example';
import { NO, OPEN, YES } from './answers';
import { Bench } from './bench';
import type { Witness } from './proof';
import type { Candidate, Found } from './solver';

const ANSWERS: Readonly<Record<Seen, number>> = { true: YES, false: NO, unknown: OPEN };

/** @returns asks for one answer of one condition, where that decides something: inside the scope, and where the rule applies */
export function createUncovered(
  pack: Pack,
  examples: ExampleSet | null,
): (leaf: LeafCoverage, seen: Seen) => Found<Witness> {
  const bench = new Bench(pack, examples);
  const { scopes, nodes, rules } = bench.program;
  return ({ where, leaf, part }, seen) => {
    const when = rules.find(({ rule }) => where === `rule ${rule.name}`)?.cases[0]?.when;
    const inside =
      part === 'scope' ? [] : [...scopes.map(({ node }) => node), ...(part === 'conditions' && when ? [when] : [])];
    const look = (set: number): Found<Candidate> =>
      bench.find({ want: [...inside.map((node) => [node, set] as const), [nodes[leaf.id]!, ANSWERS[seen]]] });
    // Plainly inside, where there is such a record; else where that is open.
    const plain = look(YES);
    const came = 'found' in plain ? plain : look(YES | OPEN);
    return 'found' in came ? { found: { ...came.found, context: bench.contextOf(came.found) } } : came;
  };
}
