/** Every condition of a pack with its place: of scopes, named conditions and rules. */
import type { Condition, Pack } from '../../engine';

export function walkConditions(pack: Pack, see: (condition: Condition, pointer: string) => void): void {
  const visit = (condition: Condition, pointer: string): void => {
    see(condition, pointer);
    if ('all' in condition) condition.all.forEach((item, i) => visit(item, `${pointer}/all/${i}`));
    else if ('any' in condition) condition.any.forEach((item, i) => visit(item, `${pointer}/any/${i}`));
    else if ('not' in condition) visit(condition.not, `${pointer}/not`);
  };
  pack.scope.forEach(({ conditions }, i) => visit(conditions, `/scope/${i}/conditions`));
  Object.entries(pack.conditions ?? {}).forEach(([name, condition]) => visit(condition, `/conditions/${name}`));
  pack.rules.forEach(({ when, conditions }, i) => {
    if (when) visit(when, `/rules/${i}/when`);
    visit(conditions, `/rules/${i}/conditions`);
  });
}
