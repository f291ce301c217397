/** What parameters and tables were before: each value fits as the latest does, and their last days follow each other. */
import { parameterType } from '../compile/parameters';
import { parametersOfDay } from '../dated/recordDay';
import type { Finding } from '../model/fault';
import type { Pack, Parameter } from '../model/types';
import { checkParameter } from './checkParameter';

export function checkEarlier(pack: Pack, report: (finding: Finding) => void): void {
  const dating = parametersOfDay(pack);
  for (const [name, parameter] of Object.entries(pack.parameters)) {
    const { earlier = [] } = parameter;
    const pointer = `/parameters/${name}/earlier`;
    if (earlier.length > 0 && dating.includes(name))
      report({ code: 'dated-date', pointer, onKey: true, holes: { found: name, fact: pack.recordDate! } });
    earlier.forEach((own, i) => {
      const at = `${pointer}/${i}`;
      const { until: _until, who: _, why: _why, ...rest } = own;
      inOrder(earlier, i, at, report);
      const { earlier: _earlier, ...latest } = parameter;
      const then: Parameter = { ...latest, ...rest };
      checkParameter(then, at, report);
      // Conditions compare every value of a parameter alike.
      const [found, expected] = [parameterType(then), parameterType(parameter)];
      if (then.value !== null && parameter.value !== null && found !== expected)
        report({ code: 'earlier-kind', pointer: `${at}/value`, holes: { found, expected } });
    });
  }
  for (const [name, { earlier = [] }] of Object.entries(pack.lookups ?? {}))
    earlier.forEach((_, i) => inOrder(earlier, i, `/lookups/${name}/earlier/${i}`, report));
}

function inOrder(
  earlier: readonly { until: string }[],
  i: number,
  pointer: string,
  report: (finding: Finding) => void,
): void {
  const [before, { until }] = [earlier[i - 1]?.until, earlier[i]!];
  if (before !== undefined && before >= until)
    report({ code: 'earlier-order', pointer: `${pointer}/until`, holes: { found: until, expected: before } });
}
