/** Finds the facts that conditions name: fields, parameters, derived facts, the day of judgement. */
import {
  DERIVED_FUNCTIONS,
  derivedNamed,
  type DerivedFunction,
  type DerivedOptions,
  type TypeSource,
} from '../derived';
import type { Environment } from '../environment';
import { PackFault } from '../fault';
import type { Derived, Pack } from '../types';
import { NUMERIC_TYPES, type FactType, type Value } from '../value';
import { checkDerived } from './checkDerived';
import { computeEach, known, type Compute } from './computeEach';
import type { Memory } from './memory';
import type { Step } from './step';
import type { Views } from './views';
import { isRanged, parameterType, parameterValue, type Binding } from './parameters';
import { NOTHING, use, type Slot } from './slot';

/** The day of judgement is a fact of every pack. */
export const AS_OF = 'asOf';

export class Facts {
  readonly fields: Slot[] = [];
  readonly asOf: Slot[] = [];
  private readonly slots = new Map<string, Slot>();
  private readonly open = new Set<string>();
  private count = 0;

  constructor(
    private readonly pack: Pack,
    private readonly environment: Environment,
    private readonly steps: Step[],
    private readonly views: Views,
    private readonly memory: Memory,
  ) {}

  /** The slot of a fact; ranged parameters take their values from the binding. */
  find(name: string, binding: Binding, pointer: string, params?: DerivedOptions): Slot {
    const { fields, parameters, derived = {} } = this.pack;
    if (Object.hasOwn(fields, name)) return this.once(name, () => this.field(name));
    if (Object.hasOwn(parameters, name)) {
      const bound = Object.hasOwn(binding, name) ? binding[name] : parameterValue(parameters[name]!);
      return this.once(`${name}=${JSON.stringify(bound)}`, () => this.parameter(name, bound));
    }
    if (Object.hasOwn(derived, name)) return this.derived(name, derived[name]!, binding, params);
    if (name === AS_OF) return this.once(AS_OF, () => this.dayOfJudgement());
    throw new PackFault('unknown-fact', pointer, { found: name }, this.names());
  }

  useAll(): void {
    for (const slot of this.slots.values()) use(slot, 'values');
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

  private slot(name: string, kind: Slot['kind'], type: FactType, values: ArrayLike<Value>): Slot {
    return {
      id: this.count++,
      name,
      kind,
      type,
      values,
      base: 0,
      rows: null,
      column: 0,
      uses: { values: false, words: false, blanks: false, numbers: false },
      selection: null,
      from: 0,
      encodedNumbers: null,
      dictionary: null,
      codeBase: 0,
      buffer: [],
      leans: [],
      sources: [],
      step: null,
      byNumbers: false,
      constant: null,
    };
  }

  private field(name: string): Slot {
    const slot = this.slot(name, 'field', this.pack.fields[name]!.type, NOTHING);
    this.fields.push(slot);
    return slot;
  }

  private parameter(name: string, value: Value): Slot {
    const parameter = this.pack.parameters[name]!;
    const slot = this.slot(name, 'parameter', parameterType(parameter), this.memory.cells(value));
    slot.constant = { value };
    if (isRanged(parameter)) slot.leans = [name];
    return slot;
  }

  private dayOfJudgement(): Slot {
    const slot = this.slot(AS_OF, 'asOf', 'date', this.memory.cells(undefined));
    this.asOf.push(slot);
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
      const { returns } = definition;
      const type =
        returns === 'first'
          ? (sources[0]?.type ?? 'text')
          : typeof returns === 'function'
            ? returns(options, this.types)
            : returns;
      const slot = this.slot(name, 'derived', type, []);
      slot.values = slot.buffer = this.memory.cells(undefined);
      slot.leans = [...new Set(sources.flatMap((source) => source.leans))].sort();
      slot.sources = sources;
      const compute = definition.compile(options, this.environment, derived.args ?? []);
      const [field, ...rest] = sources;
      if (definition.keepsKnown && field?.kind === 'field' && rest.every(({ kind }) => kind === 'parameter')) {
        const others = rest.map(({ values }) => values[0]);
        slot.keeps = { field, blank: compute(null, ...others), missing: compute(undefined, ...others) };
      }
      slot.function = definition.name;
      slot.byNumbers =
        definition.numbers !== undefined &&
        Object.keys(options).length === 0 &&
        sources.every(({ type }) => NUMERIC_TYPES.includes(type));
      if (slot.byNumbers && sources.every(({ constant }) => constant)) {
        const values = sources.map(({ constant }) => constant!.value);
        slot.constant = { value: known(definition.readsBlank === true, compute)(...values) };
      }
      this.steps.push((slot.step = this.computing(slot, definition, compute)));
      return slot;
    });
  }

  /** As doubles where the function can, else value by value. */
  private computing(slot: Slot, { numbers, readsBlank }: DerivedFunction, compute: Compute): Step {
    const { sources, buffer } = slot;
    if (!slot.byNumbers) {
      const needs = sources.flatMap(({ step }) => (step === null ? [] : [step]));
      return { needs, run: computeEach(slot, compute, readsBlank === true) };
    }
    const views = sources.map((source) => this.views.numbers(source));
    const out = this.memory.doubles();
    const step = {
      needs: views.flatMap(({ needs }) => needs),
      run: (records: number) => {
        numbers!(out, records, views);
        const { values, words, blanks } = slot.uses;
        if (!values && !words && !blanks) return;
        for (let i = 0; i < records; i++) buffer[i] = out[i] === out[i] ? out[i] : undefined;
      },
    };
    this.views.provide(slot, out, step);
    return step;
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
