/** Leaves with a constant on the right: by the class of their fact where its values fall into classes, else by asking each value. */
import type { Operator } from '../operators';
import { F, T, U } from '../tri';
import { isUnknown, NUMERIC_TYPES, type Scalar, type Value } from '../value';
import { bounds, type Bounds } from './interval';
import type { Leaf, LeafShell } from './node';
import type { Partitions, Place } from './partitions';
import { use, type Slot } from './slot';
import type { View } from './views';

/** @param view the fact as doubles, in whole days where the operator asks for days */
export function constantLeaf(
  shell: LeafShell,
  constant: Value,
  view: (slot: Slot) => View,
  partitions: Partitions,
): Leaf {
  const { operator, left } = shell;
  const { among } = operator;
  // An unset right-hand side (a parameter nobody has filled in) leaves every record open.
  if (isUnknown(constant)) return unsetLeaf(shell);
  if (operator.interval)
    return classLeaf(shell, partitions.askSizes(view(left), [bounds(operator.interval(constant))], T));
  const words = (operator.right === 'same' ? [constant] : constant) as readonly Scalar[];
  if (among !== undefined && NUMERIC_TYPES.includes(left.type)) {
    const points = words.filter((word) => typeof word === 'number').map((word): Bounds => [word, word]);
    return classLeaf(shell, partitions.askSizes(view(left), points, among ? T : F));
  }

  // A fact that only stands in for blanks is read at its field, with other answers for blanks.
  const { keeps } = left;
  const answer = answering(operator, constant);
  const ofBlank = answer(keeps ? keeps.blank : null);
  const ofMissing = keeps ? answer(keeps.missing) : U;
  const slot = keeps?.field ?? left;
  if (among !== undefined)
    return classLeaf(
      shell,
      partitions.askWords(slot, words, { ofWord: answer, ofOther: among ? F : T, ofBlank, ofMissing }),
    );
  if (operator.readsBlank)
    return classLeaf(shell, partitions.askWords(slot, [], { ofWord: answer, ofOther: answer(0), ofBlank, ofMissing }));
  return valueLeaf(shell, slot, (found) => (found === null ? ofBlank : isUnknown(found) ? ofMissing : answer(found)));
}

/** The answer for any value, blanks and missing ones included. */
function answering(operator: Operator, constant: Value): (found: Value) => number {
  const test = operator.compile?.(constant) ?? ((found: Value) => operator.test(found, constant));
  return (found) => {
    if (operator.readsBlank ? found === undefined : isUnknown(found)) return U;
    return test(found) ? T : F;
  };
}

function unsetLeaf(shell: LeafShell): Leaf {
  shell.lane.bytes.fill(U);
  return { ...shell, place: null, needs: [], run: () => undefined };
}

function classLeaf(shell: LeafShell, place: Place): Leaf {
  const { partition, question } = place;
  return {
    ...shell,
    place,
    needs: [partition],
    run: (records) => {
      const { bytes } = shell.lane;
      const { codes, base, classOf } = partition;
      const { answers } = question;
      for (let i = 0; i < records; i++) bytes[i] = answers[classOf[codes.bytes[base + i]!]!]!;
    },
  };
}

/** For patterns and the like: every value is asked; of an encoded column, every word once. */
function valueLeaf(shell: LeafShell, slot: Slot, answer: (found: Value) => number): Leaf {
  const { bytes } = shell.lane;
  const known = new WeakMap<readonly Value[], Uint8Array>();
  use(slot, 'values');
  use(slot, 'words');
  return {
    ...shell,
    place: null,
    needs: slot.step ? [slot.step] : [],
    run: (records) => {
      const { dictionary, codeBase, values, base } = slot;
      if (!dictionary || dictionary.blanksOnly) {
        for (let i = 0; i < records; i++) bytes[i] = answer(values[base + i]);
        return;
      }
      const { values: words, codes } = dictionary;
      let answers = known.get(words);
      if (!answers) known.set(words, (answers = Uint8Array.from(words, answer)));
      for (let i = 0; i < records; i++) bytes[i] = answers[codes[codeBase + i]!]!;
    },
  };
}
