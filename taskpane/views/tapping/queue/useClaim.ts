import { useEffect } from 'react';
import type { Book } from '../../../../src/office';
import { holdCall } from './claims';

interface Wanted {
  book: Book;
  /** What names the open call; null where none is to be claimed. */
  call: string | null;
  who: string;
  minutes: number;
  onTaken(call: string, by: string): void;
  onError(error: unknown): void;
}

/** Holds the open call as long as it is open; somebody else's is given up. */
export function useClaim({ book, call, who, minutes, onTaken, onError }: Wanted): void {
  useEffect(() => {
    if (call === null || who === '') return;
    return holdCall(book, { call, who, minutes }, { taken: (by) => onTaken(call, by), error: onError });
    // Once a call, not at every mark.
  }, [book, call, who, minutes]);
}
