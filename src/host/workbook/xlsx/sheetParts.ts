import type { SheetParts } from '../../../xlsx';
import type { WorkbookParts } from '../workbookParts';
import { chartsOfSheet } from './charts';
import { conditionalsOfSheet, restoreConditionals } from './conditionals';
import { notesOfSheet, restoreNotes } from './notes';
import { pageOfSheet, restorePage } from './page';
import { sizesOfSheet } from './sizes';
import { restoreValidations, validationsOfSheet } from './validations';

/** Everything a file can say of a sheet besides its cells. */
export function partsOfSheet(workbook: WorkbookParts, sheet: string, columnCount: number): SheetParts {
  const page = pageOfSheet(workbook, sheet);
  return {
    ...sizesOfSheet(workbook, sheet, columnCount),
    notes: notesOfSheet(workbook, sheet),
    validations: [...validationsOfSheet(workbook, sheet).values()],
    conditionals: [...conditionalsOfSheet(workbook, sheet).values()],
    ...(page ? { page } : {}),
    charts: chartsOfSheet(workbook, sheet),
  };
}

/** Put it back, beside what was kept; sizes are in the grid's data already. */
export function restoreParts(workbook: WorkbookParts, sheet: string, parts: SheetParts): void {
  restoreNotes(workbook, sheet, parts.notes ?? new Map());
  restoreValidations(workbook, sheet, parts.validations ?? []);
  restoreConditionals(workbook, sheet, parts.conditionals ?? []);
  if (parts.page) restorePage(workbook, sheet, parts.page);
}
