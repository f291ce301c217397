/** Every derived function as a formula. Those that look into a table have a file of their own. */
import type { Scalar } from '../engine';
import type { DerivedName, DerivedOptions } from '../engine/derived';
import { among, amongWords, DOUBT, kindOf, known, literal, UNKNOWN, whenKnown, type Fact } from './fact';
import {
  between,
  completedMonths,
  dayOf,
  hasHour,
  hourOfDay,
  monthsLater,
  monthText,
  timeOf,
  workingDaysUpTo,
} from './moments';
import { NoFormula } from './noFormula';
import { countInTable, latestInTable, overlapsInTable, type DerivedFormula, type FormulaWorld } from './tables';
import { searched, squeezed, textOf, trimmed, withoutStops, withoutZeros } from './texts';

/** Where every argument is known, else unknown. */
const ofKnown =
  (formula: (texts: readonly string[], world: FormulaWorld) => string): DerivedFormula =>
  (args, _options, world) =>
    whenKnown(
      args,
      formula(
        args.map(({ text }) => text),
        world,
      ),
      UNKNOWN,
    );

const joined = (sign: string): DerivedFormula => ofKnown((texts) => texts.join(sign));

/** How many of the tests hold; none of them is ever an error. */
const countOf = (tests: readonly string[]): string => tests.map((test) => `IF(${test},1,0)`).join('+');
const isKnown = (fact: Fact): string => (fact.missing ? 'FALSE' : (known(fact) ?? 'TRUE'));
const listOf = (tests: readonly string[], word: 'AND' | 'OR'): string =>
  tests.length === 1 ? tests[0]! : `${word}(${tests.join(',')})`;

/** Excel has no loop over the letters of a text: so many are written out, and of longer texts nothing is said. */
const MOST_LETTERS = 40;

