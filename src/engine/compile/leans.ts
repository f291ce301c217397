/** What a condition leans on: the parameters and constant tables behind it, the fields it reads and the derived facts between. */
import type { Pack } from '../model/types';
import type { Node } from './node';
import { isRanged } from './parameters';
import type { Slot } from './slot';

export interface Leans {
  parameters: Set<string>;
  lookups: Set<string>;
  fields: Set<string>;
  derived: Set<string>;
}

export function leansOf(pack: Pack, nodes: readonly Node[]): Leans {
  const leans: Leans = { parameters: new Set(), lookups: new Set(), fields: new Set(), derived: new Set() };
  const visit = (node: Node): void => {
    if (node.kind !== 'leaf') return node.children.forEach(visit);
    slot(node.left);
    if ('slot' in node.right) slot(node.right.slot);
    else if (node.right.parameter) leans.parameters.add(node.right.parameter);
  };
  const slot = (of: Slot): void => {
    if (of.kind === 'field') leans.fields.add(of.name);
    if (of.kind === 'parameter') leans.parameters.add(of.name);
    if (of.kind === 'derived') leans.derived.add(of.name);
    const lookup = of.kind === 'derived' ? pack.derived?.[of.name]?.options?.lookup : undefined;
    if (typeof lookup === 'string') leans.lookups.add(lookup);
    of.sources.forEach(slot);
  };
  nodes.forEach(visit);
  return leans;
}

/** The ranged parameters among those leant on, sorted. */
export function rangedOf(pack: Pack, leans: Leans): string[] {
  return [...leans.parameters].filter((name) => isRanged(pack.parameters[name]!)).sort();
}

/**
 * An assumption may fail nobody until the pack's owner confirms it: the rule itself, a number or a constant table it
 * leans on. A number with a range may: then every value of the range must agree.
 */
export function restsOnAssumption(pack: Pack, leans: Leans): boolean {
  const open = (part: { basis: string; confirmed?: boolean }) =>
    (part.basis === 'assumed' || part.basis === 'practice') && part.confirmed !== true;
  return (
    [...leans.parameters].some((name) => open(pack.parameters[name]!) && !isRanged(pack.parameters[name]!)) ||
    [...leans.lookups].some((name) => Object.hasOwn(pack.lookups ?? {}, name) && open(pack.lookups![name]!))
  );
}
