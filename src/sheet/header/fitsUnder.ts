/** Whether rows without captions are more rows of a table whose captions stand elsewhere. */
import type { FieldSpec, Matrix, TypedColumn } from '../shared/types';
import { evidenceOf, sampleOf } from './valueEvidence';

/** Columns whose cells must be of their field's kind; fewer are chance. */
const ENOUGH = 3;

/** @param columns of the table that has captions @param enough columns that must fit */
export function fitsUnder(
  matrix: Matrix,
  columns: readonly Pick<TypedColumn, 'field' | 'source'>[],
  specs: readonly FieldSpec[],
  enough = ENOUGH,
): boolean {
  const evidence = columns.flatMap(({ field, source }) => {
    const spec = specs.find(({ name }) => name === field);
    return spec && source ? [evidenceOf(sampleOf(matrix, 0, source.column), spec, false)] : [];
  });
  return evidence.filter((each) => each === 'for').length >= enough && !evidence.includes('against');
}
