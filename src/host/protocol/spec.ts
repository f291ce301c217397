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
  /** For collections: `getItem(key)`; throws ItemNotFound. */
  item?(target: Targets[K], key: never, host: Host): HostObject;
  /** Event type numbers by the name in `_Register…Event`, with the id events of this object are addressed to. */
  events?: { types: Record<string, number>; targetId(target: Targets[K], host: Host): string };
}

/** Declares a class; only there to give the literal its types. */
export function defineClass<K extends Kind>(spec: ClassSpec<K>): ClassSpec<K> {
  return spec;
}
