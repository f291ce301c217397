/** Conditions as plain sentences, in lists that nest as the conditions do. */
import { fill, type Language } from '../text';
import {
  type Condition,
  labelOf,
  type Leaf,
  type Pack,
  parameterType,
  parameterValue,
  show,
  type Value,
} from '../engine';
import { operatorNamed } from '../engine/operators';

const HEADS = {
  all: { id: 'semua ini:', en: 'all of these:' },
  any: { id: 'salah satu dari ini:', en: 'one of these:' },
  not: { id: 'tidak berlaku bahwa:', en: 'it is not so that:' },
} as const;

const BLANK = {
  isBlank: { id: ['{{fact}} kosong', '{{fact}} tidak kosong'], en: ['{{fact}} is blank', '{{fact}} is not blank'] },
  isFilled: {
    id: ['{{fact}} terisi', '{{fact}} tidak terisi'],
    en: ['{{fact}} is filled in', '{{fact}} is not filled in'],
  },
} as const;

/** Lines of a Markdown list, indented by `depth` levels. Named conditions are unfolded. */
export function sentences(pack: Pack, condition: Condition, language: Language, depth = 0): string[] {
  const line = (text: string) => `${'  '.repeat(depth)}- ${text}`;
  if ('condition' in condition) return sentences(pack, pack.conditions![condition.condition]!, language, depth);
  if ('not' in condition) return [line(HEADS.not[language]), ...sentences(pack, condition.not, language, depth + 1)];
  if ('all' in condition || 'any' in condition) {
    const [kind, items] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    if (items.length === 1) return sentences(pack, items[0]!, language, depth);
    return [line(HEADS[kind][language]), ...items.flatMap((item) => sentences(pack, item, language, depth + 1))];
  }
  return [line(leafSentence(pack, condition, language))];
}

function leafSentence(pack: Pack, { fact, operator, value }: Leaf, language: Language): string {
  const name = `**${labelOf(pack, fact, language)}**`;
  if (operator === 'isBlank' || operator === 'isFilled')
    return fill(BLANK[operator][language][value === false ? 1 : 0], { fact: name });
  return fill(operatorNamed(operator)!.phrase[language], { fact: name, expected: expectedText(pack, value, language) });
}

function expectedText(pack: Pack, value: Leaf['value'], language: Language): string {
  if (typeof value === 'object' && value !== null && 'fact' in value) {
    const parameter = Object.hasOwn(pack.parameters, value.fact) ? pack.parameters[value.fact]! : null;
    const label = labelOf(pack, value.fact, language);
    return parameter
      ? `${show(parameterValue(parameter), parameterType(parameter), language)} (${label})`
      : `**${label}**`;
  }
  return show(value as Value, undefined, language);
}
