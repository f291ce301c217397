import { freshId } from '../../shared/freshId';
import type { XlsxConditional } from '../../../xlsx';
import { formatAddress } from '../area';
import type { SheetArea } from '../types';
import type { WorkbookParts } from '../workbookParts';
import { areasOf } from './areas';
import { drawingOf, restoreDrawing } from './conditionalDrawings';
import { officeTextRule, presetRuleOf, textRuleOf } from './conditionalTexts';
import { fileFormula, fileOperator, officeOperator } from './operators';

interface Entry {
  id: string;
  type: string;
  place: SheetArea;
}

type Fields = Record<string, unknown>;

/** Formats whose cells get a look, by the part that holds it. */
const paths = {
  CellValue: 'cellValue',
  Custom: 'custom',
  ContainsText: 'textComparison',
  PresetCriteria: 'preset',
} as const;

/** Conditional formats as a file can say them, by id; those it cannot say whole are not among them. */
export function conditionalsOfSheet(workbook: WorkbookParts, sheet: string): Map<string, XlsxConditional> {
  const said = new Map<string, XlsxConditional>();
  for (const [index, entry] of entriesOf(workbook, sheet).entries()) {
    const condition = conditionOf(workbook, entry) ?? drawingOf(workbook, entry.type, `conditional/${entry.id}`);
    const look = condition && (entry.type in paths ? lookOf(workbook, entry) : {});
    if (!condition || !look) continue;
    const { priority = index, stopIfTrue } = workbook.remembered.of(`conditional/${entry.id}`) as {
      priority?: number;
      stopIfTrue?: boolean;
    };
    said.set(entry.id, {
      range: formatAddress(entry.place.area),
      priority: priority + 1,
      ...(stopIfTrue ? { stopIfTrue } : {}),
      ...condition,
      ...look,
    });
  }
  return said;
}

function entriesOf(workbook: WorkbookParts, sheet: string): Entry[] {
  const record = workbook.remembered.of(`conditional:${sheet}`) as { entries?: Entry[] };
  return (record.entries ??= []);
}

function conditionOf(
  workbook: WorkbookParts,
  { id, type, place }: Entry,
): Pick<XlsxConditional, 'type' | 'operator' | 'formulas' | 'text'> | null {
  if (type === 'Custom') {
    const formula = fileFormula(workbook.remembered.of(`conditional/${id}/custom/rule`)['formula']);
    return formula === null ? null : { type: 'expression', formulas: [formula] };
  }
  if (!(type in paths)) return null;
  const rule = (workbook.remembered.of(`conditional/${id}/${paths[type as keyof typeof paths]}`)['rule'] ??
    {}) as Fields;
  if (type === 'ContainsText') return textRuleOf(rule, place.area);
  if (type === 'PresetCriteria') return presetRuleOf(rule, place.area);
  const operator = fileOperator(rule['operator']);
  const formulas = [rule['formula1'], rule['formula2']]
    .filter((each) => each !== undefined && each !== '')
    .map(fileFormula);
  return operator && formulas.length > 0 && !formulas.includes(null)
    ? { type: 'cellIs', operator, formulas: formulas as string[] }
    : null;
}

/** Fill and font, or null where more was set than they hold. */
function lookOf(
  workbook: WorkbookParts,
  { id, type }: Entry,
): Pick<XlsxConditional, 'fill' | 'color' | 'bold' | 'italic'> | null {
  const root = `conditional/${id}/${paths[type as keyof typeof paths]}/format`;
  const look: Record<string, unknown> = {};
  for (const [path, record] of workbook.remembered.list()) {
    if (!path.startsWith(root)) continue;
    for (const [name, value] of Object.entries(record)) {
      const member = `${path.slice(root.length)}/${name}`;
      if (value === undefined || value === null || value === '') continue;
      if (member === '/fill/color' || member === '/font/color') {
        const hex = /^#([0-9a-f]{6})$/i.exec(String(value))?.[1];
        if (!hex) return null;
        look[member === '/fill/color' ? 'fill' : 'color'] = hex.toUpperCase();
      } else if (member === '/font/bold' || member === '/font/italic') {
        if (value === true) look[name] = true;
      } else return null;
    }
  }
  return look;
}

export function restoreConditionals(
  workbook: WorkbookParts,
  sheet: string,
  conditionals: readonly XlsxConditional[],
): void {
  for (const each of [...conditionals].sort((a, b) => a.priority - b.priority)) {
    for (const area of areasOf(each.range)) {
      const id = freshId();
      const root = `conditional/${id}`;
      const { remembered } = workbook;
      const drawn = restoreDrawing(workbook, root, each);
      const { type, rule } = drawn ? { type: drawn, rule: null } : ruleInOffice(each);
      entriesOf(workbook, sheet).push({ id, type, place: { sheet, area } });
      Object.assign(remembered.of(root), { priority: each.priority - 1, stopIfTrue: each.stopIfTrue ?? false });
      if (drawn) continue;
      const part = `${root}/${paths[type as keyof typeof paths]}`;
      if (type === 'Custom') Object.assign(remembered.of(`${part}/rule`), rule);
      else remembered.of(part)['rule'] = rule;
      if (each.fill) remembered.of(`${part}/format/fill`)['color'] = `#${each.fill}`;
      const font = {
        ...(each.color ? { color: `#${each.color}` } : {}),
        ...(each.bold ? { bold: true } : {}),
        ...(each.italic ? { italic: true } : {}),
      };
      if (Object.keys(font).length > 0) Object.assign(remembered.of(`${part}/format/font`), font);
    }
  }
}

function ruleInOffice(each: XlsxConditional): { type: string; rule: Fields } {
  const text = officeTextRule(each);
  if (text) return text;
  const [formula1 = '', formula2] = each.formulas;
  if (each.type === 'expression') return { type: 'Custom', rule: { formula: `=${formula1}` } };
  return {
    type: 'CellValue',
    rule: {
      formula1: `=${formula1}`,
      ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }),
      operator: officeOperator(each.operator ?? 'between', 'conditionalFormat'),
    },
  };
}
