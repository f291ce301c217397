/** Reading the parameters a measure leans on from a pack, by the names the pack gives them. */
import type { Pack } from '../../engine';

/** The pack given does not say what the measure needs to know. */
export class MissingParameter extends Error {
  constructor(
    readonly pack: string,
    readonly parameter: string,
  ) {
    super(`The pack "${pack}" has no usable parameter "${parameter}".`);
  }
}

/** A share: 0.95, or 95 where the parameter's unit is percent. */
export function shareParameter(pack: Pack, name: string): number {
  const value = numberParameter(pack, name);
  return pack.parameters[name]?.unit === 'percent' ? value / 100 : value;
}

export function numberParameter(pack: Pack, name: string): number {
  const value = pack.parameters[name]?.value;
  if (typeof value !== 'number') throw new MissingParameter(pack.id, name);
  return value;
}

/** A number, or null where the team has set none. */
export function optionalNumber(pack: Pack, name: string): number | null {
  const value = pack.parameters[name]?.value;
  return typeof value === 'number' ? value : null;
}

/** One of the given words. */
export function textParameter<T extends string>(pack: Pack, name: string, choices: readonly T[]): T {
  const value = choices.find((choice) => choice === pack.parameters[name]?.value);
  if (value === undefined) throw new MissingParameter(pack.id, name);
  return value;
}

export function listParameter(pack: Pack, name: string): readonly (string | number)[] {
  const value = pack.parameters[name]?.value;
  if (!Array.isArray(value)) throw new MissingParameter(pack.id, name);
  return value as readonly (string | number)[];
}

/** A list, empty where the pack gives none. */
export function optionalList(pack: Pack, name: string): readonly (string | number)[] {
  return pack.parameters[name] === undefined ? [] : listParameter(pack, name);
}

export function booleanParameter(pack: Pack, name: string): boolean {
  const value = pack.parameters[name]?.value;
  if (typeof value !== 'boolean') throw new MissingParameter(pack.id, name);
  return value;
}
