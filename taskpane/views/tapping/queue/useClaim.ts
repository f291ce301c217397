import { useEffect } from 'react';
import type { Book } from '../../../../src/office';
import { callDigest, claimCall } from './claims';

interface Wanted {
  book: Book;
  /** What names the open call; null where none is to be claimed. */
  call: string | null;
  who: string;
  minutes: number;
  onTaken(call: string, by: string): void;
  onError(error: unknown): void;
}

/** Claims the open call once it is open; somebody else's is given up. */
export function useClaim({ book, call, who, minutes, onTaken, onError }: Wanted): void {
  useEffect(() => {
    if (call === null || who === '') return;
    let current = true;
    void callDigest(call)
      .then((digest) => claimCall(book, { who, call: digest, now: new Date(), minutes }))
      .then(
        ({ takenBy }) => current && takenBy !== null && onTaken(call, takenBy),
        (error: unknown) => current && onError(error),
      );
    return () => {
      current = false;
    };
    // Once a call, not at every mark.
  }, [book, call, who, minutes]);
}
