/** Finds the facts that conditions name: fields, parameters, derived facts, the day of judgement. */
import { computeOf, DERIVED_FUNCTIONS, derivedNamed, type DerivedOptions, type TypeSource } from '../derived';
import type { Environment } from '../model/environment';
import { PackFault } from '../model/fault';
import type { Derived, Pack } from '../model/types';
import type { FactType } from '../model/value';
import { checkDerived } from './checkDerived';
import { parameterType, parameterValue, type Binding } from './parameters';
import type { Slot } from './slot';

/** The day of judgement is a fact of every pack. */
export const AS_OF = 'asOf';

export class Facts {
  /** In the order in which they are computed. */
  readonly all: Slot[] = [];
  private readonly slots = new Map<string, Slot>();
  private readonly open = new Set<string>();

  constructor(
    private readonly pack: Pack,
    private readonly environment: Environment,
  ) {}

  /** The slot of a fact; ranged parameters take their values from the binding. */
  find(name: string, binding: Binding, pointer: string, params?: DerivedOptions): Slot {
    const { fields, parameters, derived = {} } = this.pack;
    if (Object.hasOwn(fields, name)) return this.once(name, () => this.slot(name, 'field', fields[name]!.type));
    if (Object.hasOwn(parameters, name)) {
      const value = Object.hasOwn(binding, name) ? binding[name] : parameterValue(parameters[name]!);
      const type = parameterType(parameters[name]!);
      return this.once(`${name}=${JSON.stringify(value)}`, () => this.slot(name, 'parameter', type, { value }));
    }
    if (Object.hasOwn(derived, name)) return this.derived(name, derived[name]!, binding, params);
    if (name === AS_OF) return this.once(AS_OF, () => this.slot(AS_OF, 'asOf', 'date'));
    throw new PackFault('unknown-fact', pointer, { found: name }, this.names());
  }

  names(): string[] {
    const { fields, parameters, derived = {} } = this.pack;
    return [...Object.keys(fields), ...Object.keys(parameters), ...Object.keys(derived), AS_OF];
  }

  private once(key: string, make: () => Slot): Slot {
    let slot = this.slots.get(key);
    if (!slot) this.slots.set(key, (slot = make()));
    return slot;
  }

  private slot(name: string, kind: Slot['kind'], type: FactType, more: Partial<Slot> = {}): Slot {
    const slot: Slot = { id: this.all.length, name, kind, type, sources: [], compute: null, value: undefined, ...more };
    this.all.push(slot);
    return slot;
  }

  private derived(name: string, derived: Derived, binding: Binding, params?: DerivedOptions): Slot {
    const pointer = `/derived/${name}`;
    const definition = derivedNamed(derived.function);
    if (!definition)
      throw new PackFault(
        'unknown-function',
        `${pointer}/function`,
        { found: derived.function },
        DERIVED_FUNCTIONS.map(({ name }) => name),
      );
    if (this.open.has(name)) throw new PackFault('derived-cycle', pointer, { found: [...this.open, name].join(' → ') });
    const sources = this.sources(name, derived, binding);
    checkDerived(this.pack, definition, derived, sources, pointer);
    const options = params ? { ...derived.options, ...params } : (derived.options ?? {});
    const key = `${name}(${sources.map((source) => source.id).join()})${params ? JSON.stringify(options) : ''}`;
    return this.once(key, () => {
      const { returns, tellsUnread } = definition;
      const type =
        returns === 'first'
          ? (sources[0]?.type ?? 'text')
          : typeof returns === 'function'
            ? returns(options, this.types)
            : returns;
      const compute = computeOf(definition, options, this.environment, derived.args ?? []);
      return this.slot(name, 'derived', type, { function: definition.name, options, sources, compute, tellsUnread });
    });
  }

  private sources(name: string, { args = [] }: Derived, binding: Binding): Slot[] {
    this.open.add(name);
    try {
      return args.map((arg, i) => this.find(arg, binding, `/derived/${name}/args/${i}`));
    } finally {
      this.open.delete(name);
    }
  }

  private readonly types: TypeSource = {
    lookup: (name) => this.environment.lookup(name),
    column: (table, column) =>
      table === 'self' ? this.pack.fields[column]?.type : this.pack.tables?.[table]?.fields[column]?.type,
  };
}
