/** How a comparison is answered: unknown where one of its sides is, else as its operator says. */
import { BadOperand, type Operator } from '../operators';
import { F, T, U } from '../model/tri';
import { isUnknown, NUMERIC_TYPES, type FactType, type Value } from '../model/value';
import type { Leaf } from './node';

type Ask = Leaf['ask'];

/** @param constant ready for the operator's `test` */
export function askingConstant({ test, readsBlank }: Operator, type: FactType, constant: Value): Ask {
  // Measured against a parameter nobody has set, every record stays open.
  if (isUnknown(constant)) return () => U;
  if (readsBlank) return (found) => (found === undefined || found !== found ? U : test(found, constant) ? T : F);
  if (NUMERIC_TYPES.includes(type))
    return (found) => (typeof found !== 'number' || found !== found ? U : test(found, constant) ? T : F);
  return (found) => (isUnknown(found) ? U : test(found, constant) ? T : F);
}

export function askingFact({ test, readsBlank, prepare }: Operator): Ask {
  return (found, other) => {
    if (isUnknown(other) || (isUnknown(found) && !(readsBlank && found === null))) return U;
    const expected = prepare ? prepared(prepare, other) : other;
    return isUnknown(expected) ? U : test(found, expected) ? T : F;
  };
}

/** A value met while running that the operator cannot use leaves the record open. */
function prepared(prepare: (value: Value) => Value, value: Value): Value {
  try {
    return prepare(value);
  } catch (error) {
    if (error instanceof BadOperand) return undefined;
    throw error;
  }
}
