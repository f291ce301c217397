import type { XlsxSheet, SheetParts } from '../../../xlsx';
import type { WorkbookParts } from '../workbookParts';
import { chartsOfSheet, restoreCharts } from './charts';
import { conditionalsOfSheet, restoreConditionals } from './conditionals';
import { filterOfSheet } from './filters';
import { headersOfSheet, restoreHeaders } from './headersFooters';
import { linksOfSheet, restoreLinks } from './links';
import { restoreUnlocked } from './locked';
import { notesOfSheet, restoreNotes } from './notes';
import { pageOfSheet, restorePage } from './page';
import { sizesOfSheet } from './sizes';
import { restoreThreads } from './threads';
import { restoreValidations, validationsOfSheet } from './validations';

/** Everything a file can say of a sheet besides its cells. */
export function partsOfSheet(workbook: WorkbookParts, sheet: string, columnCount: number): SheetParts {
  const page = pageOfSheet(workbook, sheet);
  const filter = filterOfSheet(workbook, sheet);
  const headerFooter = headersOfSheet(workbook, sheet);
  const lock = workbook.protection.lock(sheet);
  return {
    ...sizesOfSheet(workbook, sheet, columnCount),
    notes: notesOfSheet(workbook, sheet),
    validations: [...validationsOfSheet(workbook, sheet).values()],
    conditionals: [...conditionalsOfSheet(workbook, sheet).values()],
    ...(page ? { page } : {}),
    charts: chartsOfSheet(workbook, sheet),
    links: linksOfSheet(workbook, sheet).links,
    ...(filter ? { filter } : {}),
    ...(headerFooter ? { headerFooter } : {}),
    // Never with the password: whoever opens the file can unprotect the sheet.
    ...(lock ? { protection: workbook.protection.options(sheet) as SheetParts['protection'] } : {}),
  };
}

/** Put it back, beside what was kept; sizes are in the grid's data already. */
export function restoreParts(workbook: WorkbookParts, sheet: string, parts: XlsxSheet): void {
  restoreThreads(workbook, sheet, parts.threads ?? []);
  restoreLinks(workbook, sheet, parts.links ?? new Map());
  restoreCharts(workbook, sheet, parts.charts ?? []);
  restoreUnlocked(workbook, sheet, parts.looks ?? new Map());
  if (parts.headerFooter) restoreHeaders(workbook, sheet, parts.headerFooter);
  restoreNotes(workbook, sheet, parts.notes ?? new Map());
  restoreValidations(workbook, sheet, parts.validations ?? []);
  restoreConditionals(workbook, sheet, parts.conditionals ?? []);
  if (parts.page) restorePage(workbook, sheet, parts.page);
  if (parts.protection) workbook.protection.protect(sheet, parts.protection);
}
