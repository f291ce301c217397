import { useEffect, useMemo } from 'react';
import type { LoadedPack } from './packShelf';
import { createRecordsStore, type RecordsState } from './recordsStore';
import type { Place } from './scan';
import { useSession } from './sessionContext';
import { useStore } from './useStore';

/** The records of a place, kept current while the component lives. Only for use where there is a book. */
export function useRecords(place: Place, loaded: LoadedPack): { state: RecordsState; refresh(): void } {
  const book = useSession().book!;
  const store = useMemo(() => createRecordsStore(book, place.source, loaded), [book, place.source, loaded]);
  useEffect(() => {
    void store.read();
    return store.follow();
  }, [store]);
  return { state: useStore(store.state), refresh: store.refresh };
}
