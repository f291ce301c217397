/** The day a record is judged by: its own date, a field or a derived fact, or else the day of judgement. */
import { parameterValue } from '../compile/parameters';
import { computeOf, derivedNamed } from '../derived';
import { createEnvironment, type Context } from '../model/environment';
import type { Pack } from '../model/types';
import { cellOrUnread, type Value } from '../model/value';
import type { DataRecord } from '../run/judge';

/** Gives `UNREAD` for a cell nobody could read. */
type Read = (field: string) => Value;

export const cellsOf =
  (record: DataRecord): Read =>
  (field) =>
    Object.hasOwn(record, field) ? cellOrUnread(record[field]) : undefined;

/** Undefined where neither the record nor the context has a day. */
export type RecordDay = (read: Read, context: Context) => number | undefined;

/** @param pack one without faults; what dates its records leans on no dated parameter */
export function recordDay(pack: Pack): RecordDay {
  const { recordDate, fields, parameters, derived = {} } = pack;
  const environment = createEnvironment(pack.lookups ?? {});
  const compile = (name: string): ((read: Read) => Value) => {
    if (Object.hasOwn(fields, name)) return (read) => read(name);
    if (Object.hasOwn(parameters, name)) {
      const value = parameterValue(parameters[name]!);
      return () => value;
    }
    const fact = Object.hasOwn(derived, name) ? derived[name]! : null;
    if (!fact) return () => environment.context.asOf;
    const args = fact.args ?? [];
    const sources = args.map(compile);
    const compute = computeOf(derivedNamed(fact.function)!, fact.options ?? {}, environment, args);
    return (read) => compute(...sources.map((source) => source(read)));
  };
  const dayOf = recordDate === undefined ? null : compile(recordDate);
  return (read, context) => {
    environment.context = context;
    const day = dayOf?.(read);
    return typeof day === 'number' && day === day ? day : context.asOf;
  };
}

/** Names of the parameters behind what dates the records. */
export function parametersOfDay({ recordDate, parameters, derived = {} }: Pack): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    if (Object.hasOwn(parameters, name)) found.add(name);
    if (Object.hasOwn(derived, name)) derived[name]!.args?.forEach(visit);
  };
  if (recordDate !== undefined) visit(recordDate);
  return [...found];
}
