/** How an example would have to change for a condition to come out as nobody has seen it yet. */
import { answerOf, type CompiledLeaf, compileProgram, createJudge, type Pack, show, type Slot } from '../engine';
import type { TypedValue } from '../sheet';
import type { LeafCoverage, Seen } from './coverage';
import type { Example } from './example';
import { createTester, type Outcome } from './testExamples';

export interface Suggestion {
  /** The example to start from. */
  from?: Example;
  /** Cells to change, by field name, as they are typed; `?` where the author must find the value. */
  cells: Readonly<Record<string, string>>;
  /** What the changed record comes to today: for the author to confirm. */
  outcome?: Outcome;
}

export function suggestion(pack: Pack, examples: readonly Example[], { leaf }: LeafCoverage, seen: Seen): Suggestion {
  const [from] = examples.filter(({ verdict }) => verdict === 'pass').concat(examples);
  const [field] = fieldsUnder(leaf);
  if (field === undefined || !from) return { cells: {} };
  const unknown = leaf.operator.readsBlank ? undefined : null;
  const value = seen === 'unknown' ? { found: unknown } : searchValue(pack, from, leaf, field, seen === 'true');
  if (!value) return { from, cells: { [field]: '?' } };
  const { found } = value;
  const cell = found === undefined ? '#N/A' : found === null ? '' : show(found, pack.fields[field]!.type, 'id');
  const outcome = createTester(pack)({ ...from, record: { ...from.record, [field]: found } });
  return { from, cells: { [field]: cell }, outcome };
}

function fieldsUnder(leaf: CompiledLeaf): string[] {
  const names: string[] = [];
  const visit = (slot: Slot): void => {
    if (slot.kind === 'field') names.push(slot.name);
    slot.sources.forEach(visit);
  };
  visit(leaf.left);
  if ('slot' in leaf.right) visit(leaf.right.slot);
  return names;
}

/** Tries the values that conditions usually turn on: the words of a vocabulary, bounds and their neighbours. */
function searchValue(
  pack: Pack,
  example: Example,
  leaf: CompiledLeaf,
  field: string,
  wanted: boolean,
): { found: TypedValue } | null {
  const program = compileProgram(pack);
  const judge = createJudge(program);
  const own = example.record[field];
  const { type, values, vocabulary } = pack.fields[field]!;
  const candidates: TypedValue[] = type === 'boolean' ? [true, false, null] : [null];
  const words = values ?? pack.vocabularies?.[vocabulary ?? '']?.values;
  if (words) candidates.push(...Object.keys(words));
  if (!('slot' in leaf.right)) {
    const list = [leaf.right.constant].flat() as TypedValue[];
    candidates.push(...list, ...list.flatMap((value) => (typeof value === 'number' ? [value - 1, value + 1] : [])));
  }
  if (typeof own === 'number')
    for (const step of [1 / 1440, 1 / 24, 0.5, 1, 2, 30, 400]) candidates.push(own - step, own + step);
  const found = candidates.findIndex((value) => {
    judge({ ...example.record, [field]: value }, example.context);
    const twin = twinOf(
      program.rules
        .flatMap(({ cases }) => [cases[0]!.when, cases[0]!.conditions])
        .concat(program.scopes.map(({ node }) => node)),
      leaf,
    );
    return twin !== null && answerOf(twin.lane.bytes[0]!) === wanted;
  });
  return found < 0 ? null : { found: candidates[found] };
}

type AnyNode = NonNullable<ReturnType<typeof compileProgram>['scopes'][number]['node']>;

/** The same leaf in another compilation of the same pack: nodes are numbered alike. */
function twinOf(nodes: readonly (AnyNode | null)[], leaf: CompiledLeaf): CompiledLeaf | null {
  for (const node of nodes) {
    if (!node) continue;
    if (node.kind === 'leaf') {
      if (node.id === leaf.id) return node;
    } else {
      const found = twinOf(node.children, leaf);
      if (found) return found;
    }
  }
  return null;
}
