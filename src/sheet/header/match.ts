/** A caption with the field it was given. */
import type { FieldSpec } from '../shared/types';
import type { ColumnNote, MatchHow, Question } from '../shared/reading';
import type { Caption } from './captions';

export interface Match {
  caption: Caption;
  field: FieldSpec | null;
  how: MatchHow | null;
  notes: ColumnNote[];
}

export interface Matching {
  matches: Match[];
  questions: Question[];
}
