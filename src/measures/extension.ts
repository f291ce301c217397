/** A pack's `extensions.measures`: where a measure finds its field names, words and the names of its parameters. */
import type { Pack } from '../engine';

/** The pack given does not say what the measure needs. */
export class NoDefinition extends Error {
  constructor(
    readonly pack: string,
    readonly missing: string,
  ) {
    super(`The pack "${pack}" has no ${missing}.`);
  }
}

export function measureExtension<T>(pack: Pack, measure: string): T {
  const measures = pack.extensions?.measures as Readonly<Record<string, unknown>> | undefined;
  if (!measures?.[measure]) throw new NoDefinition(pack.id, `extensions.measures.${measure}`);
  return measures[measure] as T;
}

export function hasMeasure(pack: Pack, measure: string): boolean {
  return (pack.extensions?.measures as Readonly<Record<string, unknown>> | undefined)?.[measure] !== undefined;
}

export function numberParameter(pack: Pack, name: string): number {
  const value = pack.parameters[name]?.value;
  if (typeof value !== 'number') throw new NoDefinition(pack.id, `parameters.${name}`);
  return value;
}

/** A number, or null where the team has set none. */
export function optionalNumber(pack: Pack, name: string): number | null {
  const value = pack.parameters[name]?.value;
  return typeof value === 'number' ? value : null;
}

export function textParameter(pack: Pack, name: string): string {
  const value = pack.parameters[name]?.value;
  if (typeof value !== 'string') throw new NoDefinition(pack.id, `parameters.${name}`);
  return value;
}
