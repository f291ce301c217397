/**
 * Every call to Excel goes through here.
 * A batch sent while a cell is being edited fails as a whole (office-js #806), so it may be sent again: a few times by
 * itself, because people press Enter, and then with a sentence that says so. Excel's `delayForCellEdit` would wait for
 * ever behind a pane that seems to hang.
 */
import { isProblem, problemFrom } from './officeProblem';
import type { OfficeApi } from './types';

const WAITS_MS: readonly number[] = [150, 400, 900];

export interface BatchOptions {
  /** Named in the sentence when Excel refuses: a table or a sheet. */
  place?: string;
  /** Merge all writes of the batch into one undo step, where this Excel can (ExcelApi 1.20). */
  undoGroup?: boolean;
  /** The first request writes already: where it fails, nobody knows what of it is done. */
  blind?: boolean;
}

/**
 * Runs `work` in one Excel.run. `work` must not have written anything before its first possible failure by cell editing,
 * which holds for all callers: they check first and write in their last sync.
 */
export async function batch<T>(
  api: OfficeApi,
  work: (context: Excel.RequestContext) => Promise<T>,
  options: BatchOptions = {},
): Promise<T> {
  let merged = options.undoGroup && canMergeUndo(api);
  for (let attempt = 0; ; attempt++) {
    let answered = false;
    const heard = (context: Excel.RequestContext): Promise<T> => {
      const sync = context.sync.bind(context);
      context.sync = async (value) => {
        const given = await sync(value);
        answered = true;
        return given;
      };
      return work(context);
    };
    try {
      return await (merged ? api.Excel.run({ mergeUndoGroup: true }, heard) : api.Excel.run(work));
    } catch (error) {
      // Some builds refuse groups that others take (office-js #6711, #6491), or fail at them with an internal error (#6255);
      // before Excel's first answer nothing is written. `work` looks at its place again before it writes. Whatever else
      // fails says nothing against groups, and without one the step could be taken back by half.
      const code = (error as { code?: unknown } | null)?.code;
      const untouched = !answered && !options.blind && code === 'InternalError';
      if (merged && (untouched || code === 'UndoNotSupported')) {
        merged = false;
        continue;
      }
      const problem = problemFrom(error, options.place ? { place: options.place } : {});
      const wait = WAITS_MS[attempt];
      if (!isProblem(problem, 'cellEdit') || wait === undefined) throw problem;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** True where one pane action can be undone in one step. Never promise it elsewhere. */
export function canMergeUndo(api: OfficeApi): boolean {
  return api.Office.context.requirements.isSetSupported('ExcelApi', '1.20');
}
