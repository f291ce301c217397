/** A remedy is counted before it is kept. */
import { today } from '../../../src/calendar';
import type { Language } from '../../../src/text';
import { recallPlaces, withSettlement } from '../../store/placeMemory';
import { withJoined } from '../../store/scan';
import type { Session } from '../../store/session';
import type { Figure } from './figures';
import { overview } from './overview';
import type { Remedy } from './remedies';

/** The figures of those packs as they would be; nothing is remembered. */
export async function figuresWith(
  session: Session,
  { settlement, packs }: Pick<Remedy, 'settlement' | 'packs'>,
  language: Language,
): Promise<Figure[]> {
  const memory = withSettlement(await recallPlaces(session.book!), settlement);
  const own = session.scan.state.get().places.filter(({ packs: [pack] }) => pack !== undefined && packs.includes(pack));
  const tried = { memory, places: withJoined(own, memory) };
  let figures: Figure[] = [];
  for await (const shown of overview(session, session.asOf.get() ?? today(), session.part.get(), language, tried))
    figures = shown.figures;
  return figures;
}
