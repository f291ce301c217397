/**
 * The check view without React: the table and rules chosen, and the one check that belongs to them. What an earlier check
 * of something else came to is never shown beside the choice.
 */
import { today } from '../../../src/calendar';
import type { Language } from '../../../src/text';
import { createStore, type Store } from '../../store/createStore';
import { placeKey } from '../../store/placeKey';
import type { LoadedPack } from '../../store/packShelf';
import type { Place } from '../../store/scan';
import type { Session } from '../../store/session';
import { createCheckStore, type CheckState, type CheckStore } from './checkStore';

/** Empty where nothing was chosen by hand; `front` is the sheet people see. */
interface Choice {
  place: string;
  pack: string;
  front: string;
}

export interface CheckDesk {
  choice: Store<Choice>;
  check: CheckStore;
  /** The table chosen, else the one in front if it was recognised, else the first that was. */
  place(): Place | undefined;
  /** The rules chosen, else those the table was recognised by, else the first. */
  loaded(): LoadedPack | undefined;
  /** The check's state where it is about what is chosen now, else idle. */
  shown(): CheckState;
  choosePlace(key: string): void;
  choosePack(id: string): void;
  /** Keeps the table chosen whatever the next scan takes it for. */
  keepPlace(): void;
  /** Learns which sheet is in front, without checking it. */
  lookAtFront(): Promise<void>;
  /** Checks the table in front; one that was not recognised is only chosen. A later request overtakes. */
  checkFront(language: Language): Promise<void>;
  run(language: Language): Promise<void>;
}

type Needs = Pick<Session, 'packs' | 'scan'> & { book: NonNullable<Session['book']> };

export function createCheckDesk({ book, packs, scan }: Needs): CheckDesk {
  const choice = createStore<Choice>({ place: '', pack: '', front: '' });
  const check = createCheckStore(book);
  let requests = 0;

  function place(): Place | undefined {
    const { places } = scan.state.get();
    const now = choice.get();
    const known = places.filter((candidate) => candidate.packs.length > 0);
    return (
      places.find(({ source }) => placeKey(source) === now.place) ??
      known.find(({ source }) => source.sheet === now.front) ??
      known[0] ??
      places[0]
    );
  }

  const loaded = () => packs.get(choice.get().pack || (place()?.packs[0] ?? '')) ?? packs.state.get().packs[0];

  /** Something else is looked at now: what runs is not wanted any more. */
  function choose(next: Partial<Choice>): void {
    requests++;
    check.cancel();
    choice.set((now) => ({ ...now, ...next }));
  }

  async function run(language: Language): Promise<void> {
    requests++;
    const [where, rules] = [place(), loaded()];
    if (where && rules) await check.run(where.source, rules, today(), language);
  }

  const frontSheet = () => book.activeSheetName().catch(() => '');

  return {
    choice,
    check,
    place,
    loaded,
    run,
    shown() {
      const state = check.state.get();
      const now = place();
      const own =
        state.status === 'idle' ||
        (now && placeKey(state.of.source) === placeKey(now.source) && state.of.loaded === loaded());
      return own ? state : { status: 'idle' };
    },
    choosePlace: (key) => choose({ place: key, pack: '' }),
    choosePack: (id) => choose({ pack: id }),
    keepPlace() {
      const now = place();
      if (now) choice.set((before) => ({ ...before, place: placeKey(now.source) }));
    },
    async lookAtFront() {
      const before = requests;
      const front = await frontSheet();
      if (before === requests) choice.set((now) => ({ ...now, front }));
    },
    async checkFront(language) {
      const mine = ++requests;
      const front = await frontSheet();
      const inFront = () => scan.state.get().places.filter(({ source }) => source.sheet === front);
      // A sheet made since the last scan.
      if (mine === requests && front !== '' && inFront().length === 0) await scan.run();
      if (mine !== requests) return;
      const meant = inFront().find(({ packs: fits }) => fits.length > 0) ?? inFront()[0];
      choose({ place: meant ? placeKey(meant.source) : '', pack: '', front });
      if (meant && meant.packs.length > 0) await run(language);
    },
  };
}
