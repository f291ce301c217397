/** Colours the figures of a report by comparing them with the cell of their target. */
import { conditionAreas, TONE_LOOKS, type ReportSheet } from '../../reports/writing';
import { cellAddress } from '../../grid';

const OPERATORS = {
  lessThan: 'LessThan',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
} as const;

export async function putConditions(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: ReportSheet,
): Promise<void> {
  for (const condition of report.conditions) {
    const look = TONE_LOOKS[condition.tone];
    const target = cellAddress(condition.target.row, condition.target.column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
    for (const { row, column, rows, columns } of conditionAreas(report, condition)) {
      const { cellValue } = sheet.getRangeByIndexes(row, column, rows, columns).conditionalFormats.add('CellValue');
      cellValue.rule = { formula1: `=${target}`, operator: OPERATORS[condition.operator] };
      cellValue.format.fill.color = `#${look.fill}`;
      cellValue.format.font.color = `#${look.color}`;
    }
  }
  await context.sync();
}
