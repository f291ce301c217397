/** Every derived function as an expression of SQL. Those that look into a table have files of their own. */
import type { Scalar } from '../engine';
import type { DerivedName } from '../engine/derived';
import { countInTable } from './countInTable';
import { among, amongWords, countOf, literal, sameKind, scalarFact, whenKnown, type SqlFact } from './fact';
import { latestInTable } from './latestInTable';
import { lookup } from './lookedUp';
import { completedMonths, dayOf, hourKnown, monthText, monthsLater, rounded, timeOf, workingDaysUpTo } from './moments';
import { overlapsInTable } from './overlapsInTable';
import type { Derivation, DerivedSql } from './table';
import { lengthOf, spacesToOne, textOf, trimmed, withoutStops, withoutZeros } from './texts';

const joined = (facts: readonly SqlFact[], sign: string): string => `(${facts.map(({ sql }) => sql).join(sign)})`;
const list = (facts: readonly SqlFact[]): string => facts.map(({ sql }) => sql).join(', ');

/** Where both moments have an hour, what the seconds between them make. */
const between = (from: SqlFact, to: SqlFact, made: (seconds: string) => string): string =>
  `CASE WHEN ${hourKnown(from.sql)} AND ${hourKnown(to.sql)} THEN ${made(rounded(`(${to.sql} - ${from.sql}) * 86400`))} END`;

export const DERIVED_SQL: Readonly<Record<DerivedName, DerivedSql>> = {
  minutesBetween: ([from, to]) => `(${between(from!, to!, (seconds) => `${seconds} / 60`)})`,
  hoursBetween: ([from, to]) => `(${between(from!, to!, (seconds) => `${seconds} / 3600`)})`,
  daysBetween: ([from, to]) => `(${dayOf(to!.sql)} - ${dayOf(from!.sql)})`,
  workingDaysBetween: ([from, to]) => `(${workingDaysUpTo(dayOf(to!.sql))} - ${workingDaysUpTo(dayOf(from!.sql))})`,
  orderOf: ([from, to]) => {
    const days = `${dayOf(to!.sql)} - ${dayOf(from!.sql)}`;
    const hours = between(from!, to!, (seconds) => `sign(${seconds})`);
    return `(CASE WHEN ${days} <> 0 THEN sign(${days}) ELSE ${hours} END)`;
  },
  completedMonths: ([from, to]) => completedMonths(from!.sql, to!.sql),
  completedYears: ([from, to]) => `trunc(${completedMonths(from!.sql, to!.sql)} / 12)`,
  timeOfDay: ([moment]) => `(CASE WHEN ${hourKnown(moment!.sql)} THEN ${timeOf(moment!.sql)} END)`,
  hourOfDay: ([moment]) =>
    `(CASE WHEN ${hourKnown(moment!.sql)} THEN ${rounded(`${timeOf(moment!.sql)} * 86400`)} / 3600 END)`,
  dateOf: ([moment]) => dayOf(moment!.sql),
  dateTime: ([date, time]) => `(${dayOf(date!.sql)} + ${timeOf(time!.sql)})`,
  monthOf: ([date]) => monthText(date!.sql),
  addMinutes: ([date, amount]) => `(${date!.sql} + ${amount!.sql} / 1440)`,
  addHours: ([date, amount]) => `(${date!.sql} + ${amount!.sql} / 24)`,
  addDays: ([date, amount]) => `(${date!.sql} + ${amount!.sql})`,
  addDuration: ([date, seconds]) => `(${date!.sql} + ${seconds!.sql} / 86400)`,
  addMonths: ([date, amount]) => monthsLater(date!.sql, amount!.sql),
  earliestOf: (values) => whenKnown(values, `least(${list(values)})`),
  latestOf: (values) => whenKnown(values, `greatest(${list(values)})`),
  sum: (values) => joined(values, ' + '),
  difference: ([a, b]) => `(${a!.sql} - ${b!.sql})`,
  absoluteDifference: ([a, b]) => `abs(${a!.sql} - ${b!.sql})`,
  product: (values) => joined(values, ' * '),
  countEqual: (fields, options) => {
    const counted = countOf(fields.map((field) => amongWords(field, options.values as readonly Scalar[])));
    return `(CASE WHEN ${fields.map(({ sql }) => `${sql} IS NOT NULL`).join(' OR ')} THEN ${counted} END)`;
  },
  countKnown: ([values, ...fields], _options, { dialect }) =>
    countOf(fields.map((field) => among(field, values!, dialect))),
  countFilled: (fields) => {
    const counted = countOf(fields.map(({ sql }) => `${sql} IS NOT NULL`));
    return `(CASE WHEN NOT (${fields.map(({ unread }) => unread).join(' OR ')}) THEN ${counted} END)`;
  },
  weightedShare: ([accepted, failed, ...fields], options, { dialect }) => {
    const weights = options.weights as readonly number[];
    const weightOf = (words: SqlFact): string =>
      `(${fields.map((field, i) => `CASE WHEN ${among(field, words, dialect)} THEN ${literal(weights[i]!)} ELSE 0 END`).join(' + ')})`;
    const met = weightOf(accepted!);
    return `(${met} * 100.0 / nullif(${met} + ${weightOf(failed!)}, 0))`;
  },
  valueOr: (values, options) => {
    const otherwise = options.otherwise as Scalar | undefined;
    const all = otherwise === undefined ? values : [...values, scalarFact('otherwise', otherwise)];
    sameKind(all);
    // Nothing stands in for what nobody could read.
    const doubtOf = ({ isCell, unread, doubt }: SqlFact) => (isCell ? unread : doubt);
    const last = all.at(-1)!;
    return all.slice(0, -1).reduceRight<Derivation>(
      (rest, fact) => {
        const mine = doubtOf(fact);
        const found = `coalesce(${fact.sql}, ${rest.sql})`;
        const handedOn = rest.doubt && `(${fact.sql} IS NULL AND ${rest.doubt})`;
        const doubts = [mine, handedOn].filter((each) => each !== undefined);
        return {
          sql: mine === undefined ? found : `(CASE WHEN NOT ${mine} THEN ${found} END)`,
          ...(doubts.length > 0 && { doubt: `(${doubts.join(' OR ')})` }),
        };
      },
      { sql: last.sql, doubt: doubtOf(last) },
    );
  },
  ifBlank: ([value, otherwise]) => {
    sameKind([value!, otherwise!]);
    const filled = `coalesce(${value!.sql}, ${otherwise!.sql})`;
    return {
      sql: value!.unread === 'FALSE' ? filled : `(CASE WHEN ${value!.unread} THEN NULL ELSE ${filled} END)`,
      unread: `(${value!.unread} OR (${value!.sql} IS NULL AND ${otherwise!.unread}))`,
    };
  },
  lookup,
  concat: (parts, options, { dialect }) => {
    const separator = literal(typeof options.separator === 'string' ? options.separator : '|');
    return `(${parts.map((part) => trimmed(textOf(part), dialect)).join(` || ${separator} || `)})`;
  },
  digits: ([text]) => `nullif(regexp_replace(${textOf(text!)}, '[^0-9]', '', 'g'), '')`,
  normalise: ([text], _options, { dialect }) =>
    withoutZeros(`upper(${trimmed(spacesToOne(withoutStops(text!.sql)), dialect)})`),
  textLength: ([text], _options, { dialect }) => lengthOf(trimmed(text!.sql, dialect)),
  countInTable,
  latestInTable,
  overlapsInTable,
};
