/** Numbers and dates in the grid as the language writes them: 91,79% and 12 Agu in Indonesian. What cells hold stays as it is. */
import { InterceptorEffectEnum, numfmt } from '@univerjs/core';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import type { Workbook } from '../../host';
import type { Language } from '../../text';

/** Univer leaves numbers without a format as they are; call once. */
export function showPlainNumbers(workbook: Workbook): void {
  const { engine } = workbook.book;
  const formats = engine.get(SheetsNumfmtCellContentController);
  engine.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // After the formats, which give texts.
    priority: InterceptCellContentPriority.NUMFMT - 1,
    handler: (cell, _, next) => {
      if (typeof cell?.v !== 'number' || Number.isInteger(cell.v)) return next(cell);
      return next({ ...cell, v: numfmt.format('General', cell.v, { locale: formats.locale }) });
    },
  });
}

export function writeNumbersIn(workbook: Workbook, language: Language): void {
  workbook.book.engine.get(SheetsNumfmtCellContentController).setNumfmtLocal(language);
}
