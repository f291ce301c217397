/**
 * A derived fact's function made ready: an unknown argument makes the result unknown, unless the function reads blanks. What
 * nobody could read is handed on as such, so that nothing stands in for it further on.
 */
import type { Environment } from '../model/environment';
import { isUnknown, UNREAD, type Value } from '../model/value';
import type { DerivedFunction, DerivedOptions } from './derivedFunction';

export type Compute = (...args: Value[]) => Value;

/** @param names the facts of the arguments */
export function computeOf(
  { compile, readsBlank, tellsUnread }: DerivedFunction,
  options: DerivedOptions,
  environment: Environment,
  names: readonly string[],
): Compute {
  const compute = compile(options, environment, names);
  if (tellsUnread) return compute;
  if (readsBlank)
    return (...values) => (values.some(isUnread) ? compute(...values.map(plainlyUnknown)) : compute(...values));
  // Most have one argument or two: making no list of them is several times faster.
  if (names.length === 1) return (a) => (isUnknown(a) ? unknown(a) : compute(a));
  if (names.length === 2) return (a, b) => (isUnknown(a) || isUnknown(b) ? unknown(a, b) : compute(a, b));
  return (...values) => (values.some(isUnknown) ? unknown(...values) : compute(...values));
}

const isUnread = (value: Value): boolean => value !== value;
const plainlyUnknown = (value: Value): Value => (isUnread(value) ? undefined : value);
const unknown = (...values: readonly Value[]): Value => (values.some(isUnread) ? UNREAD : undefined);
