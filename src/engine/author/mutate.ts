/**
 * Mutation testing of examples: every small change of a rule that an author could make by mistake must turn some
 * example. A change no example notices is a survivor: the examples do not hold the rule in place.
 */
import { compileProgram } from '../compile/program';
import { PackFault } from '../fault';
import type { Condition, Leaf, Pack, Parameter, Rule, Scope } from '../types';
import type { Example } from './example';
import { usedBy } from './lint/unused';
import { agrees, createTester } from './testExamples';

export interface Mutant {
  /** `rule NAME`, `scope NAME`, `parameter NAME`. */
  where: string;
  /** The change in words: `kontak_1 greaterThanInclusive → greaterThan`. */
  change: string;
  pack: Pack;
}

export interface MutationResult {
  mutants: number;
  killed: number;
  survivors: readonly Mutant[];
}

/** Operators and what each is flipped to. */
const FLIPPED: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  isBlank: 'isFilled',
  isFilled: 'isBlank',
  before: 'beforeOrOn',
  beforeOrOn: 'before',
  after: 'afterOrOn',
  afterOrOn: 'after',
};

export function mutate(
  pack: Pack,
  examples: readonly Example[],
  onProgress?: (done: number, total: number) => void,
): MutationResult {
  const mutants = [...mutantsOf(pack)].filter(canRun);
  const survivors = mutants.filter((mutant, i) => {
    onProgress?.(i, mutants.length);
    return survives(mutant, examples);
  });
  return { mutants: mutants.length, killed: mutants.length - survivors.length, survivors };
}

/** A change that lint refuses needs no example to notice it: it does not count. */
function canRun({ pack }: Mutant): boolean {
  try {
    compileProgram(pack);
    return true;
  } catch (error) {
    if (error instanceof PackFault) return false;
    throw error;
  }
}

function survives({ pack }: Mutant, examples: readonly Example[]): boolean {
  const judge = createTester(pack);
  return examples.every((example) => agrees(example, judge(example)));
}

export function* mutantsOf(pack: Pack): Generator<Mutant> {
  for (const [i, scope] of pack.scope.entries()) {
    const put = (conditions: Condition): Pack => ({
      ...pack,
      scope: replace(pack.scope, i, { ...scope, conditions } as Scope),
    });
    for (const [change, conditions] of changes(scope.conditions))
      yield { where: `scope ${scope.name}`, change, pack: put(conditions) };
  }
  for (const [i, rule] of pack.rules.entries()) {
    const put = (changed: Partial<Rule>): Pack => ({ ...pack, rules: replace(pack.rules, i, { ...rule, ...changed }) });
    const where = `rule ${rule.name}`;
    for (const [change, conditions] of changes(rule.conditions)) yield { where, change, pack: put({ conditions }) };
    if (rule.when)
      for (const [change, when] of changes(rule.when)) yield { where, change: `when: ${change}`, pack: put({ when }) };
  }
  for (const [name, condition] of Object.entries(pack.conditions ?? {})) {
    for (const [change, changed] of changes(condition)) {
      yield {
        where: `condition ${name}`,
        change,
        pack: { ...pack, conditions: { ...pack.conditions, [name]: changed } },
      };
    }
  }
  // What only the measures read, no example can hold in place.
  const used = usedBy(pack);
  for (const [name, parameter] of Object.entries(pack.parameters)) {
    if (!used.facts.has(name)) continue;
    for (const [change, changed] of parameterChanges(parameter)) {
      yield {
        where: `parameter ${name}`,
        change,
        pack: { ...pack, parameters: { ...pack.parameters, [name]: changed } },
      };
    }
  }
  for (const [name, lookup] of Object.entries(pack.lookups ?? {})) {
    if (!used.lookups.has(name)) continue;
    for (const [key, value] of Object.entries(lookup.values)) {
      for (const [change, moved] of settings(value, 1)) {
        const changed = { ...lookup, values: { ...lookup.values, [key]: moved } };
        yield {
          where: `lookup ${name}`,
          change: `${key}: ${change}`,
          pack: { ...pack, lookups: { ...pack.lookups, [name]: changed } },
        };
      }
    }
  }
  yield* vocabularyMutants(pack);
}

