import { useEffect, useState } from 'react';
import { isProblem, type Cells, type Source } from '../../../../src/office';
import { placeKey } from '../../../store/placeKey';
import type { Place } from '../../../store/scan';
import { useSession } from '../../../store/sessionContext';
import { useStore } from '../../../store/useStore';

/** Rows that tell whether a sheet is of the kind looked for. */
const HEAD_ROWS = 215;

interface Fitting<T> {
  places: readonly Place[];
  /** The one that is read; null where none fits and nobody has chosen. */
  source: Source | null;
  /** What it says; null where it does not fit. */
  value: T | null;
  status: 'reading' | 'ready' | 'failed';
  error?: unknown;
  choose(key: string): void;
}

/**
 * A sheet that people laid out themselves: the one the user chose, or the first that fits. Sheets of rules are none, unless
 * chosen; `newestFirst` where the one typed last is likely meant. `understand` must stay the same function between renderings.
 */
export function useFittingPlace<T>(understand: (cells: Cells) => T | null, newestFirst = false): Fitting<T> {
  const session = useSession();
  const { places } = useStore(session.scan.state);
  const [chosen, setChosen] = useState('');
  const [found, setFound] = useState<Omit<Fitting<T>, 'places' | 'choose'>>({
    source: null,
    value: null,
    status: 'reading',
  });
  useEffect(() => {
    let current = true;
    const book = session.book!;
    const firstFitting = async (): Promise<Source | null> => {
      const free = places.filter(({ packs }) => packs.length === 0).map(({ source }) => source);
      for (const source of newestFirst ? free.reverse() : free) {
        // A sheet that was deleted since the workbook was looked at fits nothing.
        const head = await book.readSource(source, { maxRows: HEAD_ROWS }).catch(unlessGone);
        if (head && understand(head) !== null) return source;
      }
      return null;
    };
    const read = async (): Promise<void> => {
      const wanted = places.find(({ source }) => placeKey(source) === chosen)?.source;
      const source = wanted ?? (await firstFitting());
      const value = source && understand(await book.readSource(source));
      if (current) setFound({ source, value, status: 'ready' });
    };
    setFound((now) => ({ ...now, status: 'reading' }));
    read().catch((error: unknown) => current && setFound({ source: null, value: null, status: 'failed', error }));
    return () => {
      current = false;
    };
  }, [session, places, chosen, understand, newestFirst]);
  return { ...found, places, choose: setChosen };
}

function unlessGone(error: unknown): null {
  if (isProblem(error, 'gone')) return null;
  throw error;
}
