/** A derived fact's function made ready: an unknown argument makes the result unknown, unless the function reads blanks. */
import type { Environment } from '../model/environment';
import { isUnknown, type Value } from '../model/value';
import type { DerivedFunction, DerivedOptions } from './derivedFunction';

export type Compute = (...args: Value[]) => Value;

/** @param names the facts of the arguments */
export function computeOf(
  { compile, readsBlank }: DerivedFunction,
  options: DerivedOptions,
  environment: Environment,
  names: readonly string[],
): Compute {
  const compute = compile(options, environment, names);
  if (readsBlank) return compute;
  // Most have one argument or two: making no list of them is several times faster.
  if (names.length === 1) return (a) => (isUnknown(a) ? undefined : compute(a));
  if (names.length === 2) return (a, b) => (isUnknown(a) || isUnknown(b) ? undefined : compute(a, b));
  return (...values) => (values.some(isUnknown) ? undefined : compute(...values));
}
