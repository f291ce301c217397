/** The small mistakes an author could make in a condition: an operator flipped, a bound moved, a word or a `not` lost. */
import type { Condition, Leaf } from '../../engine';
import { phrase } from '../prove/phrases';
import { replaceAt } from '../shared/replaceAt';

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

/** Every condition with one change in it. */
export function* conditionChanges(condition: Condition): Generator<[string, Condition]> {
  if ('condition' in condition) return;
  if ('not' in condition) {
    yield ['not removed', condition.not];
    for (const [change, inner] of conditionChanges(condition.not)) yield [change, { not: inner }];
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
    if (items.length > 1) yield [`${kind} without ${phrase(item)}`, rebuild(items.filter((_, other) => other !== i))];
    for (const [change, inner] of conditionChanges(item)) yield [change, rebuild(replaceAt(items, i, inner))];
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
          yield [`${fact} ${operator} ${bound} → ${moved}`, { ...leaf, value: replaceAt(list, i, moved) }];
        }
      }
    } else if (list.length > 1) {
      for (const [i, word] of list.entries())
        yield [`${fact} ${operator} without ${word}`, { ...leaf, value: list.filter((_, at) => at !== i) }];
    }
  }
}
