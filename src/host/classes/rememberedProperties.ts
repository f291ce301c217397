import type { Property } from '../protocol/spec';

/**
 * Properties that nothing but the add-in looks at: kept as set, and answered with Excel's value until then.
 * @param defaults name → value of a fresh object
 * @param key what the properties belong to
 */
export function rememberedProperties<T>(
  defaults: Record<string, unknown>,
  key: (target: T) => string,
): Record<string, Property<T>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, initial]) => [
      name,
      {
        get: (target: T, host) => {
          const record = host.workbook.remembered.of(key(target));
          return name in record ? record[name] : initial;
        },
        set: (target: T, value: never, host) => void (host.workbook.remembered.of(key(target))[name] = value),
      } satisfies Property<T>,
    ]),
  );
}

/** A class made of remembered properties only has its own key as target. */
export const itself = (key: string): string => key;
