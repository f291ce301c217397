import { HostError, notFound } from '../shared/errors';
import type { Host } from '../state/host';
import type { HostObject, Kind } from '../objects/object';
import type { Targets } from '../objects/targets';

/** What a member gets besides its target. */
export interface Property<T> {
  get(target: T, host: Host): unknown;
  set?(target: T, value: never, host: Host): void | Promise<void>;
  /** ExcelApi version this member came with, when later than its class. */
  since?: string;
  /** Not part of a `load()` without names, because it is costly or internal. */
  explicit?: boolean;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- arguments come from the wire; each method states its own
export type Method<T> = (target: T, host: Host, ...args: any[]) => unknown;

/** One Excel class, declared: everything the interpreter needs to serve it. Names are those of the public API, camelCase. */
export interface ClassSpec<K extends Kind> {
  kind: K;
  /** Sent whenever an object is made, so that office.js can find it again: `{Id}` or `{Name}`. */
  identity?(target: Targets[K], host: Host): Record<string, unknown>;
  /** True where instances are followed by reference ids (ranges). */
  tracked?: boolean;
  properties?: Record<string, Property<Targets[K]>>;
  /** Properties that are objects themselves. null: the object is not there. */
  objects?: Record<string, (target: Targets[K], host: Host) => HostObject | null>;
  methods?: Record<string, Method<Targets[K]>>;
  /** For collections: all items in order. */
  items?(target: Targets[K], host: Host): HostObject[];
  /** For collections: `getItem(key)`, where `getItemOrNullObject` does not say it; throws ItemNotFound. */
  item?(target: Targets[K], key: never, host: Host): HostObject;
  /** Event type numbers by the name in `_Register…Event`, with the id events of this object are addressed to. */
  events?: { types: Record<string, number>; targetId(target: Targets[K], host: Host): string };
}

/**
 * Declares a class, and what follows from what it declares: the items of a collection are counted and found by their place,
 * and whatever may be a null object (`…OrNullObject`) has a twin that is an error instead.
 */
export function defineClass<K extends Kind>(spec: ClassSpec<K>): ClassSpec<K> {
  const { items, methods = {} } = spec;
  const derived: Record<string, Method<Targets[K]>> = {};
  if (items) {
    derived['getCount'] = (target, host) => items(target, host).length;
    derived['getItemAt'] = (target, host, index: number) => {
      const item = items(target, host)[index];
      if (!item) throw new HostError('InvalidArgument');
      return item;
    };
  }
  for (const [name, method] of Object.entries(methods))
    if (name.endsWith(NULLABLE))
      derived[name.slice(0, -NULLABLE.length)] = (target, host, ...args: unknown[]) =>
        method(target, host, ...args) ?? notFound();
  if (Object.keys(derived).length === 0) return spec;
  const { getItem } = derived;
  return {
    ...(getItem && {
      item: (target: Targets[K], key: never, host: Host) => getItem(target, host, key) as HostObject,
    }),
    ...spec,
    methods: { ...derived, ...methods },
  };
}

const NULLABLE = 'OrNullObject';
