/** The answers a set cannot do without: those a rule of the set wants to be among the accepted marks. */
import type { Condition, Pack } from '../../../../src/engine';

/** Every field of the set where no rule says which; an unanswered call must not pass for want of a rule. */
export function demandedFields(
  { rules }: Pack,
  set: { id: string; fields: readonly string[] },
  accepted: string,
): readonly string[] {
  const demanded = rules
    .filter(({ when }) => when && partsOf(when).some((part) => 'fact' in part && part.value === set.id))
    .flatMap(({ conditions }) => partsOf(conditions))
    .flatMap((part) => ('fact' in part && part.operator === 'in' && isFact(part.value, accepted) ? [part.fact] : []))
    .filter((field) => set.fields.includes(field));
  return demanded.length === 0 ? set.fields : set.fields.filter((field) => demanded.includes(field));
}

/** What must hold all at once; alternatives demand nothing by themselves. */
function partsOf(condition: Condition): readonly Condition[] {
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition];
}

function isFact(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && 'fact' in value && value.fact === name;
}
