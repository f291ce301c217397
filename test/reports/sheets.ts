/** Reading a report's sheets in tests: plain rows, tables below a heading, formulas worked out by hand. */
import type { ReportCell, ReportSheet, ReportValue } from '../../src/reports';

/** Rows as plain values. */
export function lines(sheet: ReportSheet): ReportValue[][] {
  return sheet.rows.map((row) => row.map((cell) => cell?.value ?? null));
}

/** The rows of the table below a heading, captions first, up to the next empty row or note. */
export function tableBelow(sheet: ReportSheet, heading: string): ReportValue[][] {
  const from = sheet.rows.findIndex((row) => row[0]?.style === 'section' && row[0].value === heading);
  if (from < 0) throw new Error(`No table "${heading}" on ${sheet.name}`);
  const rest = sheet.rows.slice(from + 1);
  const until = rest.findIndex((row) => row.length === 0 || row[0]?.style === 'note');
  return rest.slice(0, until < 0 ? rest.length : until).map((row) => row.map((cell) => cell?.value ?? null));
}

/** Values of a formula, of the four kinds that reports write. */
export function worked(sheet: ReportSheet, formula: string): ReportValue {
  const numberAt = (reference: string): number => Number(cellAt(sheet, reference)?.value ?? 0);
  const sum = /^=SUM\((\w+):(\w+)\)$/.exec(formula);
  if (sum) {
    const [from, to] = [spotOf(sum[1]!), spotOf(sum[2]!)];
    let total = 0;
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++)
        total += Number(sheet.rows[row]?.[column]?.value ?? 0);
    return total;
  }
  const quotient = /^=IFERROR\((\w+)\/(\w+)(-1)?,""\)$/.exec(formula);
  if (quotient) {
    const divisor = numberAt(quotient[2]!);
    return divisor === 0 ? '' : numberAt(quotient[1]!) / divisor - (quotient[3] ? 1 : 0);
  }
  const difference = /^=(\w+)-(\w+)$/.exec(formula);
  if (difference) return numberAt(difference[1]!) - numberAt(difference[2]!);
  throw new Error(`Not one of the kinds that reports write: ${formula}`);
}

function cellAt(sheet: ReportSheet, reference: string): ReportCell | null | undefined {
  const { row, column } = spotOf(reference);
  return sheet.rows[row]?.[column];
}

function spotOf(reference: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(reference)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
