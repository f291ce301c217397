/** JSON Schema for editors: the shape of a pack with hover texts, and for one pack its own facts, words and parameters. */
import type { Language, LocalText } from '../text';
import { AS_OF, type FactType, type Leaf, type Pack, PACK_SHAPE, parameterType } from '../engine';
import { DERIVED_FUNCTIONS, derivedNamed } from '../engine/derived';
import { OPERATORS, type Operator } from '../engine/operators';
import { HOVERS } from './hovers';
import { wordsOf } from './lint/unknownWords';
import { hover as inBoth, shapeSchema, type SchemaTexts } from './shapeSchema';

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
  const hover = (text: LocalText) => (language ? text[language] : inBoth(text));
  const knows: Knows = { pack, hover };
  const schema = shapeSchema(PACK_SHAPE, about(knows)) as Json & { properties: Json };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: pack ? `Patuh: ${pack.id}` : 'Patuh: pack.json',
    ...schema,
    definitions: { condition: conditionSchema(knows), operand: operandSchema(knows) },
  };
}

/** What the shape alone cannot say: hover texts, and the names a pack knows. */
const about = (knows: Knows): SchemaTexts => ({
  hovers: HOVERS,
  hover: knows.hover,
  replace: (owner, key) => namesFor(owner, key, knows),
});

/**
 * A name or word that the pack gives itself: those there are complete, and none is refused. The file an editor reads is
 * older than what is being typed; whether a name is there is for lint to say, which reads the pack as it is.
 */
const suggested = (names: Json): Json => ({ anyOf: [names, { type: 'string' }] });

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
  if (owner === 'Pack' && (key === 'recordKey' || key === 'recordDate'))
    return suggested({ enum: Object.keys(pack.fields) });
  if (owner === 'Field' && key === 'across') return suggested({ enum: Object.keys(pack.fields) });
  if (owner === 'Field' && key === 'vocabulary') return { type: 'string' };
  return null;
}

function factSchema({ pack, hover }: Knows): Json {
  if (!pack) return { type: 'string' };
  const facts = factsOf(pack, hover);
  return suggested({ enum: facts.map(([name]) => name), enumDescriptions: facts.map(([, about]) => about) });
}

/** Every fact of a pack by its name, and what it is. */
export function factsOf(pack: Pack, say: (text: LocalText) => string): [name: string, about: string][] {
  return [
    ...Object.entries(pack.fields).map(([name, { label, type }]): [string, string] => [name, `${type}: ${say(label)}`]),
    ...Object.entries(pack.derived ?? {}).map(([name, { label }]): [string, string] => [
      name,
      `derived: ${say(label)}`,
    ]),
    ...Object.entries(pack.parameters).map(([name, { label, value }]): [string, string] => [
      name,
      `${JSON.stringify(value)}: ${say(label)}`,
    ]),
    [AS_OF, say({ id: 'hari penilaian', en: 'day of judgement' })],
  ];
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
  const named = pack ? suggested({ enum: Object.keys(pack.conditions ?? {}) }) : { type: 'string' };
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
  const leaf = {
    type: 'object',
    properties: {
      fact: { ...factSchema(knows), description: hover(HOVERS['Condition.fact']!) },
      // With the pack known, what fits follows from the fact below: editors offer the words of every branch they meet.
      operator: {
        ...(pack ? { type: 'string' } : operatorNames(OPERATORS, knows)),
        description: hover(HOVERS['Condition.operator']!),
      },
      value: { $ref: '#/definitions/operand', description: hover(HOVERS['Condition.value']!) },
      params: { type: 'object', description: hover(HOVERS['Condition.params']!) },
      priority: { type: 'number' },
    } satisfies Record<keyof Leaf, Json>,
    required: ['fact', 'operator', 'value'],
    additionalProperties: false,
  };
  return pack ? { ...leaf, allOf: [...fittingOperators(pack, knows), ...fittingWords(pack)] } : leaf;
}

function operatorNames(operators: readonly Operator[], { hover }: Knows): Json {
  return {
    enum: operators.map(({ name }) => name),
    enumDescriptions: operators.map(({ about, example }) => `${hover(about)}\n\n${example}`),
  };
}

/** By the type of the fact on the left; before a fact is named, and where its type is known on loading only, every operator. */
function fittingOperators(pack: Pack, knows: Knows): Json[] {
  const groups = new Map<FactType | null, string[]>();
  const names = [
    ...Object.keys(pack.fields),
    ...Object.keys(pack.derived ?? {}),
    ...Object.keys(pack.parameters),
    AS_OF,
  ];
  for (const name of names) {
    const type = typeOf(pack, name);
    groups.set(type, [...(groups.get(type) ?? []), name]);
  }
  const chosen = (operators: readonly Operator[]) => ({
    properties: { operator: suggested(operatorNames(operators, knows)) },
  });
  return [
    { if: { required: ['fact'] }, else: chosen(OPERATORS) },
    ...[...groups].map(([type, facts]) => ({
      if: { properties: { fact: { enum: facts } }, required: ['fact'] },
      then: chosen(OPERATORS.filter(({ types }) => type === null || types === 'any' || types.includes(type))),
    })),
  ];
}

/** Null where only compiling tells. */
function typeOf(pack: Pack, name: string): FactType | null {
  if (Object.hasOwn(pack.fields, name)) return pack.fields[name]!.type;
  if (Object.hasOwn(pack.parameters, name)) return parameterType(pack.parameters[name]!);
  const returns = derivedNamed(pack.derived?.[name]?.function ?? '')?.returns;
  return returns === undefined || returns === 'first' || typeof returns === 'function' ? null : returns;
}

/** For an enum field the words of its vocabulary. */
function fittingWords(pack: Pack): Json[] {
  return Object.keys(pack.fields).flatMap((name) => {
    const words = wordsOf(pack, name);
    if (!words) return [];
    const word = { enum: words };
    const value = {
      anyOf: [
        word,
        { type: 'array', items: suggested(word) },
        { type: ['string', 'boolean'] },
        { type: 'object' },
        // Vocabularies arrive in any order; the schema has the same bytes each time.
        { enum: Object.keys(pack.vocabularies ?? {}).sort() },
      ],
    };
    return [{ if: { properties: { fact: { const: name } }, required: ['fact'] }, then: { properties: { value } } }];
  });
}
