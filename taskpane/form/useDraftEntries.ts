/** A few fields of one row being filled in; kept as a draft until they are written. */
import { useState } from 'react';
import { useSession } from '../store/sessionContext';
import type { Entries } from './readForm';

export interface DraftEntries {
  entries: Entries;
  /** Fields the user has been in: what is blank elsewhere is not criticised yet. */
  touched: ReadonlySet<string>;
  change(name: string, value: string): void;
  /** After the write: the draft is no longer needed. */
  forget(): void;
}

/** `initial` fills in what the draft does not hold. Give the component a key of its own for every `draftKey`. */
export function useDraftEntries(draftKey: string, initial: Entries): DraftEntries {
  const { drafts } = useSession();
  const [typed, setTyped] = useState<Entries>(() => drafts.read<Entries>(draftKey) ?? {});
  return {
    entries: { ...initial, ...typed },
    touched: new Set(Object.keys(typed)),
    change(name, value) {
      const next = { ...typed, [name]: value };
      drafts.save(draftKey, next);
      setTyped(next);
    },
    forget: () => drafts.drop(draftKey),
  };
}
