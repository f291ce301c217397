/** JSON Schema for editors, from a shape and the hover texts of its keys. */
import type { LocalText } from '../text';
import type { Shape } from '../engine';

type Json = Record<string, unknown>;

export interface SchemaTexts {
  /** By `Owner.key`. */
  hovers: Readonly<Record<string, LocalText>>;
  /** How a text is said; in both languages without it. */
  hover?(text: LocalText): string;
  /** The schema of a key whose words the shape does not list, or null. */
  replace(owner: string, key: string): Json | null;
}

export const hover = ({ id, en }: LocalText): string => `${id}\n\n${en}`;

/** Draft-07, as VS Code reads it. Conditions refer to `#/definitions/condition`, which the caller adds. */
export function shapeSchema(shape: Shape, texts: SchemaTexts): Json {
  switch (shape.is) {
    case 'text':
      return { type: 'string', minLength: 1 };
    case 'name':
      return { type: 'string', pattern: '^[\\w-]+$' };
    case 'number':
    case 'boolean':
      return { type: shape.is };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'end':
      return { type: ['number', 'string'] };
    case 'setting':
      return {
        type: ['string', 'number', 'boolean', 'null', 'array'],
        items: { type: ['string', 'number', 'boolean'] },
      };
    case 'local':
      return {
        type: 'object',
        properties: {
          id: { type: 'string', minLength: 1, description: 'Bahasa Indonesia' },
          en: { type: 'string', minLength: 1, description: 'English' },
        },
        required: ['id', 'en'],
        additionalProperties: false,
        defaultSnippets: [{ label: '{ id, en }', body: { id: '$1', en: '$2' } }],
      };
    case 'word':
      return { enum: shape.words };
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of, texts) };
    case 'map':
      return { type: 'object', additionalProperties: shapeSchema(shape.of, texts) };
    case 'condition':
      return { $ref: '#/definitions/condition' };
    case 'any':
      return {};
    case 'object': {
      const properties = Object.fromEntries(
        Object.entries(shape.keys).map(([key, { shape: inner }]) => [key, keySchema(shape.name, key, inner, texts)]),
      );
      const required = Object.entries(shape.keys)
        .filter(([, key]) => key.required)
        .map(([key]) => key);
      return { type: 'object', properties, required, additionalProperties: false };
    }
  }
}

function keySchema(owner: string, key: string, shape: Shape, texts: SchemaTexts): Json {
  const text = texts.hovers[`${owner}.${key}`];
  const schema = texts.replace(owner, key) ?? shapeSchema(shape, texts);
  return text ? { ...schema, description: (texts.hover ?? hover)(text) } : schema;
}
