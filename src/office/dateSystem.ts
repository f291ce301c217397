/**
 * From which day the workbook counts its dates. Office.js does not tell, so cells prove it: a date cell shows the day its
 * number stands for. Known once, it holds for as long as the pane is open.
 */
import type { Matrix } from '../sheet';
import { listSources } from './listSources';
import { readHeads } from './readHeads';
import { isProblem } from './shared/officeProblem';
import type { OfficeApi, Source } from './shared/types';

export interface DateSystem {
  /** Cells that were just read, where they lie: where they hold days, a few are asked what they show. */
  learn(source: Source, values: Matrix): Promise<void>;
  /**
   * The workbook counts from 1904, as far as cells prove it that were read so far. Where none does, Excel's own DATE is asked,
   * and until a cell says otherwise its answer holds; without an answer the workbook counts as most do.
   */
  is1904(): Promise<boolean>;
  /** Looks at the first rows of every place, unless something is known already. */
  look(): Promise<void>;
  /** Resolves when the workbook is known to count from 1904. */
  known: Promise<void>;
}

/** Rows of a place that are read for nothing else. */
const ROWS_LOOKED_AT = 60;

export function dateSystem(api: OfficeApi): DateSystem {
  let proven: boolean | null = null;
  let calculated: Promise<boolean> | null = null;
  let looked: Promise<void> | null = null;
  let tell = (): void => undefined;
  // Beside the first view, which it would delay.
  const proof = () => import('./dateProof');
  const known = new Promise<void>((resolve) => (tell = resolve));
  const learn = async (source: Source, values: Matrix): Promise<void> => {
    if (proven !== null) return;
    // An Excel that does not answer proves nothing; the cells that are read next may.
    proven ??= await proof()
      .then(({ provenBy }) => provenBy(api, source, values))
      .catch(unlessGone);
    if (proven) tell();
  };
  const learnHeads = async (): Promise<void> => {
    const sources = await listSources(api);
    const heads = await readHeads(api, sources, ROWS_LOOKED_AT);
    // office-doctor loop -- nothing is asked once it is known
    for (const [i, source] of sources.entries()) await learn(source, bodyOf(source, heads[i]!));
  };
  return {
    learn,
    known,
    async is1904() {
      const answer =
        proven ??
        (await (calculated ??= proof()
          .then(({ dateFrom1904 }) => dateFrom1904(api))
          .catch(() => false)));
      if (answer) tell();
      return answer;
    },
    look: async () => {
      if (proven === null) await (looked ??= learnHeads().catch(() => undefined));
    },
  };
}

/** A sheet that went just now was not read either. */
function unlessGone(error: unknown): null {
  if (isProblem(error, 'gone')) throw error;
  return null;
}

/** A head begins with the captions of a table that does not show them. */
export const bodyOf = ({ headless }: Source, head: Matrix): Matrix => (headless ? head.slice(1) : head);
