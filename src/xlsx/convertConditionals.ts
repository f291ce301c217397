/** Conditional formats, from the library's shape to this room's and back. */
import type { Sheet } from 'hucre/xlsx';
import type { XlsxBound, XlsxConditional } from './shared/sheetParts';

export type Rule = NonNullable<Sheet['conditionalRules']>[number];

/** Formats that show a scale, a bar or icons have no look besides. */
const DRAWN = ['colorScale', 'dataBar', 'iconSet'] as const;
/** Kinds that Excel knows and this room has no word for: they say more than the library reads of them. */
const UNKNOWN: readonly Rule['type'][] = ['top10', 'aboveAverage'];
/** What Excel says beside the type of a rule about texts. */
const TEXT_OPERATORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    containsText: 'containsText',
    notContainsText: 'notContains',
    beginsWith: 'beginsWith',
    endsWith: 'endsWith',
  }),
);

/** null for kinds without a word here. */
export function conditionalOf(rule: Rule): XlsxConditional | null {
  if (UNKNOWN.includes(rule.type)) return null;
  const { type, range, priority, operator, stopIfTrue, style, text } = rule;
  const fill = style?.fill?.type === 'pattern' ? (style.fill.bgColor ?? style.fill.fgColor)?.rgb : undefined;
  const color = style?.font?.color?.rgb;
  return {
    range,
    type: type as XlsxConditional['type'],
    priority,
    formulas: [rule.formula ?? []].flat(),
    ...(operator ? { operator } : {}),
    ...(text === undefined ? {} : { text }),
    ...drawnOf(rule),
    ...(stopIfTrue ? { stopIfTrue } : {}),
    ...(fill ? { fill: fill.slice(-6) } : {}),
    ...(color ? { color: color.slice(-6) } : {}),
    ...(style?.font?.bold ? { bold: true } : {}),
    ...(style?.font?.italic ? { italic: true } : {}),
  };
}

function drawnOf({ colorScale, dataBar, iconSet }: Rule): Partial<XlsxConditional> {
  const plain = (bounds: readonly { type: string; value?: string }[]): XlsxBound[] =>
    bounds.map(({ type, value }) => ({ type: type as XlsxBound['type'], ...(value === undefined ? {} : { value }) }));
  const hex = (color: string): string => color.slice(-6).toUpperCase();
  if (colorScale) return { bounds: plain(colorScale.cfvo), colors: colorScale.colors.map(hex) };
  if (dataBar) return { bounds: plain(dataBar.cfvo), colors: [hex(dataBar.color)] };
  if (!iconSet) return {};
  return {
    bounds: plain(iconSet.cfvo),
    icons: iconSet.iconSet,
    ...(iconSet.reverse ? { reverseIcons: true } : {}),
    ...(iconSet.showValue === false ? { iconsOnly: true } : {}),
  };
}

export function ruleOf(conditional: XlsxConditional): Rule {
  const { range, type, priority, operator, formulas, stopIfTrue, text } = conditional;
  const style = styleOf(conditional);
  const said = operator ?? TEXT_OPERATORS.get(type);
  return {
    range,
    type,
    priority,
    ...(formulas.length > 0 ? { formula: formulas.length === 1 ? formulas[0]! : [...formulas] } : {}),
    ...(said ? { operator: said as NonNullable<Rule['operator']> } : {}),
    ...(text === undefined ? {} : { text }),
    ...drawing(conditional),
    ...(stopIfTrue ? { stopIfTrue } : {}),
    ...(style && !DRAWN.includes(type as (typeof DRAWN)[number]) ? { style } : {}),
  };
}

function drawing({ type, bounds = [], colors = [], icons, reverseIcons, iconsOnly }: XlsxConditional): Partial<Rule> {
  const opaque = colors.map((color) => `FF${color}`);
  const cfvo = bounds.map((bound) => ({ ...bound }));
  if (type === 'colorScale') return { colorScale: { cfvo, colors: opaque } };
  if (type === 'dataBar') return { dataBar: { cfvo, color: opaque[0] ?? '' } };
  if (type !== 'iconSet') return {};
  return {
    iconSet: {
      iconSet: icons ?? '3TrafficLights1',
      cfvo: cfvo as NonNullable<Rule['iconSet']>['cfvo'],
      ...(reverseIcons ? { reverse: true } : {}),
      ...(iconsOnly ? { showValue: false } : {}),
    },
  };
}

function styleOf({ fill, color, bold, italic }: XlsxConditional): Rule['style'] {
  const font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(color ? { color: { rgb: color } } : {}),
  };
  if (Object.keys(font).length === 0 && !fill) return undefined;
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    // A conditional fill's colour is its background, unlike that of a cell.
    ...(fill
      ? {
          fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: fill }, bgColor: { rgb: fill } },
        }
      : {}),
  };
}