/** A vocabulary without one of its words, where conditions ask for membership. */
function* vocabularyMutants(pack: Pack): Generator<Mutant> {
  const asked = new Set(
    Array.from(
      JSON.stringify([pack.rules, pack.conditions, pack.scope]).matchAll(/"operator":"oneOf","value":"([^"]+)"/g),
      (match) => match[1]!,
    ),
  );
  for (const name of asked) {
    const vocabulary = pack.vocabularies?.[name];
    for (const word of Object.keys(vocabulary?.values ?? {})) {
      const { [word]: _, ...values } = vocabulary!.values;
      yield {
        where: `vocabulary ${name}`,
        change: `without ${word}`,
        pack: { ...pack, vocabularies: { ...pack.vocabularies, [name]: { ...vocabulary!, values } } },
      };
    }
  }
}

/** Every condition with one change in it. */
function* changes(condition: Condition): Generator<[string, Condition]> {
  if ('condition' in condition) return;
  if ('not' in condition) {
    yield ['not removed', condition.not];
    for (const [change, inner] of changes(condition.not)) yield [change, { not: inner }];
    return;
  }
  if ('fact' in condition) {
    yield* leafChanges(condition);
    return;
  }
  const kind = 'all' in condition ? 'all' : 'any';
  const items = 'all' in condition ? condition.all : condition.any;
  const rebuild = (list: readonly Condition[], as: 'all' | 'any' = kind) =>
    as === 'all' ? { all: list } : { any: list };
  if (items.length > 1)
    yield [`${kind} → ${kind === 'all' ? 'any' : 'all'}`, rebuild(items, kind === 'all' ? 'any' : 'all')];
  for (const [i, item] of items.entries()) {
    for (const [change, inner] of changes(item)) yield [change, rebuild(replace(items, i, inner))];
  }
}

function* leafChanges(leaf: Leaf): Generator<[string, Condition]> {
  const { fact, operator, value } = leaf;
  const flipped = FLIPPED[operator];
  yield flipped
    ? [`${fact} ${operator} → ${flipped}`, { ...leaf, operator: flipped }]
    : [`${fact} ${operator} → not`, { not: leaf }];
  if (typeof value === 'number') {
    for (const moved of [value - 1, value + 1])
      yield [`${fact} ${operator} ${value} → ${moved}`, { ...leaf, value: moved }];
  }
  if (Array.isArray(value)) {
    const list = value as readonly (string | number | boolean)[];
    if (operator === 'between') {
      for (const [i, bound] of list.entries()) {
        for (const moved of [(bound as number) - 1, (bound as number) + 1]) {
          yield [`${fact} ${operator} ${bound} → ${moved}`, { ...leaf, value: replace(list, i, moved) }];
        }
      }
    } else if (list.length > 1) {
      for (const [i, word] of list.entries())
        yield [`${fact} ${operator} without ${word}`, { ...leaf, value: list.filter((_, at) => at !== i) }];
    }
  }
}

type Setting = Parameter['value'];

/** A parameter moved by one step. Of one with a range the ends: between them its default decides nothing. */
function* parameterChanges(parameter: Parameter): Generator<[string, Parameter]> {
  const { value, range, unit, earlier = [] } = parameter;
  const step = unit === 'ratio' ? 0.01 : 1;
  for (const [i, one] of earlier.entries()) {
    for (const [change, moved] of settings(one.value, step))
      yield [`until ${one.until} ${change}`, { ...parameter, earlier: replace(earlier, i, { ...one, value: moved }) }];
  }
  if (!range || parameter.confirmed) {
    for (const [change, moved] of settings(value, step)) yield [change, { ...parameter, value: moved }];
    return;
  }
  for (const [i, end] of range.entries()) {
    for (const [change, moved] of settings(end, step)) {
      yield [
        `range ${change}`,
        { ...parameter, range: replace(range, i, moved as number | string) as unknown as [number, number] },
      ];
    }
  }
}

/** A number one step up and down, a time of day one hour, a list with one word less. */
function* settings(value: Setting, step: number): Generator<[string, Setting]> {
  if (typeof value === 'number') {
    for (const moved of [value - step, value + step]) yield [`${value} → ${moved}`, moved];
  }
  const hour = typeof value === 'string' ? /^(\d{2})(:\d{2})$/.exec(value) : null;
  if (hour) {
    for (const moved of [Number(hour[1]) - 1, Number(hour[1]) + 1]) {
      const text = `${String((moved + 24) % 24).padStart(2, '0')}${hour[2]}`;
      yield [`${value as string} → ${text}`, text];
    }
  }
  if (Array.isArray(value) && value.length > 1) {
    for (const [i, word] of value.entries()) yield [`without ${word}`, value.filter((_, at) => at !== i)];
  }
}

function replace<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return list.map((old, i) => (i === index ? item : old));
}
