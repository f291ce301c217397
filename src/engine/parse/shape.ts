/** What a pack.json must look like, as data: checked on loading, and turned into the editors' JSON Schema. */

export type Shape =
  | { is: 'text' | 'number' | 'boolean' | 'date' | 'local' | 'scalar' | 'setting' | 'end' | 'condition' | 'any' }
  | { is: 'word'; words: readonly string[] }
  | { is: 'list' | 'map'; of: Shape }
  | { is: 'object'; name: string; keys: Readonly<Record<string, Key>> };

export interface Key {
  shape: Shape;
  required?: boolean;
}

const text: Shape = { is: 'text' };
const flag: Shape = { is: 'boolean' };
const local: Shape = { is: 'local' };
const date: Shape = { is: 'date' };
const condition: Shape = { is: 'condition' };
const texts: Shape = { is: 'list', of: text };

const required = (shape: Shape): Key => ({ shape, required: true });
const optional = (shape: Shape): Key => ({ shape });
const map = (of: Shape): Shape => ({ is: 'map', of });
const object = (name: string, keys: Record<string, Key>): Shape => ({ is: 'object', name, keys });
const word = (...words: string[]): Shape => ({ is: 'word', words });

export const FIELD_TYPES = [
  'text',
  'id',
  'integer',
  'number',
  'boolean',
  'date',
  'time',
  'datetime',
  'duration',
  'enum',
];
export const BASES = ['written', 'implied', 'practice', 'assumed'];
export const SEVERITIES = ['fail', 'warn', 'note', 'data'];
export const UNITS = ['minutes', 'hours', 'days', 'months', 'years', 'time', 'date', 'ratio', 'percent', 'count'];

const source = object('Source', {
  document: required(text),
  revision: required(text),
  effectiveFrom: required(date),
  effectiveTo: optional(date),
  owner: required(text),
  approvedBy: optional(text),
  status: required(word('official', 'example')),
});

const earlier = object('Earlier', {
  value: required({ is: 'setting' }),
  until: required(date),
  range: optional({ is: 'list', of: { is: 'end' } }),
  clause: optional(text),
  basis: optional(word(...BASES)),
  confirmed: optional(flag),
  who: optional(text),
  why: optional(text),
});

const parameter = object('Parameter', {
  value: required({ is: 'setting' }),
  label: required(local),
  clause: required(text),
  basis: required(word(...BASES)),
  confirmed: optional(flag),
  unit: optional(word(...UNITS)),
  range: optional({ is: 'list', of: { is: 'end' } }),
  note: optional(local),
  earlier: optional({ is: 'list', of: earlier }),
});

const field = object('Field', {
  type: required(word(...FIELD_TYPES)),
  label: required(local),
  aliases: optional(texts),
  ambiguous: optional(texts),
  key: optional(flag),
  vocabulary: optional(text),
  values: optional(map(texts)),
  blanks: optional(texts),
  placeholders: optional(texts),
  zeroIsBlank: optional(flag),
  personal: optional(flag),
  example: optional(text),
  help: optional(local),
  clause: optional(text),
});

const derived = object('Derived', {
  function: required(text),
  args: optional(texts),
  options: optional(map({ is: 'any' })),
  label: required(local),
});

const lookup = object('Lookup', {
  label: required(local),
  clause: required(text),
  basis: required(word(...BASES)),
  confirmed: optional(flag),
  note: optional(local),
  values: required(map({ is: 'setting' })),
});

const scope = object('Scope', {
  name: required(text),
  clause: optional(text),
  conditions: required(condition),
  reason: required(local),
});

const rule = object('Rule', {
  name: required(text),
  clause: required(text),
  basis: required(word(...BASES)),
  confirmed: optional(flag),
  reading: optional(text),
  priority: optional({ is: 'number' }),
  when: optional(condition),
  conditions: required(condition),
  event: required(
    object('Event', {
      type: required(text),
      params: required(
        object('Outcome', { severity: required(word(...SEVERITIES)), message: required(local), fix: required(local) }),
      ),
    }),
  ),
  effectiveFrom: optional(date),
  effectiveTo: optional(date),
});

export const PACK_SHAPE = object('Pack', {
  $schema: optional(text),
  id: required(text),
  version: required(text),
  title: required(local),
  source: required(source),
  recordKey: required(text),
  recordDate: optional(text),
  parameters: required(map(parameter)),
  fields: required(map(field)),
  derived: optional(map(derived)),
  lookups: optional(map(lookup)),
  tables: optional(map(object('Table', { title: required(local), fields: required(map(field)) }))),
  conditions: optional(map(condition)),
  scope: required({ is: 'list', of: scope }),
  rules: required({ is: 'list', of: rule }),
  extensions: optional(map({ is: 'any' })),
});

export const VOCABULARY_SHAPE = object('Vocabulary', {
  $schema: optional(text),
  id: required(text),
  title: required(local),
  values: required(map({ is: 'any' })),
});
