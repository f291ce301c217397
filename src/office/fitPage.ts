import { batch } from './shared/batch';
import { OfficeProblem, problemFrom } from './shared/officeProblem';
import type { OfficeApi } from './shared/types';

/**
 * Lays a whole sheet out one page wide. False where this Excel did not keep that (office-js #1860), or a printer that is not
 * there refused it: the sheet itself is written by then.
 */
export async function fitPage(api: OfficeApi, name: string): Promise<boolean> {
  try {
    return await batch(
      api,
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const { pageLayout } = sheet;
        pageLayout.setPrintArea(sheet.getUsedRange());
        pageLayout.orientation = 'Portrait';
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.load('zoom');
        await context.sync();
        return pageLayout.zoom.horizontalFitToPages === 1;
      },
      { place: name },
    );
  } catch (error) {
    const problem = problemFrom(error);
    if (problem instanceof OfficeProblem && ['tooOld', 'refused'].includes(problem.code)) return false;
    throw error;
  }
}
