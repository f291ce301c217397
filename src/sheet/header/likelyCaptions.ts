/** What a sheet without a known header seems to call its columns, for the sentence that says so. */
import type { FieldSpec, Matrix } from '../shared/types';
import { aliasIndex, claimsOn, nearClaims } from './aliasIndex';
import { captionsOf } from './captions';

const SEARCH_ROWS = 20;

/** The captions of the first row of the first twenty that has most of them. */
export function likelyCaptions(matrix: Matrix): string[] {
  let best: string[] = [];
  for (let row = 0; row < Math.min(matrix.length, SEARCH_ROWS); row++) {
    const texts = captionsOf(matrix, row)
      .map(({ text }) => text)
      .filter((text) => /\p{L}/u.test(text) && text.length <= 60);
    if (new Set(texts).size > best.length) best = [...new Set(texts)];
  }
  return best;
}

/** Which fields the captions may carry: those a spec knows or nearly knows, by field. */
export function proposedFields(captions: readonly string[], specs: readonly FieldSpec[]): Record<string, string> {
  const index = aliasIndex(specs);
  const found: Record<string, string> = {};
  captions.forEach((text, column) => {
    const caption = { column, text, group: null };
    const [claim] = [...claimsOn(caption, index), ...nearClaims(caption, index)];
    if (claim) found[specs[claim.field]!.name] ??= text;
  });
  return found;
}
