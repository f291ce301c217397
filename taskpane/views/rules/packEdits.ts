/** A pack's text with one thing changed. The version moves on, so that reports tell the two apart. */
import { formatPack } from '../../../src/author';
import { isoOf } from '../../../src/calendar';
import type { Pack, Parameter } from '../../../src/engine';
import type { Scorecard } from '../../../src/packs';
import { serialOfIso } from '../../store/today';

export interface Signature {
  who: string;
  why: string;
}

type Editable<T> = { -readonly [K in keyof T]: T[K] };
type EditableParameter = Editable<Parameter>;

/** The day from which a parameter's latest value counts; null where it always has. */
export function countsFrom({ earlier = [] }: Pick<Parameter, 'earlier'>): string | null {
  const last = earlier.at(-1);
  return last ? dayAfter(last.until, 1) : null;
}

/**
 * The pack with a parameter that has another value from a day on ("YYYY-MM-DD"). The value before stays in force for the
 * days before, so that closed months never move. Without a day the value is corrected as if it had always stood there.
 * The day may not lie before an earlier change (see `countsFrom`).
 */
export function withParameter(
  text: string,
  name: string,
  value: Parameter['value'],
  from: string | null,
  signature?: Signature,
): string {
  return edited(text, (pack) => {
    const parameter = pack.parameters[name] as EditableParameter;
    const { value: before, earlier = [], range } = parameter;
    const keepsBefore = from !== null && from !== countsFrom(parameter) && from > pack.source.effectiveFrom;
    const inherits = outOf(range, value);
    const past = keepsBefore ? [...earlier, { value: before, until: dayAfter(from, -1), ...signature }] : earlier;
    parameter.value = value;
    // A number outside its range is no longer one of those it could have been; the values before keep the range.
    if (inherits) delete parameter.range;
    if (past.length > 0)
      parameter.earlier = inherits ? past.map((one) => ({ ...one, range: one.range ?? range! })) : past;
  });
}

/** The pack with an assumed or customary rule confirmed: from then on it may fail a record. */
export function withConfirmedRule(text: string, name: string): string {
  return edited(text, (pack) => {
    (pack.rules.find((rule) => rule.name === name) as { confirmed?: boolean }).confirmed = true;
  });
}

/** The pack with an assumed number confirmed: its range no longer counts. */
export function withConfirmedParameter(text: string, name: string): string {
  return edited(text, (pack) => {
    (pack.parameters[name] as EditableParameter).confirmed = true;
  });
}

/** The pack with a list of parameters of its own besides those in files (`extensions.scorecards`). */
export function withScorecard(text: string, card: Scorecard): string {
  return edited(text, (pack) => {
    const wiring = pack.extensions!.scorecards as { lists: unknown[] };
    wiring.lists.push(card);
  });
}

/** A text whose author left the version as it was gets the next one; any other stays as it is. */
export function withNewVersion(text: string, before: string): { text: string; version: string } {
  const { version } = JSON.parse(text) as Pack;
  return version === before
    ? { text: edited(text, () => undefined), version: nextVersion(version) }
    : { text, version };
}

function edited(text: string, change: (pack: Editable<Pack>) => void): string {
  const pack = JSON.parse(text) as Editable<Pack>;
  change(pack);
  pack.version = nextVersion(pack.version);
  return formatPack(pack);
}

function nextVersion(version: string): string {
  return version.replace(/(\d+)$/, (last) => String(Number(last) + 1));
}

function dayAfter(iso: string, days: number): string {
  return isoOf(serialOfIso(iso)! + days);
}

function outOf(range: Parameter['range'], value: Parameter['value']): boolean {
  if (!range || (typeof value !== 'number' && typeof value !== 'string')) return false;
  return value < range[0] || value > range[1];
}
