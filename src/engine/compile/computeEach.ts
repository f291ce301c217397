/** Computes a derived fact value by value; a blank argument makes it unknown unless the function asks for blanks. */
import { isUnknown, type Value } from '../value';
import type { Slot } from './slot';
import type { Step } from './step';

export type Compute = (...args: Value[]) => Value;

/** The function, with what is unknown kept away from it. */
export function known(readsBlank: boolean, compute: Compute): Compute {
  return readsBlank ? compute : (...args) => (args.some(isUnknown) ? undefined : compute(...args));
}

export function computeEach(slot: Slot, compute: Compute, readsBlank: boolean): Step['run'] {
  const { sources, buffer } = slot;
  const [a, b] = sources;
  if (readsBlank && a && b && sources.length === 2) {
    return (records) => {
      for (let i = 0; i < records; i++) buffer[i] = compute(a.values[a.base + i], b.values[b.base + i]);
    };
  }
  if (!readsBlank && a && sources.length === 1) {
    return (records) => {
      for (let i = 0; i < records; i++) {
        const first = a.values[a.base + i];
        buffer[i] = isUnknown(first) ? undefined : compute(first);
      }
    };
  }
  if (!readsBlank && a && b && sources.length === 2) {
    return (records) => {
      for (let i = 0; i < records; i++) {
        const first = a.values[a.base + i];
        const second = b.values[b.base + i];
        buffer[i] = isUnknown(first) || isUnknown(second) ? undefined : compute(first, second);
      }
    };
  }
  const each = known(readsBlank, compute);
  return (records) => {
    for (let i = 0; i < records; i++) buffer[i] = each(...sources.map((source) => source.values[source.base + i]));
  };
}
