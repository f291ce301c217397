import type { Check, ExcelApi } from './types';

/** What a case on its own sheet works with. */
export interface Bench {
  context: Excel.RequestContext;
  sheet: Excel.Worksheet;
  excel: ExcelApi;
  check: Check;
  /** Write a matrix with its corner at A1 (or at another cell) and hand back the range. */
  put(values: unknown[][], at?: string): Excel.Range;
}

let count = 0;

/** A case that gets a fresh sheet, which is removed afterwards whatever happened. */
export function onSheet(work: (bench: Bench) => Promise<void>): (excel: ExcelApi, check: Check) => Promise<void> {
  return (excel, check) =>
    excel.run(async (context) => {
      const name = `Uji ${++count}`;
      const sheet = context.workbook.worksheets.add(name);
      await context.sync();
      const put: Bench['put'] = (values, at = 'A1') => {
        const range = sheet.getRange(at).getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
        range.values = values as never;
        return range;
      };
      try {
        await work({ context, sheet, excel, check, put });
      } finally {
        await excel.run(async (last) => {
          last.workbook.worksheets.getItemOrNullObject(name).delete();
          await last.sync().catch(() => undefined); // the case removed its sheet itself
        });
      }
    });
}

/** Wait for a condition that comes about by itself: an event, an answer of a custom function. */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds = 5000): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end;) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}
