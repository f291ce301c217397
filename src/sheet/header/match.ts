/** A caption with the field it was given. */
import type { FieldSpec, RawCell } from '../shared/types';
import type { ColumnNote, MatchHow, Question } from '../shared/reading';
import type { Across } from './across';
import type { Caption } from './captions';

export interface Match {
  caption: Caption;
  field: FieldSpec | null;
  how: MatchHow | null;
  notes: ColumnNote[];
  /** Its caption is that of a key field nothing else carries, but its cells are of another kind: some of them. */
  strange?: readonly RawCell[];
}

export interface Matching {
  matches: Match[];
  questions: Question[];
  /** The columns of a field that stands across, in their order. */
  across: Across | null;
}
