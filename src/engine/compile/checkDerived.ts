/** Whether a derived fact is written as its function wants it: arguments, their types, options. */
import type { DerivedFunction } from '../derived';
import { PackFault } from '../model/fault';
import type { Derived, Pack } from '../model/types';
import type { Slot } from './slot';

export function checkDerived(
  pack: Pack,
  definition: DerivedFunction,
  derived: Derived,
  sources: readonly Slot[],
  pointer: string,
): void {
  const { args, variadic, options = {} } = definition;
  const least = args.length;
  if (sources.length < least || (!variadic && sources.length > least)) {
    throw new PackFault('argument-count', `${pointer}/args`, {
      function: definition.name,
      found: sources.length,
      expected: variadic ? `${least}+` : least,
    });
  }
  for (const [i, source] of sources.entries()) {
    const { types } = args[Math.min(i, args.length - 1)]!;
    if (types !== 'any' && !types.includes(source.type)) {
      throw new PackFault('argument-type', `${pointer}/args/${i}`, {
        function: definition.name,
        fact: source.name,
        found: source.type,
        expected: types.join(', '),
      });
    }
  }
  const given = derived.options ?? {};
  for (const [name, option] of Object.entries(options)) {
    if (option.required && !Object.hasOwn(given, name))
      throw new PackFault('missing-option', pointer, { function: definition.name, expected: name });
  }
  for (const [name, value] of Object.entries(given)) {
    const at = `${pointer}/options/${name}`;
    if (!Object.hasOwn(options, name))
      throw new PackFault('unknown-option', at, { function: definition.name, found: name }, Object.keys(options));
    const names = namesOf(pack, options[name]!.type, String(given.table ?? 'self'));
    const wrong = names && [value].flat().find((one) => !names.includes(String(one)));
    if (wrong !== undefined && wrong !== null)
      throw new PackFault('option-value', at, { option: name, found: String(wrong) }, names!);
  }
}

/** The names an option may hold; null where it holds something else than a name. */
function namesOf(pack: Pack, type: string, table: string): string[] | null {
  if (type === 'lookup') return Object.keys(pack.lookups ?? {});
  if (type === 'table') return ['self', ...Object.keys(pack.tables ?? {})];
  if (type === 'column' || type === 'key')
    return Object.keys(table === 'self' ? pack.fields : (pack.tables?.[table]?.fields ?? {}));
  return null;
}
