import type { TypedValue } from '../../../../src/sheet';

/** The marks a record carries. */
export function marksOf(
  record: Readonly<Record<string, TypedValue>>,
  fields: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => (typeof record[field] === 'string' ? [[field, record[field]] as const] : [])),
  );
}
