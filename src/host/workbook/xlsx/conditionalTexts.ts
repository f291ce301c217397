import type { XlsxConditional } from '../../../xlsx';
import { formatAddress } from '../area';
import type { Area } from '../area';

type Fields = Record<string, unknown>;
type Said = Pick<XlsxConditional, 'type' | 'formulas' | 'text'>;

/** Excel.ConditionalTextOperator and Excel.ConditionalFormatPresetCriterion by the file's type; a file wants a formula as well. */
const texts: Record<string, [type: XlsxConditional['type'], formula: (text: string, cell: string) => string]> = {
  Contains: ['containsText', (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`],
  NotContains: ['notContainsText', (text, cell) => `ISERROR(SEARCH(${text},${cell}))`],
  BeginsWith: ['beginsWith', (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`],
  EndsWith: ['endsWith', (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`],
};
const presets: Record<string, [type: XlsxConditional['type'], formulas: (cell: string) => string[]]> = {
  DuplicateValues: ['duplicateValues', () => []],
  UniqueValues: ['uniqueValues', () => []],
  Blanks: ['containsBlanks', (cell) => [`LEN(TRIM(${cell}))=0`]],
  NonBlanks: ['notContainsBlanks', (cell) => [`LEN(TRIM(${cell}))>0`]],
};

const firstCell = (area: Area): string =>
  formatAddress({ ...area, endRow: area.startRow, endColumn: area.startColumn });

export function textRuleOf(rule: Fields, area: Area): Said | null {
  const known = texts[String(rule['operator'])];
  const text = rule['text'];
  if (!known || typeof text !== 'string') return null;
  return { type: known[0], text, formulas: [known[1](`"${text.replaceAll('"', '""')}"`, firstCell(area))] };
}

export function presetRuleOf(rule: Fields, area: Area): Said | null {
  const known = presets[String(rule['criterion'])];
  return known ? { type: known[0], formulas: known[1](firstCell(area)) } : null;
}

/** The same as Office.js says it: type of the format and its rule. */
export function officeTextRule({
  type,
  text,
}: XlsxConditional): { type: 'ContainsText' | 'PresetCriteria'; rule: Fields } | null {
  const operator = Object.keys(texts).find((name) => texts[name]?.[0] === type);
  if (operator) return { type: 'ContainsText', rule: { operator, text: text ?? '' } };
  const criterion = Object.keys(presets).find((name) => presets[name]?.[0] === type);
  return criterion ? { type: 'PresetCriteria', rule: { criterion } } : null;
}
