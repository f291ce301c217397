/** A constant table of the pack as one CASE. */
import { isUnknown, spelledKey as spelledOf, type Lookup, type Scalar, type Value } from '../engine';
import { arrayOf, kindOfValue, literal, type Kind } from './fact';
import { NoSql } from './noSql';
import type { Derivation, DerivedSql } from './table';
import { spelledKey } from './texts';

export const lookup: DerivedSql = ([key], options, { dialect, lookup: find }) => {
  const table = (options.map as Lookup['values'] | undefined) ?? find(String(options.lookup))?.values ?? {};
  return lookedUp(
    spelledKey(key!, dialect),
    new Map(Object.entries(table).map(([name, value]) => [spelledOf(name), value])),
    options.otherwise as Scalar | undefined,
    key!.name,
  );
};

/** @param key expression of the record's key · @param values by key; lists become arrays */
function lookedUp(
  key: string,
  values: ReadonlyMap<string, Value>,
  otherwise: Scalar | undefined,
  name: string,
): Derivation {
  const filled = [...values].filter(([, value]) => !isUnknown(value)) as [string, Scalar | readonly Scalar[]][];
  const lists = filled.filter(([, value]) => Array.isArray(value)).length;
  const kinds = new Set(
    [...filled.flatMap(([, value]) => value), ...(otherwise === undefined ? [] : [otherwise])].map(kindOfValue),
  );
  if (kinds.size > 1 || (lists > 0 && (lists < filled.length || otherwise !== undefined)))
    throw new NoSql('kinds', name);
  const items: Kind = [...kinds][0] ?? 'text';
  const shown = (value: Scalar | readonly Scalar[]) =>
    Array.isArray(value) ? arrayOf(value as readonly Scalar[], items) : literal(value as Scalar);
  const blank = [...values].filter(([, value]) => value === null).map(([each]) => literal(each));
  // A NULL key meets no case, and what no case meets is `otherwise`.
  const cases = [
    ...blank.map((each) => `WHEN ${each} THEN NULL`),
    ...filled.map(([each, value]) => `WHEN ${literal(each)} THEN ${shown(value)}`),
  ];
  const plain = `CASE ${key} ${cases.join(' ')}${otherwise === undefined ? '' : ` ELSE ${literal(otherwise)}`} END`;
  const found = otherwise === undefined ? `(${plain})` : `(CASE WHEN ${key} IS NOT NULL THEN ${plain} END)`;
  return {
    sql:
      cases.length === 0 && otherwise === undefined
        ? 'NULL'
        : cases.length === 0
          ? `(CASE WHEN ${key} IS NOT NULL THEN ${literal(otherwise!)} END)`
          : found,
    ...(blank.length > 0 && { unread: `(${found} IS NULL AND NOT coalesce(${key} IN (${blank.join(', ')}), FALSE))` }),
    ...(lists > 0 && { items }),
  };
}
