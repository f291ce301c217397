/** Names the part of a pack a pointer stands in: rule "x", parameter "y". */
const PARTS: Readonly<Record<string, string>> = {
  rules: 'rule',
  parameters: 'parameter',
  fields: 'field',
  derived: 'derived',
  lookups: 'lookup',
  tables: 'table',
  conditions: 'condition',
  scope: 'scope',
};

export function subjectAt(pack: unknown, pointer: string): string | undefined {
  const [, part = '', key] = pointer.split('/');
  if (!Object.hasOwn(PARTS, part) || key === undefined) return undefined;
  const inner = (pack as Record<string, Record<string, { name?: unknown }>>)[part]?.[key];
  const name = typeof inner?.name === 'string' ? inner.name : key;
  return `${PARTS[part]} "${name}"`;
}
