/** The facts of a pack as columns: fields as they lie in the table, derived facts in layers, each made of the ones below. */
import { AS_OF, type Binding, type FactType, type Pack, parameterType, parameterValue } from '../engine';
import { derivedNamed, type DerivedName, type DerivedOptions } from '../engine/derived';
import { DERIVED_SQL } from './derived';
import type { Dialect } from './dialect';
import { constantFact, kindOf, quoted, SQL_TYPES, type SqlFact } from './fact';
import { NoSql } from './noSql';
import type { Derivation, SqlTable, SqlWorld } from './table';

interface Placed {
  fact: SqlFact;
  /** 0: a field or a constant; else the layer its column stands in. */
  level: number;
}

/** What a layer adds to the one below. */
export interface Layer {
  columns: string[];
  joins: string[];
}

export interface FactsOptions {
  pack: Pack;
  dialect: Dialect;
  asOf: number | undefined;
  tables: Readonly<Record<string, SqlTable>>;
}

export const layerName = (level: number): string => quoted(`facts ${level}`);

export class SqlFacts {
  /** Layer i + 1 stands on layer i; below the first stand the fields used. */
  readonly layers: Layer[] = [];
  readonly fields = new Set<string>();
  private readonly placed = new Map<string, Placed>();
  private readonly names = new Map<string, number>();

  constructor(private readonly options: FactsOptions) {}

  /** Ranged parameters take their values from the binding. */
  find(name: string, binding: Binding, params?: DerivedOptions): SqlFact {
    return this.place(name, binding, params).fact;
  }

  private place(name: string, binding: Binding, params?: DerivedOptions): Placed {
    const { pack, tables, asOf } = this.options;
    if (Object.hasOwn(pack.fields, name)) return this.once(name, () => this.field(name, tables['self']!));
    if (Object.hasOwn(pack.parameters, name)) {
      const parameter = pack.parameters[name]!;
      const value = Object.hasOwn(binding, name) ? binding[name] : parameterValue(parameter);
      return { fact: constantFact(name, parameterType(parameter), value), level: 0 };
    }
    if (name === AS_OF) return { fact: constantFact(AS_OF, 'date', asOf), level: 0 };
    return this.derived(name, binding, params);
  }

  private once(key: string, make: () => Placed): Placed {
    let placed = this.placed.get(key);
    if (!placed) this.placed.set(key, (placed = make()));
    return placed;
  }

  private field(name: string, table: SqlTable): Placed {
    const { type } = this.options.pack.fields[name]!;
    const column = table.column(name);
    if (!column) return { fact: constantFact(name, type, undefined), level: 0 };
    this.fields.add(name);
    return { fact: column, level: 0 };
  }

  private derived(name: string, binding: Binding, params?: DerivedOptions): Placed {
    const { pack, dialect, asOf, tables } = this.options;
    const { function: named, args = [], options: own = {} } = pack.derived![name]!;
    const definition = derivedNamed(named)!;
    const sources = args.map((arg) => this.place(arg, binding));
    const options = params ? { ...own, ...params } : own;
    const facts = sources.map(({ fact }) => fact);
    const key = `${name}(${facts.map(({ sql }) => sql).join()})${params ? JSON.stringify(options) : ''}`;
    return this.once(key, () => {
      const level = 1 + Math.max(0, ...sources.map((source) => source.level));
      const column = this.nameFor(name);
      const world: SqlWorld = {
        dialect,
        asOf,
        names: args,
        layer: layerName(level - 1),
        prefix: column,
        lookup: (each) => (Object.hasOwn(pack.lookups ?? {}, each) ? pack.lookups![each] : undefined),
        table: (each) => (Object.hasOwn(tables, each) ? tables[each] : undefined),
      };
      const made = DERIVED_SQL[named as DerivedName](facts, options, world);
      const { sql, unread, join, items, doubt: own } = typeof made === 'string' ? ({ sql: made } as Derivation) : made;
      const handedOn = definition.readsBlank ? [] : facts.map(({ doubt }) => doubt);
      const doubts = [own, ...handedOn].filter((each) => each !== undefined);
      const type = this.typeOf(definition.returns, facts, options);
      const kind = kindOf(type);
      if (kind === 'list' && !items && sql !== 'NULL') throw new NoSql('function', named);
      const typed = kind === 'list' ? `${SQL_TYPES[items ?? 'text']}[]` : SQL_TYPES[kind];
      const layer = (this.layers[level - 1] ??= { columns: [], joins: [] });
      layer.columns.push(`${sql === 'NULL' ? `CAST(NULL AS ${typed})` : sql} AS ${quoted(column)}`);
      if (join) layer.joins.push(join);
      const fact: SqlFact = { name, type, sql: quoted(column), unread: unread ?? `(${quoted(column)} IS NULL)`, items };
      if (doubts.length > 0) fact.doubt = `(${doubts.join(' OR ')})`;
      return { fact, level };
    });
  }

  private typeOf(
    returns: NonNullable<ReturnType<typeof derivedNamed>>['returns'],
    facts: readonly SqlFact[],
    options: DerivedOptions,
  ): FactType {
    const { pack } = this.options;
    if (returns === 'first') return facts[0]?.type ?? 'text';
    if (typeof returns !== 'function') return returns;
    return returns(options, {
      lookup: (name) => (Object.hasOwn(pack.lookups ?? {}, name) ? pack.lookups![name] : undefined),
      column: (table, column) =>
        table === 'self' ? pack.fields[column]?.type : pack.tables?.[table]?.fields[column]?.type,
    });
  }

  /** The fact's own name, numbered where a range makes it several. */
  private nameFor(name: string): string {
    const count = (this.names.get(name) ?? 0) + 1;
    this.names.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  }
}
