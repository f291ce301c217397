/** A record that takes the place of another: the old row is marked, the new one added, in one step or not at all. */
import { prepareAppend, type Append } from './appendRow';
import { batch } from './shared/batch';
import { once } from './once';
import type { OfficeApi, RowPlace } from './shared/types';
import { prepareWrite, type RowWrite } from './writeRow';

export interface Supersession {
  /** The cells that say in the old row that it was replaced. */
  old: RowWrite;
  added: Append;
}

/** Says where the new row went. Rejects with an OfficeProblem, and then neither row was written as far as can be seen. */
export async function supersedeRow(api: OfficeApi, { old, added }: Supersession): Promise<RowPlace> {
  return once(api, (sending) =>
    batch(
      api,
      async (context) => {
        const closing = await prepareWrite(context, old);
        const adding = await prepareAppend(context, added);
        closing.put();
        adding.put();
        sending(adding.place, [closing.sent, adding.sent]);
        await context.sync();
        return adding.place;
      },
      { place: added.source.name, undoGroup: true },
    ),
  );
}
