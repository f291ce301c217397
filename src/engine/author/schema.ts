/** JSON Schema for editors: the shape of a pack with hover texts, and for one pack its own facts, words and parameters. */
import type { Language, LocalText } from '../../text';
import { DERIVED_FUNCTIONS } from '../derived';
import { AS_OF } from '../compile/facts';
import { OPERATORS } from '../operators';
import { PACK_SHAPE, type Shape } from '../parse/shape';
import type { Pack } from '../types';
import { HOVERS } from './hovers';
import { wordsOf } from './lint/unknownWords';

type Json = Record<string, unknown>;

/** What the schema knows: the pack whose names it completes, and how it says a text. */
interface Knows {
  pack?: Pack | undefined;
  hover(text: LocalText): string;
}

/**
 * Without a pack: the schema of every pack. With one: names are completed and checked as well. Hover texts are in both
 * languages, or in the one asked for.
 */
export function packSchema(pack?: Pack, language?: Language): Json {
  const hover = (text: LocalText) => (language ? text[language] : `${text.id}\n\n${text.en}`);
  const knows: Knows = { pack, hover };
  const schema = shapeSchema(PACK_SHAPE, knows) as Json & { properties: Json };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: pack ? `Patuh: ${pack.id}` : 'Patuh: pack.json',
    ...schema,
    definitions: { condition: conditionSchema(knows), operand: operandSchema(knows) },
  };
}

function shapeSchema(shape: Shape, knows: Knows): Json {
  switch (shape.is) {
    case 'text':
      return { type: 'string', minLength: 1 };
    case 'number':
    case 'boolean':
      return { type: shape.is };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'scalar':
      return { type: ['string', 'number', 'boolean'] };
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
      return { type: 'array', items: shapeSchema(shape.of, knows) };
    case 'map':
      return { type: 'object', additionalProperties: shapeSchema(shape.of, knows) };
    case 'condition':
      return { $ref: '#/definitions/condition' };
    case 'any':
      return {};
    case 'object': {
      const properties = Object.fromEntries(
        Object.entries(shape.keys).map(([key, { shape: inner }]) => [key, keySchema(shape.name, key, inner, knows)]),
      );
      const required = Object.entries(shape.keys)
        .filter(([, key]) => key.required)
        .map(([key]) => key);
      return { type: 'object', properties, required, additionalProperties: false };
    }
  }
}

function keySchema(owner: string, key: string, shape: Shape, knows: Knows): Json {
  const about = HOVERS[`${owner}.${key}`];
  const schema = namesFor(owner, key, knows) ?? shapeSchema(shape, knows);
  return about ? { ...schema, description: knows.hover(about) } : schema;
}

/** Keys whose values are names: of functions always, of facts where the pack is known. */
function namesFor(owner: string, key: string, knows: Knows): Json | null {
  const { pack, hover } = knows;
  if (owner === 'Derived' && key === 'function')
    return {
      enum: DERIVED_FUNCTIONS.map(({ name }) => name),
      enumDescriptions: DERIVED_FUNCTIONS.map(({ about }) => hover(about)),
    };
  if (!pack) return null;
  if (owner === 'Derived' && key === 'args') return { type: 'array', items: factSchema(knows) };
  if (owner === 'Pack' && (key === 'recordKey' || key === 'recordDate')) return { enum: Object.keys(pack.fields) };
  if (owner === 'Field' && key === 'vocabulary') return { type: 'string' };
  return null;
}

function factSchema({ pack, hover }: Knows): Json {
  if (!pack) return { type: 'string' };
  const facts = [
    ...Object.entries(pack.fields).map(([name, { label, type }]) => [name, `${type}: ${hover(label)}`]),
    ...Object.entries(pack.derived ?? {}).map(([name, { label }]) => [name, `derived: ${hover(label)}`]),
    ...Object.entries(pack.parameters).map(([name, { label, value }]) => [
      name,
      `${JSON.stringify(value)}: ${hover(label)}`,
    ]),
    [AS_OF, hover({ id: 'hari penilaian', en: 'day of judgement' })],
  ];
  return { enum: facts.map(([name]) => name), enumDescriptions: facts.map(([, about]) => about) };
}

function operandSchema(knows: Knows): Json {
  const fact = {
    type: 'object',
    properties: { fact: factSchema(knows), params: { type: 'object' } },
    required: ['fact'],
    additionalProperties: false,
  };
  return {
    anyOf: [
      { type: ['string', 'number', 'boolean'] },
      { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } },
      fact,
    ],
  };
}

function conditionSchema(knows: Knows): Json {
  const { pack, hover } = knows;
  const ref = { $ref: '#/definitions/condition' };
  const branch = (key: string, value: Json) => ({
    type: 'object',
    properties: {
      [key]: { ...value, description: hover(HOVERS[`Condition.${key}`]!) },
      priority: { type: 'number' },
      name: { type: 'string' },
    },
    required: [key],
    additionalProperties: false,
  });
  const named = pack ? { enum: Object.keys(pack.conditions ?? {}) } : { type: 'string' };
  return {
    anyOf: [
      leafSchema(knows),
      branch('all', { type: 'array', minItems: 1, items: ref }),
      branch('any', { type: 'array', minItems: 1, items: ref }),
      branch('not', ref),
      branch('condition', named),
    ],
  };
}

function leafSchema(knows: Knows): Json {
  const { pack, hover } = knows;
  const operators = {
    enum: OPERATORS.map(({ name }) => name),
    enumDescriptions: OPERATORS.map(({ about, example }) => `${hover(about)}\n\n${example}`),
  };
  const leaf = {
    type: 'object',
    properties: {
      fact: { ...factSchema(knows), description: hover(HOVERS['Condition.fact']!) },
      operator: { ...operators, description: hover(HOVERS['Condition.operator']!) },
      value: { $ref: '#/definitions/operand', description: hover(HOVERS['Condition.value']!) },
      params: { type: 'object', description: hover(HOVERS['Condition.params']!) },
      priority: { type: 'number' },
    },
    required: ['fact', 'operator', 'value'],
    additionalProperties: false,
  };
  return pack ? { ...leaf, allOf: Object.keys(pack.fields).map((name) => fittingField(pack, name)) } : leaf;
}

/** For one field: only the operators that fit its type, and the words of its vocabulary. */
function fittingField(pack: Pack, name: string): Json {
  const { type } = pack.fields[name]!;
  const fitting = OPERATORS.filter(({ types }) => types === 'any' || types.includes(type)).map(
    (operator) => operator.name,
  );
  const words = wordsOf(pack, name);
  const word = words && { enum: words };
  const value = word && {
    value: {
      anyOf: [
        word,
        { type: 'array', items: word },
        { type: 'boolean' },
        { type: 'object' },
        { enum: Object.keys(pack.vocabularies ?? {}) },
      ],
    },
  };
  return {
    if: { properties: { fact: { const: name } }, required: ['fact'] },
    then: { properties: { operator: { enum: fitting }, ...value } },
  };
}
