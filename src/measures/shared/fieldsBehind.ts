/** The columns of a sheet that stand behind what a pack asks. */
import type { Pack } from '../../engine';

/** The columns a fact is made of. */
export function fieldsBehind(fact: string, pack: Pack): string[] {
  const derived = pack.derived?.[fact];
  if (!derived?.args) return pack.fields[fact] ? [fact] : [];
  return [...new Set(derived.args.flatMap((arg) => (typeof arg === 'string' ? fieldsBehind(arg, pack) : [])))];
}
