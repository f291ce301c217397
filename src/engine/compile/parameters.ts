/** Values of parameters, and the combinations of ranged ones at which a rule is judged. */
import { serialOfIso } from '../operators';
import type { Pack, Parameter } from '../model/types';
import type { FactType, Value } from '../model/value';

/** Values of ranged parameters that differ from their defaults. */
export type Binding = Readonly<Record<string, Value>>;

/** "HH:MM" as a fraction of a day. */
function timeOperand(text: string): number | null {
  const match = /^([01]?\d|2[0-4])[:.]([0-5]\d)$/.exec(text);
  return match ? (Number(match[1]) * 3600 + Number(match[2]) * 60) / 86_400 : null;
}

/** A parameter's value as conditions compare it: times and dates written as text become numbers. */
export function parameterValue(parameter: Parameter, value: unknown = parameter.value): Value {
  if (typeof value === 'string' && parameter.unit === 'time') return timeOperand(value) ?? undefined;
  if (typeof value === 'string' && parameter.unit === 'date') return serialOfIso(value) ?? undefined;
  return value as Value;
}

export function parameterType({ value, unit, range }: Parameter): FactType {
  if (Array.isArray(value)) return 'list';
  if (unit === 'time' || unit === 'date') return unit;
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' && !range ? 'text' : 'number';
}

/** A confirmed number is settled: its range no longer counts. */
export function isRanged(parameter: Parameter): boolean {
  return parameter.range !== undefined && parameter.confirmed !== true;
}

/** Every combination of lowest, default and highest value; the defaults come first. */
export function bindings(pack: Pack, names: readonly string[]): Binding[] {
  let all: Binding[] = [{}];
  for (const name of names) {
    const parameter = pack.parameters[name]!;
    const ends = parameter.range!.map((end) => parameterValue(parameter, end));
    const values = [...new Set([parameterValue(parameter), ...ends])];
    all = all.flatMap((binding) => values.map((value, i) => (i === 0 ? binding : { ...binding, [name]: value })));
  }
  return all;
}
