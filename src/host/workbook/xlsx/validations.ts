import type { XlsxValidation } from '../../../xlsx';
import { isHostObject } from '../../objects/object';
import { formatAddress, sheetPrefix } from '../area';
import type { SheetArea } from '../types';
import type { WorkbookParts } from '../workbookParts';
import { areasOf } from './areas';
import { fileFormula, fileOperator, officeFormula, officeOperator } from './operators';

type Rules = Record<string, Record<string, unknown>>;
type Fields = Record<string, unknown>;

/** Kinds of rules by their names in Office.js and in a file. */
const kinds: Record<string, XlsxValidation['type']> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
  list: 'list',
  custom: 'custom',
};
const longestList = 255; // characters a file takes

const prefix = (sheet: string): string => `validation:${sheet}!`;

/** Validation as a file can say it, by the key of its record; what it cannot say is not among them. */
export function validationsOfSheet(workbook: WorkbookParts, sheet: string): Map<string, XlsxValidation> {
  const said = new Map<string, XlsxValidation>();
  for (const [key, record] of workbook.remembered.list()) {
    if (!key.startsWith(prefix(sheet))) continue;
    const rule = ruleOf(record['rule'] as Rules | undefined, workbook);
    if (rule) said.set(key, { range: key.slice(prefix(sheet).length), ...rule, ...messagesOf(record) });
  }
  return said;
}

function ruleOf(
  rules: Rules | undefined,
  workbook: WorkbookParts,
): Pick<XlsxValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'> | null {
  const [name = '', more] = Object.entries(rules ?? {})[0] ?? [];
  const rule = (more ?? {}) as Fields;
  const type = kinds[name];
  if (!type) return null;
  if (type === 'list') return rule['inCellDropDown'] === false ? null : listOf(rule['source'], workbook);
  const formula1 = fileFormula(rule[type === 'custom' ? 'formula' : 'formula1']);
  if (formula1 === null) return null;
  if (type === 'custom') return { type, formula1 };
  const operator = fileOperator(rule['operator']);
  const formula2 = fileFormula(rule['formula2']);
  return operator ? { type, operator, formula1, ...(formula2 === null ? {} : { formula2 }) } : null;
}

function listOf(source: unknown, workbook: WorkbookParts): Pick<XlsxValidation, 'type' | 'formula1' | 'values'> | null {
  if (isHostObject(source)) {
    const { sheet, area } = source.target as SheetArea;
    const absolute = formatAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return { type: 'list', formula1: `${sheetPrefix(workbook.sheets.get(sheet).name)}${absolute}` };
  }
  if (typeof source !== 'string') return null;
  if (source.startsWith('=')) return { type: 'list', formula1: source.slice(1) };
  return source === '' || source.length > longestList || source.includes('"')
    ? null
    : { type: 'list', values: source.split(',') };
}

function messagesOf(record: Fields): Partial<XlsxValidation> {
  const alert = record['errorAlert'] as Fields | null | undefined;
  const prompt = record['prompt'] as Fields | null | undefined;
  return {
    allowBlank: record['ignoreBlanks'] !== false,
    showErrorMessage: alert?.['showAlert'] !== false,
    showInputMessage: prompt?.['showPrompt'] !== false,
    ...(alert
      ? {
          errorTitle: text(alert['title']),
          errorMessage: text(alert['message']),
          errorStyle: text(alert['style'] ?? 'Stop').toLowerCase() as 'stop',
        }
      : {}),
    ...(prompt ? { inputTitle: text(prompt['title']), inputMessage: text(prompt['message']) } : {}),
  };
}

export function restoreValidations(
  workbook: WorkbookParts,
  sheet: string,
  validations: readonly XlsxValidation[],
): void {
  for (const each of validations) {
    for (const area of areasOf(each.range)) {
      Object.assign(workbook.remembered.of(`${prefix(sheet)}${formatAddress(area)}`), recordOf(each));
    }
  }
}

function recordOf(each: XlsxValidation): Fields {
  const name = Object.keys(kinds).find((kind) => kinds[kind] === each.type) as string;
  const alert = each.errorMessage || each.errorTitle || each.showErrorMessage === false;
  const prompt = each.inputMessage || each.inputTitle;
  const style = each.errorStyle ?? 'stop';
  return {
    rule: { [name]: officeRule(each) },
    ignoreBlanks: each.allowBlank ?? false,
    ...(alert
      ? {
          errorAlert: {
            message: each.errorMessage ?? '',
            showAlert: each.showErrorMessage ?? false,
            style: `${style[0]?.toUpperCase()}${style.slice(1)}`,
            title: each.errorTitle ?? '',
          },
        }
      : {}),
    ...(prompt
      ? {
          prompt: {
            message: each.inputMessage ?? '',
            showPrompt: each.showInputMessage ?? false,
            title: each.inputTitle ?? '',
          },
        }
      : {}),
  };
}

function officeRule({ type, operator = 'between', formula1 = '', formula2, values }: XlsxValidation): Fields {
  if (type === 'list') return { inCellDropDown: true, source: values ? values.join(',') : `=${formula1}` };
  if (type === 'custom') return { formula: `=${formula1}` };
  return {
    formula1: officeFormula(formula1),
    ...(formula2 === undefined ? {} : { formula2: officeFormula(formula2) }),
    operator: officeOperator(operator, 'validation'),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
