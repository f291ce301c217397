import type { Host } from '../state/host';
import type { QueryInfo } from './wire';
import type { HostObject, Kind } from '../objects/object';
import type { ClassSpec } from './spec';
import { HostError } from '../shared/errors';

/** What to load, as a tree: `items/name, format/fill/color` → {items: {name: {}}, format: {fill: {color: {}}}}. */
export interface Selection {
  [member: string]: Selection;
}

/** `load("values, format/fill/color")` and `load({select, expand})` as a tree; an empty tree means every scalar. */
export function readSelection(query: QueryInfo): Selection {
  const root: Selection = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let level = root;
    // A star is every scalar, as no name at all is.
    for (const part of path.split('/')) level = level[part === '*' ? '$all' : camel(part)] ??= {};
  }
  return root;
}

/** Excel's names begin with a capital on the wire and with a small letter in the API. */
export const camel = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => (name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1));

export type FindClass = (kind: Kind) => ClassSpec<Kind>;

/** The answer to a load: the chosen members of one object, its items and its objects. */
export function project(
  target: HostObject,
  selection: Selection,
  query: QueryInfo,
  host: Host,
  find: FindClass,
): Record<string, unknown> {
  const spec = find(target.kind);
  const value: Record<string, unknown> = { ...spec.identity?.(target.target as never, host) };
  if (spec.items) return projectItems(target, spec, selection, query, host, find);
  const names = Object.keys(selection).filter((name) => name !== '$none');
  const all = names.length === 0 ? !('$none' in selection) : '$all' in selection;
  if (all) for (const name of ordinary(spec)) value[pascal(name)] = read(spec, name, target, host);
  for (const name of names) {
    if (name === '$all') continue;
    if (spec.properties?.[name]) value[pascal(name)] = read(spec, name, target, host);
    else if (spec.objects?.[name]) {
      const inner = spec.objects[name]?.(target.target as never, host) ?? null;
      value[pascal(name)] = inner ? project(inner, selection[name] ?? {}, {}, host, find) : null;
    } else throw host.unknownMember(target.kind, name);
  }
  return value;
}

function projectItems(
  target: HostObject,
  spec: ClassSpec<Kind>,
  selection: Selection,
  query: QueryInfo,
  host: Host,
  find: FindClass,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const { items, ...rest } = selection;
  const forItems: Selection = { ...items };
  for (const [name, inner] of Object.entries(rest)) {
    // the collection's own members (count); anything else named without "items/" is meant for the items
    if (spec.properties?.[name]) value[pascal(name)] = read(spec, name, target, host);
    else forItems[name] = inner;
  }
  if (items === undefined && Object.keys(rest).length > 0 && Object.keys(forItems).length === 0) return value;
  if (Object.keys(selection).length === 0)
    for (const name of ordinary(spec)) value[pascal(name)] = read(spec, name, target, host);
  const from = query.Skip ?? 0;
  const list = spec.items?.(target.target as never, host) ?? [];
  value['_Items'] = list
    .slice(from, query.Top === undefined ? undefined : from + query.Top)
    .map((item) => project(item, forItems, {}, host, find));
  return value;
}

function ordinary(spec: ClassSpec<Kind>): string[] {
  return Object.entries(spec.properties ?? {}).flatMap(([name, property]) => (property.explicit ? [] : [name]));
}

function read(spec: ClassSpec<Kind>, name: string, target: HostObject, host: Host): unknown {
  const property = spec.properties?.[name];
  if (!property) throw host.unknownMember(spec.kind, name);
  try {
    return property.get(target.target as never, host);
  } catch (error) {
    if (error instanceof HostError && !error.location) error.location = `${spec.kind}.${name}`;
    throw error;
  }
}
