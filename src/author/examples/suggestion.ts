/** How an example would have to change for a condition to come out as nobody has seen it yet. */
import { answerOf, type CompiledLeaf, compileProgram, Judged, type Pack, show, type Slot } from '../../engine';
import type { TypedValue } from '../../sheet';
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
  // Nodes are numbered alike in every compilation of a pack.
  const twin = program.nodes[leaf.id]!;
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
    const judged = new Judged(program, { ...example.record, [field]: value }, example.context);
    return answerOf(judged.answer(twin)) === wanted;
  });
  return found < 0 ? null : { found: candidates[found] };
}
