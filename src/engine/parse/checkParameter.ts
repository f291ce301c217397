/** A parameter's value fits its unit and lies in its range. */
import { parameterValue } from '../compile/parameters';
import type { Finding } from '../model/fault';
import type { Parameter } from '../model/types';

export function checkParameter(parameter: Parameter, pointer: string, report: (finding: Finding) => void): void {
  const { value, range, unit } = parameter;
  const own = parameterValue(parameter);
  if (value !== null && own === undefined)
    report({
      code: 'parameter-value',
      pointer: `${pointer}/value`,
      holes: { found: JSON.stringify(value), unit: unit! },
    });
  if (!range) return;
  const ends = range.map((end) => parameterValue(parameter, end));
  const [low, high] = ends;
  const ordered =
    ends.length === 2 &&
    typeof low === 'number' &&
    typeof high === 'number' &&
    typeof own === 'number' &&
    low <= own &&
    own <= high;
  if (!ordered) report({ code: 'range-order', pointer: `${pointer}/range`, holes: { found: JSON.stringify(value) } });
}
