/** A rule pack as one query: a row in, its verdict and the rules it breaks out, as `checkRows` gives them. */
import { serialOfIso } from '../engine/operators';
import {
  askedHere,
  type Binding,
  compileProgram,
  type Field,
  type Lacking,
  type Pack,
  type Period,
  periodsOf,
} from '../engine';
import { allOf, anyOf, not, SqlConditions } from './conditions';
import type { Dialect } from './dialect';
import { literal, quoted, type SqlFact } from './fact';
import { layerName, SqlFacts } from './facts';
import { brokenOf, ruleAnswers, setAsideOf, verdictOf } from './judgement';
import { NoSql } from './noSql';
import { SqlRefusal } from './refusal';
import { ROW, type SqlTable } from './table';

/** Column of a staged table that names, as "|a|b|", the fields of the row whose cells could not be read; NULL: none. */
export const UNREAD = '_unread';

/** A table as it lies in the database: a column a field it has, `_row` for the row's number, and `_unread`. */
export interface SqlSource {
  /** The relation, as it stands behind FROM. */
  from: string;
  /** Fields that have a column; the others are missing. */
  fields: ReadonlySet<string>;
}

export interface SqlOptions {
  dialect: Dialect;
  /** The table being checked. */
  source: SqlSource;
  /** Further tables that derived facts look into. */
  tables?: Readonly<Record<string, SqlSource>>;
  /** Serial of the day of judgement. */
  asOf?: number;
  /** Judge what the sheet can show without these fields: see `onSheet` of the engine. */
  lacking?: Lacking;
}

const FOREVER = 2_958_465;

/**
 * @returns a SELECT of `_row`, `verdict` (a word) and `broken` (names of rules, in the pack's order, with spaces between);
 *   with `lacking` also of `set_aside`, the names of rules that are open for want of a column
 * @throws SqlRefusal where SQL cannot say the same as the engine
 */
export function packToSql(pack: Pack, options: SqlOptions): string {
  // Numbers that change with time: a query a period, each keeping the rows of its own days.
  const periods = periodsOf(pack);
  if (periods.length === 1) return periodToSql(periods[0]!, options);
  return periods
    .map((period, i) => `SELECT * FROM (\n${periodToSql(period, options)}\n) AS ${quoted(`period ${i + 1}`)}`)
    .join('\nUNION ALL\n');
}

