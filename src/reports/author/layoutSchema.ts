/** JSON Schema of a layout: VS Code completes data sets, and in each block the figures of its data set. */
import { hover, shapeSchema, type SchemaTexts } from '../../author';
import type { LocalText } from '../../text';
import { DATASETS } from '../datasets';
import type { Dataset } from '../model/dataset';
import { BLOCK_SHAPE, LAYOUT_SHAPE } from '../model/layoutShape';
import { PERIOD_PATTERN } from '../model/periods';
import { COMMON_TEXTS } from './commonTexts';
import { LAYOUT_HOVERS } from './layoutHovers';

type Json = Record<string, unknown>;

const TEXTS: SchemaTexts = { hovers: LAYOUT_HOVERS, replace };

export function layoutSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Patuh: rules/reports/<id>.json',
    ...shapeSchema(LAYOUT_SHAPE, TEXTS),
  };
}

/** Keys whose words come from the data sets, or whose form the shape leaves open. */
function replace(owner: string, key: string): Json | null {
  const pair: Json = { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 };
  switch (`${owner}.${key}`) {
    case 'Sheet.blocks':
      return {
        type: 'array',
        minItems: 1,
        items: { ...shapeSchema(BLOCK_SHAPE, TEXTS), allOf: DATASETS.map(figuresOfBlock) },
      };
    case 'Block.dataset':
      return named(DATASETS.map(({ name, about }) => [name, about]));
    case 'Block.by':
      return { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] };
    case 'Block.periods':
      return { type: 'array', minItems: 1, items: { type: 'string', pattern: PERIOD_PATTERN.source } };
    case 'Block.where':
    case 'Column.where':
      return {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: ['string', 'number', 'boolean'] }, minItems: 1 },
      };
    case 'Column.ratio':
    case 'Column.difference':
    case 'Column.met':
    case 'Column.of':
      return pair;
    default:
      return null;
  }
}

/** In a block about one data set only its figures and packs are offered. */
function figuresOfBlock({ name, packs, anyPack, figures }: Dataset): Json {
  const own = Object.entries(figures).map(([figure, { label }]) => [figure, label] as const);
  const figure = named([...own, ...Object.entries(COMMON_TEXTS)]);
  return {
    if: { properties: { dataset: { const: name } }, required: ['dataset'] },
    then: {
      properties: { ...(!anyPack && { pack: { enum: packs } }), columns: { items: { properties: { figure } } } },
    },
  };
}

function named(names: readonly (readonly [string, LocalText])[]): Json {
  return { enum: names.map(([name]) => name), enumDescriptions: names.map(([, about]) => hover(about)) };
}
