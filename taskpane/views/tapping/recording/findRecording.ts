/** Which of the chosen files is the recording of a call: by its VR id, else by the customer's number and the time in its name. */
import { isoOf, dayOf, timeOf } from '../../../../src/calendar';
import type { TypedValue } from '../../../../src/sheet';
import { fill, holesOf } from '../../../../src/text';

/** How sure it is: the id, number and time, or number and day alone. */
export type Likeness = 'id' | 'numberAndTime' | 'numberAndDay';

export interface Found<File> {
  how: Likeness;
  /** More than one where several fit alike: then a person chooses. */
  files: readonly File[];
}

export interface CallNames {
  id: TypedValue;
  numbers: readonly TypedValue[];
  /** Serial with time. */
  called: TypedValue;
}

const MINUTES_APART = 15;
/** Shorter ids stand in too many names by chance. */
const SHORTEST_ID = 4;
/** Country code and leading zero differ between systems, the end of a number does not. */
const NUMBER_END = 9;

export function findRecording<File extends { name: string }>(
  files: readonly File[],
  call: CallNames,
): Found<File> | null {
  const id = plain(call.id);
  const byId = id.length < SHORTEST_ID ? [] : files.filter((file) => tokensOf(file.name).includes(id));
  if (byId.length > 0) return { how: 'id', files: byId };
  const ends = call.numbers
    .map((number) => plain(number).slice(-NUMBER_END))
    .filter((end) => end.length === NUMBER_END);
  if (typeof call.called !== 'number' || ends.length === 0) return null;
  const [day, minutes] = [isoOf(dayOf(call.called)), timeOf(call.called) * 1440];
  const ofNumber = files.flatMap((file) => {
    const digits = file.name.replace(/\D/g, '');
    const moment = ends.some((end) => digits.includes(end)) ? momentIn(file.name) : null;
    return moment?.day === day ? [{ file, minutes: moment.minutes }] : [];
  });
  const near = ofNumber.filter((each) => each.minutes !== null && Math.abs(each.minutes - minutes) <= MINUTES_APART);
  const found = near.length > 0 && minutes > 0 ? near : ofNumber;
  return found.length === 0
    ? null
    : { how: found === near ? 'numberAndTime' : 'numberAndDay', files: found.map(({ file }) => file) };
}

/** The address of a call's recording; undefined where the call lacks what the template asks for. */
export function addressOf(link: string, record: Readonly<Record<string, unknown>>): string | undefined {
  const holes = holesOf(link);
  const values = holes.map((hole) => String(record[hole] ?? '').trim());
  if (values.includes('')) return undefined;
  return fill(link, Object.fromEntries(holes.map((hole, i) => [hole, encodeURIComponent(values[i]!)])));
}

/** The name without its ending, as people would type it into the column. */
export const stemOf = (name: string): string => name.replace(/\.[^.]+$/, '');

const plain = (value: TypedValue): string =>
  String(value ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** The whole stem, and its parts. */
function tokensOf(name: string): string[] {
  const stem = stemOf(name);
  return [stem, ...stem.split(/[^A-Za-z0-9]+/)].map(plain);
}

/** 20260901_0915, 2026-09-01 09.15.30, 01092026-0915 */
function momentIn(name: string): { day: string; minutes: number | null } | null {
  const year = /(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?:[-_. T]?([0-2]\d)[-_.:]?([0-5]\d))?/.exec(name);
  const day = year
    ? null
    : /(?:^|\D)([0-3]\d)[-_.]?([01]\d)[-_.]?(20\d\d)(?:[-_. T]?([0-2]\d)[-_.:]?([0-5]\d))?/.exec(name);
  const found = year ?? day;
  if (!found) return null;
  const [, first, month, last, hour, minute] = found;
  return {
    day: year ? `${first}-${month}-${last}` : `${last}-${month}-${first}`,
    minutes: hour === undefined ? null : Number(hour) * 60 + Number(minute),
  };
}