function periodToSql({ pack, from, until }: Period, options: SqlOptions): string {
  const { dialect, source, tables = {}, asOf, lacking } = options;
  const without = lacking && compileProgram(pack, undefined, lacking);
  const lacks = (rule: number): boolean => (without?.needs[rule]?.length ?? 0) > 0;
  const facts = new SqlFacts({ pack, dialect, asOf, tables: tablesOf(pack, source, tables) });
  const conditions = new SqlConditions(pack, facts, dialect);
  const day = pack.recordDate === undefined ? null : facts.find(pack.recordDate, {});
  const inForce = (part: { effectiveFrom?: string; effectiveTo?: string }): string[] =>
    part.effectiveFrom === undefined && part.effectiveTo === undefined
      ? []
      : [conditions.inForce(day, serial(part.effectiveFrom, 0), serial(part.effectiveTo, FOREVER), asOf)];
  const at = <Made>(place: string, make: () => Made): Made => {
    try {
      return make();
    } catch (error) {
      if (error instanceof NoSql) throw new SqlRefusal(pack.id, place, error);
      throw error;
    }
  };

  const scopes = [
    ...inForce(pack.source),
    ...pack.scope.map((scope) => at(`scope ${scope.name}`, () => conditions.compile(scope.conditions, {}))),
  ];
  const rules = pack.rules.map((rule) => {
    const complies = (binding: Binding): string =>
      anyOf([
        ...(rule.when ? [not(conditions.compile(rule.when, binding))] : []),
        ...inForce(rule).map(not),
        conditions.compile(lacking ? askedHere(rule.conditions, lacking) : rule.conditions, binding),
      ]);
    return at(`rule ${rule.name}`, () => ruleAnswers(pack, rule, complies));
  });
  const asked = rules
    .filter(({ severity }) => severity !== 'data')
    .flatMap(({ rule, cases }) =>
      cases.map(({ binding }) => [...(rule.when ? [conditions.compile(rule.when, binding)] : []), ...inForce(rule)]),
    );
  const alwaysRuled = asked.length === 0 || asked.some((parts) => parts.length === 0);

  const columns = [ROW, ...[...facts.fields].map(quoted), quoted(UNREAD)];
  const scope = quoted('in scope');
  const applies = alwaysRuled ? null : quoted('some rule applies');
  const answers = [
    `${scopes.length === 0 ? 'TRUE' : allOf(scopes)} AS ${scope}`,
    ...(applies === null ? [] : [`${anyOf(asked.map(allOf))} AS ${applies}`]),
    ...rules.flatMap(({ cases }) => cases.map(({ column, complies }) => `${complies} AS ${column}`)),
  ];
  const within = days(day?.sql ?? 'NULL', asOf, from, until);
  const layers = [
    [layerName(0), `SELECT ${columns.join(', ')} FROM ${source.from}`],
    ...facts.layers.map(({ columns: added, joins }, i) => [
      layerName(i + 1),
      `SELECT *,\n    ${added.join(',\n    ')}\n  FROM ${layerName(i)}${joins.map((join) => `\n  LEFT JOIN ${join}`).join('')}`,
    ]),
    ['answered', `SELECT ${ROW},\n    ${answers.join(',\n    ')}\n  FROM ${layerName(facts.layers.length)}${within}`],
    [
      'answers',
      `SELECT *,\n  ${verdictOf(pack, rules, scope, applies === null ? null : { sql: applies, lenient: without?.applies?.lenient === true }, lacks)} AS verdict\n  FROM answered`,
    ],
  ];
  return (
    `WITH ${layers.map(([name, body]) => `${name} AS (\n  ${body}${dialect.fence}\n)`).join(',\n')}\n` +
    `SELECT ${ROW}, verdict,\n  ${brokenOf(rules, 'verdict')} AS broken` +
    (lacking
      ? `,\n  ${setAsideOf(
          rules.filter((_, rule) => lacks(rule)),
          'verdict',
        )} AS set_aside`
      : '') +
    '\nFROM answers'
  );
}

/** Keeps the rows of a period; a row without any day belongs to the last. */
function days(day: string, asOf: number | undefined, from: number, until: number): string {
  const on = `coalesce(${day}, ${asOf === undefined ? 'NULL' : literal(asOf)})`;
  const bounds = [
    ...(from === -Infinity ? [] : [`${on} >= ${literal(from)}`]),
    ...(until === Infinity ? [] : [`${on} < ${literal(until + 1)}`]),
  ];
  if (bounds.length === 0) return '';
  const undated = until === Infinity ? ` OR ${on} IS NULL` : '';
  return `\n  WHERE (${bounds.join(' AND ')})${undated}`;
}

function tablesOf(
  pack: Pack,
  source: SqlSource,
  others: Readonly<Record<string, SqlSource>>,
): Readonly<Record<string, SqlTable>> {
  const given = Object.entries(pack.tables ?? {}).flatMap(([name, { fields }]) =>
    Object.hasOwn(others, name) ? [[name, tableOf(others[name]!, fields)] as const] : [],
  );
  return { ...Object.fromEntries(given), self: tableOf(source, pack.fields) };
}

function tableOf({ from, fields: present }: SqlSource, fields: Readonly<Record<string, Field>>): SqlTable {
  return {
    from,
    column: (name): SqlFact | undefined =>
      Object.hasOwn(fields, name) && present.has(name)
        ? { name, type: fields[name]!.type, sql: quoted(name), unread: unreadOf(name), isCell: true }
        : undefined,
  };
}

function unreadOf(name: string): string {
  return `coalesce(strpos(${quoted(UNREAD)}, ${literal(`|${name}|`)}) > 0, FALSE)`;
}

function serial(text: string | undefined, otherwise: number): number {
  return (text === undefined ? null : serialOfIso(text)) ?? otherwise;
}
