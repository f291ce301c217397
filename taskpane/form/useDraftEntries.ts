/** A few fields of one row being filled in; kept as a draft until they are written. */
import { useState } from 'react';
import { useSession } from '../store/sessionContext';
import type { Entries } from './readForm';

export interface DraftEntries {
  entries: Entries;
  change(name: string, value: string): void;
  /** After the write: the draft is no longer needed. */
  forget(): void;
}

/** `initial` fills in what the draft does not hold. Give the component a key of its own for every `draftKey`. */
export function useDraftEntries(draftKey: string, initial: Entries): DraftEntries {
  const { drafts } = useSession();
  const [entries, setEntries] = useState<Entries>(() => ({ ...initial, ...drafts.read<Entries>(draftKey) }));
  return {
    entries,
    change(name, value) {
      const next = { ...entries, [name]: value };
      drafts.save(draftKey, next);
      setEntries(next);
    },
    forget: () => drafts.drop(draftKey),
  };
}
