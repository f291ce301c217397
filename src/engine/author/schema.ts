/** JSON Schema for editors: the shape of a pack with hover texts, and for one pack its own facts, words and parameters. */
import { DERIVED_FUNCTIONS } from '../derived';
import { AS_OF } from '../compile/facts';
import { OPERATORS } from '../operators';
import { PACK_SHAPE } from '../parse/shape';
import type { Pack } from '../types';
import { HOVERS } from './hovers';
import { wordsOf } from './lint/unknownWords';
import { hover, shapeSchema, type SchemaTexts } from './shapeSchema';

type Json = Record<string, unknown>;

/** Without a pack: the schema of every pack. With one: names are completed and checked as well. */
export function packSchema(pack?: Pack): Json {
  const schema = shapeSchema(PACK_SHAPE, about(pack)) as Json & { properties: Json };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: pack ? `Patuh: ${pack.id}` : 'Patuh: pack.json',
    ...schema,
    definitions: { condition: conditionSchema(pack), operand: operandSchema(pack) },
  };
}

/** What the shape alone cannot say: hover texts, and the names a pack knows. */
const about = (pack?: Pack): SchemaTexts => ({
  hovers: HOVERS,
  replace: (owner, key) => namesFor(owner, key, pack),
});

/** Keys whose values are names: of functions always, of facts where the pack is known. */
function namesFor(owner: string, key: string, pack?: Pack): Json | null {
  if (owner === 'Derived' && key === 'function')
    return {
      enum: DERIVED_FUNCTIONS.map(({ name }) => name),
      enumDescriptions: DERIVED_FUNCTIONS.map(({ about }) => hover(about)),
    };
  if (!pack) return null;
  if (owner === 'Derived' && key === 'args') return { type: 'array', items: factSchema(pack) };
  if (owner === 'Pack' && (key === 'recordKey' || key === 'recordDate')) return { enum: Object.keys(pack.fields) };
  if (owner === 'Field' && key === 'vocabulary') return { type: 'string' };
  return null;
}

function factSchema(pack?: Pack): Json {
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

function operandSchema(pack?: Pack): Json {
  const fact = {
    type: 'object',
    properties: { fact: factSchema(pack), params: { type: 'object' } },
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

function conditionSchema(pack?: Pack): Json {
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
      leafSchema(pack),
      branch('all', { type: 'array', minItems: 1, items: ref }),
      branch('any', { type: 'array', minItems: 1, items: ref }),
      branch('not', ref),
      branch('condition', named),
    ],
  };
}

function leafSchema(pack?: Pack): Json {
  const operators = {
    enum: OPERATORS.map(({ name }) => name),
    enumDescriptions: OPERATORS.map(({ about, example }) => `${hover(about)}\n\n${example}`),
  };
  const leaf = {
    type: 'object',
    properties: {
      fact: { ...factSchema(pack), description: hover(HOVERS['Condition.fact']!) },
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
