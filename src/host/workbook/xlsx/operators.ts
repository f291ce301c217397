import type { XlsxOperator } from '../../../xlsx';

/** Excel.ConditionalCellValueOperator and Excel.DataValidationOperator, which differ in two names, as a file says them. */
const names: Record<XlsxOperator, readonly string[]> = {
  between: ['Between'],
  notBetween: ['NotBetween'],
  equal: ['EqualTo'],
  notEqual: ['NotEqualTo'],
  greaterThan: ['GreaterThan'],
  lessThan: ['LessThan'],
  greaterThanOrEqual: ['GreaterThanOrEqual', 'GreaterThanOrEqualTo'],
  lessThanOrEqual: ['LessThanOrEqual', 'LessThanOrEqualTo'],
};

export function fileOperator(name: unknown): XlsxOperator | null {
  return (Object.keys(names) as XlsxOperator[]).find((operator) => names[operator].includes(String(name))) ?? null;
}

export function officeOperator(operator: XlsxOperator, api: 'conditionalFormat' | 'validation'): string {
  return (api === 'validation' ? names[operator].at(-1) : names[operator][0]) as string;
}

/** A number or a formula (`=A1`) as a file says it; null for anything else, which would mean something different there. */
export function fileFormula(formula: unknown): string | null {
  if (typeof formula === 'number') return String(formula);
  if (typeof formula !== 'string' || formula === '') return null;
  if (formula.startsWith('=')) return formula.slice(1);
  return Number.isFinite(Number(formula)) ? formula : null;
}

/** A file's formula as Office.js gives it: a number or `=A1`. */
export function officeFormula(formula: string): string | number {
  return formula.trim() !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}
