import type { XlsxBound, XlsxConditional } from '../../../xlsx';
import type { WorkbookParts } from '../workbookParts';
import { fileFormula } from './operators';

type Fields = Record<string, unknown>;
type Said = Pick<XlsxConditional, 'type' | 'formulas' | 'bounds' | 'colors' | 'icons' | 'reverseIcons' | 'iconsOnly'>;

const bounds: Record<string, XlsxBound['type']> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
};
const counts = { '3': 'Three', '4': 'Four', '5': 'Five' } as const;

/** Colour scales, data bars and icons as a file says them; null where more was set than a file's plain parts hold. */
export function drawingOf(workbook: WorkbookParts, type: string, root: string): Said | null {
  const record = (path: string): Fields => workbook.remembered.of(`${root}/${path}`);
  const read = {
    ColorScale: () => scaleOf(record('colorScale')),
    DataBar: () => barOf(record('dataBar'), record('dataBar/positiveFormat')),
    IconSet: () => iconsOf(record('iconSet')),
  }[type];
  return read ? read() : null;
}

function scaleOf({ criteria, threeColorScale: _steps, ...rest }: Fields): Said | null {
  const { minimum, midpoint, maximum } = (criteria ?? {}) as Record<string, Fields | undefined>;
  const steps = [minimum, midpoint, maximum].filter((each): each is Fields => Boolean(each));
  const said = steps.map(boundOf);
  const colors = steps.map(({ color }) => hex(color));
  if (steps.length < 2 || said.includes(null) || colors.includes(null) || isAny(rest)) return null;
  return { type: 'colorScale', formulas: [], bounds: said as XlsxBound[], colors: colors as string[] };
}

function barOf({ lowerBoundRule, upperBoundRule, ...rest }: Fields, { fillColor, ...more }: Fields): Said | null {
  const [lower, upper] = [ruleOf(lowerBoundRule, 'min'), ruleOf(upperBoundRule, 'max')];
  const color = hex(fillColor);
  if (!lower || !upper || color === null || isAny(rest) || isAny(more)) return null;
  return { type: 'dataBar', formulas: [], bounds: [lower, upper], colors: [color] };
}

function ruleOf(rule: unknown, otherwise: XlsxBound['type']): XlsxBound | null {
  const fields = (rule ?? { type: 'Automatic' }) as Fields;
  return fields['type'] === 'Automatic' ? { type: otherwise } : boundOf(fields);
}

/** The first icon has no condition of its own: it is there where the others are not. */
function iconsOf({
  style = 'ThreeTrafficLights1',
  criteria,
  reverseIconOrder,
  showIconOnly,
  ...rest
}: Fields): Said | null {
  const steps = (criteria ?? []) as Fields[];
  const icons = iconName(String(style));
  if (steps.length < 2 || icons === null || isAny(rest)) return null;
  if (steps.slice(1).some(({ operator, customIcon }) => operator !== 'GreaterThanOrEqual' || customIcon)) return null;
  const said = [{ type: 'percent', value: '0' } as const, ...steps.slice(1).map(boundOf)];
  if (said.includes(null)) return null;
  return {
    type: 'iconSet',
    formulas: [],
    bounds: said as XlsxBound[],
    icons,
    ...(reverseIconOrder ? { reverseIcons: true } : {}),
    ...(showIconOnly ? { iconsOnly: true } : {}),
  };
}

function boundOf({ type, formula }: Fields): XlsxBound | null {
  const said = bounds[String(type)];
  if (!said) return null;
  if (said === 'min' || said === 'max') return { type: said };
  const value = fileFormula(formula);
  return value === null || !Number.isFinite(Number(value)) ? null : { type: said, value };
}

/** Puts a file's drawing under the record of a new conditional format and gives its type; null for other kinds. */
export function restoreDrawing(workbook: WorkbookParts, root: string, file: XlsxConditional): string | null {
  const record = (path: string): Fields => workbook.remembered.of(`${root}/${path}`);
  const steps = (file.bounds ?? []).map(officeBound);
  if (file.type === 'colorScale') {
    const coloured = steps.map((step, index) => ({ ...step, color: `#${file.colors?.[index] ?? 'FFFFFF'}` }));
    record('colorScale')['criteria'] = {
      minimum: coloured[0],
      ...(coloured.length > 2 ? { midpoint: coloured[1] } : {}),
      maximum: coloured.at(-1),
    };
    record('colorScale')['threeColorScale'] = coloured.length > 2;
    return 'ColorScale';
  }
  if (file.type === 'dataBar') {
    Object.assign(record('dataBar'), { lowerBoundRule: steps[0], upperBoundRule: steps[1] });
    record('dataBar/positiveFormat')['fillColor'] = `#${file.colors?.[0] ?? '638EC6'}`;
    return 'DataBar';
  }
  if (file.type !== 'iconSet') return null;
  const [count = '3', name = 'TrafficLights1'] = /^(\d)(.*)$/.exec(file.icons ?? '')?.slice(1) ?? [];
  Object.assign(record('iconSet'), {
    style: `${counts[count as '3'] ?? 'Three'}${name}`,
    criteria: steps.map((step, index) => (index === 0 ? {} : { ...step, operator: 'GreaterThanOrEqual' })),
    ...(file.reverseIcons ? { reverseIconOrder: true } : {}),
    ...(file.iconsOnly ? { showIconOnly: true } : {}),
  });
  return 'IconSet';
}

function officeBound({ type, value }: XlsxBound): Fields {
  const name = Object.keys(bounds).find((each) => bounds[each] === type) ?? 'Number';
  return { type: name, ...(value === undefined || type === 'min' || type === 'max' ? {} : { formula: `=${value}` }) };
}

function iconName(style: string): string | null {
  const count = Object.entries(counts).find(([, word]) => style.startsWith(word));
  return count ? `${count[0]}${style.slice(count[1].length)}` : null;
}

function hex(color: unknown): string | null {
  return /^#([0-9a-f]{6})$/i.exec(String(color))?.[1]?.toUpperCase() ?? null;
}

function isAny(fields: Fields): boolean {
  return Object.values(fields).some(
    (value) => value !== undefined && value !== null && value !== '' && value !== false,
  );
}
