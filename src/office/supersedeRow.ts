/** A record that takes the place of another: the old row is marked, the new one added, in one step or not at all. */
import { prepareAppend, type Append } from './appendRow';
import { exchange } from './exchange';
import type { Journal, OfficeApi, RowPlace } from './shared/types';
import { prepareWrite, type RowWrite } from './writeRow';

export interface Supersession {
  /** The cells that say in the old row that it was replaced. */
  old: RowWrite;
  added: Append;
}

/** Says where the new row went. Rejects with an OfficeProblem, and then neither row was written as far as can be seen. */
export const supersedeRow = (api: OfficeApi, { old, added }: Supersession, journal?: Journal): Promise<RowPlace> =>
  exchange(
    api,
    { place: added.source.name, undoGroup: true },
    async (context) => {
      const closing = await prepareWrite(context, old);
      const adding = await prepareAppend(context, added);
      return { place: adding.place, parts: [...closing.parts, ...adding.parts], told: 1 };
    },
    journal,
  );
