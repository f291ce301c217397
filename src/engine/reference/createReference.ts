/**
 * Runs records through json-rules-engine 7.3.1, one after another: runs of one engine share their rules' status, so
 * overlapping runs lose rules.
 */
import { Engine, Fact } from 'json-rules-engine';
import type { TypedValue } from '../../sheet';
import { compileProgram } from '../compile/program';
import { parameterValue, type Binding } from '../compile/parameters';
import { periodOf } from '../dated/periodOf';
import { isDated, periodsOf } from '../dated/periods';
import { cellsOf } from '../dated/recordDay';
import { derivedNamed } from '../derived';
import { createEnvironment, type Context } from '../model/environment';
import { OPERATORS } from '../operators';
import type { Derived, Pack } from '../model/types';
import { isUnknown, type Value } from '../model/value';
import { caseName, native, nativeRuns, scopeName } from './nativePack';

type Record_ = Readonly<Record<string, TypedValue>>;

/** A condition as json-rules-engine evaluated it; `result` is absent where it stopped before. */
export interface NativeNode {
  result?: boolean;
  all?: NativeNode[];
  any?: NativeNode[];
  not?: NativeNode;
  fact?: string;
  operator?: string;
}

export interface ReferenceAnswer {
  /** Whether each scope holds. */
  scopes: readonly boolean[];
  /** Whether any rule applies; null where that needs no condition, or hangs on the day, which json-rules-engine does not know. */
  applies: boolean | null;
  /** Whether each case of each rule complies. */
  cases: readonly (readonly boolean[])[];
  /** The conditions of each rule at the default values, as evaluated. */
  trees: readonly (NativeNode | undefined)[];
}

export interface Reference {
  run(record: Record_, context?: Context): Promise<ReferenceAnswer>;
}

export function createReference(pack: Pack): Reference {
  return isDated(pack) ? datedReference(pack) : undatedReference(pack);
}

/** Numbers that change with time: an engine a period, for json-rules-engine knows no dates. */
function datedReference(pack: Pack): Reference {
  const periods = periodsOf(pack);
  const periodAt = periodOf(pack, periods);
  const references: Reference[] = [];
  return {
    run: (record, context = {}) => {
      const period = periodAt(cellsOf(record), context);
      return (references[period] ??= undatedReference(periods[period]!.pack)).run(record, context);
    },
  };
}

function undatedReference(pack: Pack): Reference {
  const program = compileProgram(pack);
  const environment = createEnvironment(pack.lookups ?? {});
  const judging = program.rules.flatMap((rule, r) =>
    rule.severity === 'data' ? [] : rule.cases.map((one, c) => ({ one, name: caseName(r, c) })),
  );
  const asked = program.applies && judging.every(({ one }) => !one.inForce) ? judging.map(({ name }) => name) : null;
  const engines = nativeRuns(program).map(({ binding, rules }) => engineFor(pack, binding, rules, environment));
  return {
    run: async (record, context = {}) => {
      environment.context = context;
      const facts = factsOf(pack, record, context);
      const results = new Map<string, { result: boolean; tree: NativeNode }>();
      for (const engine of engines) {
        const { results: passed, failureResults: failed } = await engine.run(facts);
        for (const { name, result, conditions } of [...passed, ...failed]) {
          results.set(name, { result: result === true, tree: conditions as unknown as NativeNode });
        }
      }
      return {
        scopes: pack.scope.map((_, i) => results.get(scopeName(i))!.result),
        // A rule that may not apply is `any` of `not when` and what it asks; json-rules-engine evaluates both at once.
        applies: asked && asked.some((name) => results.get(name)!.tree.any![0]!.result === false),
        cases: program.rules.map(({ cases }, r) => cases.map((_, c) => results.get(caseName(r, c))!.result)),
        trees: program.rules.map((_, r) => results.get(caseName(r, 0))?.tree),
      };
    },
  };
}

/** Given values are never looked for in json-rules-engine's cache; without it, no key is hashed for them on every run. */
const GIVEN = { cache: false };

function factsOf(pack: Pack, record: Record_, context: Context): Record<string, Fact> {
  const given = (name: string, value: Value) => [name, new Fact(name, value, GIVEN)] as const;
  const fields = Object.keys(pack.fields).map((name) =>
    given(name, Object.hasOwn(record, name) ? record[name] : undefined),
  );
  return Object.fromEntries([given('asOf', context.asOf), ...fields]);
}

function engineFor(
  pack: Pack,
  binding: Binding,
  rules: ConstructorParameters<typeof Engine>[0],
  environment: ReturnType<typeof createEnvironment>,
): Engine {
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  for (const { name, test, native: builtIn } of OPERATORS) {
    if (!builtIn) engine.addOperator(name, (found: Value, expected: Value) => test(found, expected));
  }
  for (const [name, condition] of Object.entries(pack.conditions ?? {})) {
    engine.setCondition(name, { all: [native(condition, pack, binding)] } as Parameters<Engine['setCondition']>[1]);
  }
  for (const [name, parameter] of Object.entries(pack.parameters)) {
    engine.addFact(name, Object.hasOwn(binding, name) ? binding[name] : parameterValue(parameter), GIVEN);
  }
  for (const [name, derived] of Object.entries(pack.derived ?? {})) {
    const { compile, readsBlank } = derivedNamed(derived.function)!;
    const args = derived.args ?? [];
    // json-rules-engine's `in` would throw over a list that is not there; such conditions are open and not compared.
    const unknown = holdsLists(pack, derived) ? [] : undefined;
    engine.addFact(name, async (params, almanac) => {
      const values: Value[] = [];
      for (const arg of args) values.push(await almanac.factValue<Value>(arg));
      if (!readsBlank && values.some(isUnknown)) return unknown;
      return compile({ ...derived.options, ...params }, environment, args)(...values) ?? unknown;
    });
  }
  return engine;
}

function holdsLists(pack: Pack, { options = {} }: Derived): boolean {
  const values = (options.map as object | undefined) ?? pack.lookups?.[String(options.lookup)]?.values ?? {};
  return Object.values(values).some(Array.isArray);
}
