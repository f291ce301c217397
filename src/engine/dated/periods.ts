/**
 * Numbers and tables that change with time. Each keeps its earlier values with their last day; between two such days
 * nothing changes, and the pack is an ordinary one that holds the values of that time.
 */
import type { LocalText } from '../../text';
import { show } from '../explain/show';
import { serialOfIso } from '../operators';
import type { Lookup, Pack, Parameter } from '../model/types';

export interface Period {
  /** Serials of its first and last day; infinite at the ends. */
  from: number;
  until: number;
  /** The pack with the values of that time, undated. */
  pack: Pack;
}

export function isDated(pack: Pack): boolean {
  return endsOf(pack).length > 0;
}

/** The last days of all earlier values. */
function endsOf({ parameters, lookups = {} }: Pack): number[] {
  return [...Object.values(parameters), ...Object.values(lookups)].flatMap(({ earlier = [] }) => earlier.map(endOf));
}

/** Oldest first; one period where nothing is dated. */
export function periodsOf(pack: Pack): readonly Period[] {
  const until = [...new Set(endsOf(pack))].sort((a, b) => a - b).concat(Infinity);
  return until.map((end, i) => ({
    from: i === 0 ? -Infinity : until[i - 1]! + 1,
    until: end,
    pack: isDated(pack) ? packOn(pack, end) : pack,
  }));
}

/** The pack as it judges a day: every parameter and table with the values of that day, and no other. */
export function packOn(pack: Pack, day: number): Pack {
  return {
    ...pack,
    parameters: mapped(pack.parameters, (parameter) => parameterOn(parameter, day)),
    ...(pack.lookups && { lookups: mapped(pack.lookups, (lookup) => lookupOn(lookup, day)) }),
  };
}

function lookupOn({ earlier, ...latest }: Lookup, day: number): Lookup {
  const then = earlier?.find((one) => day < endOf(one) + 1);
  return then ? { ...latest, values: then.values } : latest;
}

function mapped<From, To>(named: Readonly<Record<string, From>>, make: (one: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(named).map(([name, one]) => [name, make(one)]));
}

/** The parameter as it was on a day (a serial), undated; its label then says when the value was in force. */
function parameterOn(parameter: Parameter, day: number): Parameter {
  if (!hasEarlier(parameter)) return parameter;
  const { earlier, ...latest } = parameter;
  const at = earlier.findIndex((one) => day < endOf(one) + 1);
  const { until: _, who: _who, why: _why, ...own } = at < 0 ? ({} as Record<string, never>) : earlier[at]!;
  const before = earlier[at < 0 ? earlier.length - 1 : at - 1];
  const label = labelIn(parameter.label, before && endOf(before) + 1, at < 0 ? undefined : endOf(earlier[at]!));
  return { ...latest, ...own, label };
}

function hasEarlier(parameter: Parameter): parameter is Parameter & Required<Pick<Parameter, 'earlier'>> {
  return parameter.earlier !== undefined && parameter.earlier.length > 0;
}

function endOf({ until }: { until: string }): number {
  return serialOfIso(until)!;
}

function labelIn(label: LocalText, from: number | undefined, until: number | undefined): LocalText {
  const day = (serial: number) => show(serial, 'date', 'id');
  if (from !== undefined && until !== undefined)
    return {
      id: `${label.id} (berlaku ${day(from)}–${day(until)})`,
      en: `${label.en} (in force ${day(from)}–${day(until)})`,
    };
  return until === undefined
    ? { id: `${label.id} (berlaku sejak ${day(from!)})`, en: `${label.en} (in force since ${day(from!)})` }
    : { id: `${label.id} (berlaku s.d. ${day(until)})`, en: `${label.en} (in force until ${day(until)})` };
}