export const DERIVED_FORMULA: Readonly<Record<DerivedName, DerivedFormula>> = {
  minutesBetween: ofKnown(([from, to]) => between(from!, to!, (seconds) => `${seconds}/60`)),
  hoursBetween: ofKnown(([from, to]) => between(from!, to!, (seconds) => `${seconds}/3600`)),
  daysBetween: ofKnown(([from, to]) => `${dayOf(to!)}-${dayOf(from!)}`),
  workingDaysBetween: ofKnown(
    ([from, to], { epoch }) => `${workingDaysUpTo(dayOf(to!), epoch)}-(${workingDaysUpTo(dayOf(from!), epoch)})`,
  ),
  orderOf: ofKnown(([from, to]) => {
    const days = `${dayOf(to!)}-${dayOf(from!)}`;
    return `IF(${days}<>0,SIGN(${days}),${between(from!, to!, (seconds) => `SIGN(${seconds})`)})`;
  }),
  completedMonths: ofKnown(([from, to]) => completedMonths(from!, to!)),
  completedYears: ofKnown(([from, to]) => `TRUNC((${completedMonths(from!, to!)})/12)`),
  timeOfDay: ofKnown(([moment]) => `IF(${hasHour(moment!)},${timeOf(moment!)},${UNKNOWN})`),
  hourOfDay: ofKnown(([moment]) => `IF(${hasHour(moment!)},${hourOfDay(moment!)},${UNKNOWN})`),
  dateOf: ofKnown(([moment]) => dayOf(moment!)),
  dateTime: ofKnown(([date, time]) => `${dayOf(date!)}+${timeOf(time!)}`),
  monthOf: ofKnown(([date]) => monthText(date!)),
  addMinutes: ofKnown(([date, amount]) => `${date!}+${amount!}/1440`),
  addHours: ofKnown(([date, amount]) => `${date!}+${amount!}/24`),
  addDays: joined('+'),
  addDuration: ofKnown(([date, seconds]) => `${date!}+${seconds!}/86400`),
  addMonths: ofKnown(([date, amount]) => monthsLater(date!, amount!)),
  earliestOf: ofKnown((texts) => `MIN(${texts.join(',')})`),
  latestOf: ofKnown((texts) => `MAX(${texts.join(',')})`),
  sum: joined('+'),
  difference: joined('-'),
  absoluteDifference: ofKnown(([a, b]) => `ABS(${a!}-${b!})`),
  product: joined('*'),
  countEqual: (fields, options) => {
    const words = options.values as readonly Scalar[];
    const counted = countOf(fields.map((field) => whenKnown([field], amongWords(field, words), 'FALSE')));
    return `IF(${listOf(fields.map(isKnown), 'OR')},${counted},${UNKNOWN})`;
  },
  countKnown: ([values, ...fields]) =>
    countOf(fields.map((field) => whenKnown([field, values!], among(field, values!), 'FALSE'))),
  countFilled: (fields) => {
    const unread = fields.map(({ missing, text }) => (missing ? 'TRUE' : `ISERROR(${text})`));
    return `IF(${listOf(unread, 'OR')},${UNKNOWN},${countOf(fields.map(isKnown))})`;
  },
  weightedShare: ([accepted, failed, ...fields], options, world) => {
    const weights = options.weights as readonly number[];
    const weightOf = (words: Fact): string =>
      fields.map((field, i) => whenKnown([field, words], `IF(${among(field, words)},${weights[i]!},0)`, '0')).join('+');
    const met = world.step(weightOf(accepted!));
    const all = world.step(`${met}+${weightOf(failed!)}`);
    return `IF(${all}=0,${UNKNOWN},${met}/${all}*100)`;
  },
  valueOr: (values, options) => {
    const { otherwise } = options as { otherwise?: Scalar };
    const last = otherwise === undefined ? UNKNOWN : literal(otherwise);
    // Nothing stands in for what nobody could read.
    return values.reduceRight((rest, value) => {
      const found = whenKnown([value], value.text, rest);
      if (value.isCell) return `IF(ISERROR(${value.text}),${DOUBT},${found})`;
      return value.doubts ? `IF(ISERR(${value.text}),${DOUBT},${found})` : found;
    }, last);
  },
  ifBlank: ([value, otherwise]) => {
    if (value!.missing || !value!.blank) return value!.text;
    // A reference to an empty cell would become 0.
    const blank = otherwise!.blank ? `IF(ISERROR(${otherwise!.text}),${UNKNOWN},"")` : UNKNOWN;
    return `IF(${value!.text}="",${whenKnown([otherwise!], otherwise!.text, blank)},${value!.text})`;
  },
  lookup: ([key], options, world) => lookedUp(key!, options, world),
  concat: (parts, options) => {
    const separator = literal(typeof options.separator === 'string' ? options.separator : '|');
    return whenKnown(parts, parts.map((part) => trimmedText(part)).join(`&${separator}&`), UNKNOWN);
  },
  digits: ([value], _options, world) => {
    const text = world.step(whenKnown([value!], textOf(value!), UNKNOWN));
    const letters = Array.from({ length: MOST_LETTERS }, (_, i) => {
      const letter = `MID(${text},${i + 1},1)`;
      return `IF(ISNUMBER(FIND(${letter},"0123456789")),${letter},"")`;
    });
    const found = world.step(
      whenKnown([value!], `IF(LEN(${text})>${MOST_LETTERS},${UNKNOWN},${letters.join('&')})`, UNKNOWN),
    );
    return `IF(${found}="",${UNKNOWN},${found})`;
  },
  normalise: ([value], _options, world) => {
    const text = world.step(whenKnown([value!], `UPPER(${withoutStops(squeezed(textOf(value!)))})`, UNKNOWN));
    return whenKnown([value!], withoutZeros(text), UNKNOWN);
  },
  textLength: ofKnown(([text]) => `LEN(${trimmed(text!)})`),
  countInTable,
  latestInTable,
  overlapsInTable,
};

/** Texts of cells stand without blanks at their ends already. */
const trimmedText = (fact: Fact): string =>
  kindOf(fact) === 'text' && fact.constant === undefined ? trimmed(fact.text) : textOf(fact);

/** A constant table of the pack: a place on the sheet of parameters, so that a number changed there counts. */
function lookedUp(key: Fact, options: DerivedOptions, world: FormulaWorld): string {
  const { otherwise } = options as { otherwise?: Scalar };
  if (kindOf(key) === 'list') throw new NoFormula('list', 'lookup', key.name);
  const { keys, values, blanks } = world.lookup(options);
  const place = `MATCH(${searched(`TRIM(${textOf(key)})`)},${keys},0)`;
  const found = `INDEX(${values},${place})`;
  const value = blanks ? `IF(${found}="","",${found})` : found;
  return whenKnown(
    [key],
    `IF(ISNUMBER(${place}),${value},${otherwise === undefined ? UNKNOWN : literal(otherwise)})`,
    UNKNOWN,
  );
}
