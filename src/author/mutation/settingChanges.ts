/** The small mistakes an author could make in a number, a time of day or a list that stands by itself. */
import { type Parameter, parameterValue } from '../../engine';
import { replaceAt } from '../shared/replaceAt';

type Setting = Parameter['value'];

/** A parameter moved by one step. Of one with a range the ends: between them its default decides nothing. */
export function* parameterChanges(parameter: Parameter): Generator<[string, Parameter]> {
  const { value, range, unit, earlier = [] } = parameter;
  const step = unit === 'ratio' ? 0.01 : 1;
  for (const [i, one] of earlier.entries()) {
    for (const [change, moved] of settingChanges(one.value, step))
      yield [
        `until ${one.until} ${change}`,
        { ...parameter, earlier: replaceAt(earlier, i, { ...one, value: moved }) },
      ];
  }
  if (!range || parameter.confirmed) {
    for (const [change, moved] of settingChanges(value, step)) yield [change, { ...parameter, value: moved }];
    return;
  }
  for (const [i, end] of range.entries()) {
    for (const [change, moved] of settingChanges(end, step)) {
      // Lint refuses a range that its value lies outside of.
      const [at, bound] = [parameterValue(parameter)!, parameterValue(parameter, moved)!];
      if (i === 0 ? at < bound : at > bound) continue;
      yield [
        `range ${change}`,
        { ...parameter, range: replaceAt(range, i, moved as number | string) as unknown as [number, number] },
      ];
    }
  }
}

/** A number one step up and down, a time of day one hour, a list with one word less. */
export function* settingChanges(value: Setting, step: number): Generator<[string, Setting]> {
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
