import type { Targets } from './targets';

/** The name of an Excel class the host serves, e.g. `Range`. */
export type Kind = keyof Targets;

/** An Excel object on the host's side: its class, and what in the workbook it stands for. */
export interface HostObject<K extends Kind = Kind> {
  kind: K;
  target: Targets[K];
}

/** Make an object of a class. Classes name each other by kind, never by import, so that no circle arises. */
export function object<K extends Kind>(kind: K, target: Targets[K]): HostObject<K> {
  return { kind, target };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'kind' in value && 'target' in value;
}
