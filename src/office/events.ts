/** What happens in the workbook, as a plain callback. */
import { batch } from './shared/batch';
import type { OfficeApi } from './shared/types';

export type Stop = () => Promise<void>;

/** Calls back after cells changed on any sheet, here or at a co-author's (ExcelApi 1.9). Resolves to a function that stops it. */
export function onChanged(api: OfficeApi, handler: () => void): Promise<Stop> {
  return batch(api, async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async () => handler());
    await context.sync();
    return async () => {
      result.remove();
      await result.context.sync();
    };
  });
}
