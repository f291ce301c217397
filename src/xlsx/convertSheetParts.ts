/** The parts of a sheet besides its cells, from the library's shape to this room's and back. */
import type { Sheet, Workbook, WriteSheet } from 'hucre/xlsx';
import { conditionalOf, ruleOf } from './convertConditionals';
import { extrasOf, writableExtras } from './convertExtras';
import type { CellKey, SheetParts, XlsxNote, XlsxPage } from './shared/sheetParts';

export function partsOfSheet(sheet: Sheet, persons: Workbook['persons']): SheetParts {
  const columns = sheet.columns ?? [];
  const extras = extrasOf(sheet, persons);
  const threads = new Set(extras.threads?.map(({ cell }) => cell));
  const notes = new Map<CellKey, XlsxNote>();
  for (const [key, { comment }] of sheet.cells ?? []) {
    // Excel puts a note under each thread, for programs that know no threads.
    if (!comment || threads.has(key as CellKey)) continue;
    notes.set(key as CellKey, { text: comment.text, ...(comment.author ? { author: comment.author } : {}) });
  }
  return {
    widths: columns.map((column) => column.width),
    hiddenColumns: columns.flatMap((column, index) => (column.hidden ? [index] : [])),
    rows: new Map(
      [...(sheet.rowDefs ?? [])].map(([row, { height, hidden }]) => [
        row,
        { ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) },
      ]),
    ),
    notes,
    validations: sheet.dataValidations ?? [],
    conditionals: (sheet.conditionalRules ?? []).flatMap((rule) => conditionalOf(rule) ?? []),
    ...extras,
    ...((sheet.pageSetup ?? sheet.rowBreaks?.length)
      ? {
          page: {
            ...sheet.pageSetup,
            ...(sheet.rowBreaks?.length && { pageStarts: sheet.rowBreaks.map((row) => row + 1) }),
          },
        }
      : {}),
  };
}

/** Notes are not among them: they belong to the cells. */
export function writableParts(parts: SheetParts): Partial<WriteSheet> {
  const count = Math.max(parts.widths?.length ?? 0, ...(parts.hiddenColumns ?? []).map((column) => column + 1));
  const hidden = new Set(parts.hiddenColumns);
  const columns = Array.from({ length: count }, (_, column) => {
    const width = parts.widths?.[column];
    return { ...(width === undefined ? {} : { width }), ...(hidden.has(column) ? { hidden: true } : {}) };
  });
  return {
    ...(count > 0 ? { columns } : {}),
    ...(parts.rows?.size ? { rowDefs: new Map(parts.rows) } : {}),
    ...(parts.validations?.length ? { dataValidations: [...parts.validations] } : {}),
    ...(parts.conditionals?.length ? { conditionalRules: parts.conditionals.map(ruleOf) } : {}),
    ...(parts.page ? { pageSetup: pageOf(parts.page) } : {}),
    ...(parts.page?.pageStarts?.length ? { rowBreaks: parts.page.pageStarts.map((row) => row - 1) } : {}),
    ...writableExtras(parts),
    ...(parts.charts?.length ? { charts: [...parts.charts] } : {}),
  };
}

/** Print area and titles are defined names, and written as such: the library does not quote the sheet's name in them. */
function pageOf({
  printArea: _,
  printTitlesRow: __,
  printTitlesColumn: ___,
  pageStarts: ____,
  fitToWidth,
  ...page
}: XlsxPage): WriteSheet['pageSetup'] {
  return fitToWidth === undefined ? page : { ...page, fitToPage: true, fitToWidth, fitToHeight: 0 };
}
