/** Every formula is calculated again: cells that stand on a rule pack cannot know that it has changed. */
import { batch } from './shared/batch';
import type { OfficeApi } from './shared/types';

export function recalculate(api: OfficeApi): Promise<void> {
  return batch(api, async (context) => {
    // The string, not Excel.CalculationType: the enum is missing while Office.js still loads. "Recalculate" would skip cells that look clean.
    context.workbook.application.calculate('Full');
    await context.sync();
  });
}
