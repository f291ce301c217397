/** A fact of a compiled pack. What it is worth for a record, the runs over rows and records keep by its number. */
import type { Compute, DerivedOptions } from '../derived';
import type { FactType, Value } from '../model/value';

export interface Slot {
  /** Facts come after those they are computed from. */
  id: number;
  name: string;
  kind: 'field' | 'derived' | 'parameter' | 'asOf';
  type: FactType;
  /** The function of a derived fact, by name, with its options and ready to run, and the facts it is computed from. */
  function?: string;
  options?: DerivedOptions;
  compute: Compute | null;
  /** Its function is given `UNREAD` for cells nobody could read. */
  tellsUnread?: boolean;
  sources: readonly Slot[];
  /** The value of a parameter. */
  value: Value;
}
