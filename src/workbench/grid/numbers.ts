/** Numbers and dates in the grid as the language writes them: 91,79% and 12 Agu in Indonesian. What cells hold stays as it is. */
import { CellValueType, InterceptorEffectEnum, numfmt } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import { shownNumber, type Workbook } from '../../host';
import type { Language } from '../../text';

const DECIMAL_COMMA = /^[-+]?\d+,\d+$/;

/** What Univer's formats leave out: days counted from 1904, spilled ratios, numbers without a format, and a decimal comma that is typed. Call once. */
export function readAndShowNumbers(workbook: Workbook): void {
  const { engine } = workbook.book;
  const formats = engine.get(SheetsNumfmtCellContentController);
  const interceptors = engine.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // Before the formats, which count from 1900.
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, { workbook: unit }, next) => {
      if (!workbook.book.date1904 || typeof cell?.v !== 'number') return next(cell);
      const format = unit.getStyles().getStyleByCell(cell)?.n?.pattern;
      return next(format ? { ...cell, v: shownNumber(cell.v, format, true) } : cell);
    },
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // After the formats, which give texts.
    priority: InterceptCellContentPriority.NUMFMT - 1,
    handler: (cell, { subUnitId, row, col }, next) => {
      if (typeof cell?.v !== 'number') return next(cell);
      const format = workbook.cells.spilledFormat(subUnitId, row, col);
      if (format === undefined && Number.isInteger(cell.v)) return next(cell);
      return next({ ...cell, v: numfmt.format(format ?? 'General', cell.v, { locale: formats.locale }) });
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, _, next) => {
      // A cell formatted as text has its type already.
      const isTyped = typeof cell?.v === 'string' && (cell.t === undefined || cell.t === null);
      if (formats.locale === 'en' || !isTyped || !DECIMAL_COMMA.test(cell.v as string)) return next(cell);
      return next({ ...cell, v: Number((cell.v as string).replace(',', '.')), t: CellValueType.NUMBER });
    },
  });
}

export function writeNumbersIn(workbook: Workbook, language: Language): void {
  workbook.book.engine.get(SheetsNumfmtCellContentController).setNumfmtLocal(language);
}
