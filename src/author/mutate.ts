/**
 * Mutation testing of examples: every small change of a rule that an author could make by mistake must turn some
 * example. A change no example notices is a survivor: the examples do not hold the rule in place.
 */
import {
  compileProgram,
  type Condition,
  type Pack,
  PackFault,
  type Rule,
  type Scope,
  vocabularyNames,
} from '../engine';
import { conditionChanges } from './conditionChanges';
import type { Example } from './examples/example';
import { usedBy } from './lint/unused';
import { replaceAt } from './shared/replaceAt';
import { parameterChanges, settingChanges } from './settingChanges';
import { agrees, createTester } from './examples/testExamples';

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
      scope: replaceAt(pack.scope, i, { ...scope, conditions } as Scope),
    });
    for (const [change, conditions] of conditionChanges(scope.conditions))
      yield { where: `scope ${scope.name}`, change, pack: put(conditions) };
  }
  for (const [i, rule] of pack.rules.entries()) {
    const put = (changed: Partial<Rule>): Pack => ({
      ...pack,
      rules: replaceAt(pack.rules, i, { ...rule, ...changed }),
    });
    const where = `rule ${rule.name}`;
    for (const [change, conditions] of conditionChanges(rule.conditions))
      yield { where, change, pack: put({ conditions }) };
    if (rule.when)
      for (const [change, when] of conditionChanges(rule.when))
        yield { where, change: `when: ${change}`, pack: put({ when }) };
  }
  for (const [name, condition] of Object.entries(pack.conditions ?? {})) {
    for (const [change, changed] of conditionChanges(condition)) {
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
      for (const [change, moved] of settingChanges(value, 1)) {
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
  for (const name of vocabularyNames([pack.rules, pack.conditions, pack.scope])) {
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
