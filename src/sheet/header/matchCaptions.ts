/** Gives every caption of a header its field, or a question. */
import type { FieldSpec, Matrix, RawCell } from '../shared/types';
import type { MatchHow, Question } from '../shared/reading';
import { isPasswordCaption } from '../shared/passwords';
import { foldCaption } from '../../grid';
import type { Caption } from './captions';
import { acrossOf, isOfWholeRow } from './across';
import { claimsOn, nearClaims, type AliasIndex, type Claim } from './aliasIndex';
import { decide } from './decide';
import type { Match, Matching } from './match';
import { evidenceOf, sampleOf } from './valueEvidence';

export interface MatchOptions {
  /** First row below the header. */
  firstRow: number;
  date1904: boolean;
}

export function matchCaptions(
  captions: readonly Caption[],
  index: AliasIndex,
  matrix: Matrix,
  options: MatchOptions,
): Matching {
  const matches = captions.map((caption): Match => ({
    ...{ caption, field: null, how: null },
    notes: caption.merged ? ['mergedCaption'] : [],
  }));
  const questions: Question[] = [];
  const taken = new Map<FieldSpec, Match>();
  const take = (match: Match, field: FieldSpec, how: MatchHow) => {
    match.field = field;
    match.how = how;
    taken.set(field, match);
  };

  markDuplicates(matches);
  for (const match of matches) if (isPasswordCaption(match.caption.text)) match.notes.push('password');
  const across = acrossOf(captions, index, matrix, options.firstRow);
  for (const match of matches) {
    if (!across || match.notes.includes('password')) continue;
    if (across.columns.some(({ caption }) => caption === match.caption)) take(match, across.into, 'across');
    else if (isOfWholeRow(match.caption, across, index, matrix, options.firstRow)) match.notes.push('wholeRow');
  }
  const readable = matches.filter(
    ({ field, notes }) => field === null && !notes.includes('password') && !notes.includes('wholeRow'),
  );

  const open = (claim: Claim) => !taken.has(index.specs[claim.field]!);

  // 1. Captions with one meaning; what the user mapped comes first, then the pack's order of aliases decides between two columns.
  const sure = readable
    .flatMap((match) => {
      const claims = claimsOn(match.caption, index);
      return claims.length === 1 && !claims[0]!.ambiguous ? [{ match, claim: claims[0]! }] : [];
    })
    .sort((a, b) => a.claim.rank - b.claim.rank || a.match.caption.column - b.match.caption.column);
  for (const { match, claim } of sure) {
    if (open(claim)) take(match, index.specs[claim.field]!, claim.mapped ? 'mapped' : 'alias');
    else match.notes.push('second');
  }

  // 2. Captions with several meanings.
  const unsure = readable.filter((match) => match.field === null && !match.notes.includes('second'));
  const differing: { match: Match; sample: readonly RawCell[]; keys: readonly FieldSpec[] }[] = [];
  for (const match of unsure) {
    const claims = claimsOn(match.caption, index);
    if (claims.length === 0) continue;
    const candidates = claims.filter(open).map((claim) => index.specs[claim.field]!);
    if (candidates.length === 0) {
      match.notes.push('second');
      continue;
    }
    const sample = sampleOf(matrix, options.firstRow, match.caption.column);
    const decision = decide(match, candidates, {
      matches: readable,
      order: index.specs,
      evidence: (field) => evidenceOf(sample, field, options.date1904),
      marked: claims.some((claim) => claim.ambiguous),
    });
    if (decision === 'differ') differing.push({ match, sample, keys: candidates.filter(({ key }) => key) });
    else if (decision === 'ask') ask('whichField', match, candidates);
    else take(match, decision.field, decision.how);
  }

  for (const { match, sample, keys } of differing) {
    match.notes.push('valuesDiffer');
    if (keys.some((spec) => !taken.has(spec))) match.strange = sample;
  }

  // 3. Captions one letter away from an alias: offered, not assumed.
  for (const match of readable) {
    if (match.field || match.notes.length > 0 || claimsOn(match.caption, index).length > 0) continue;
    const near = nearClaims(match.caption, index).filter(open);
    if (near.length > 0)
      ask(
        'typo',
        match,
        near.map((claim) => index.specs[claim.field]!),
      );
  }
  // 4. Captions nobody knows, whose cells are those of one key field the table lacks: proposed, not assumed.
  for (const match of readable) {
    if (match.field || match.notes.length > 0) continue;
    const lacking = index.specs.filter((spec) => spec.key && spec.type === 'enum' && !taken.has(spec));
    if (lacking.length === 0) break;
    const sample = sampleOf(matrix, options.firstRow, match.caption.column);
    const fitting = lacking.filter((spec) => evidenceOf(sample, spec, options.date1904) === 'for');
    if (fitting.length === 1) ask('byValues', match, fitting);
  }
  return { matches, questions, across };

  function ask(code: 'whichField' | 'typo' | 'byValues', match: Match, fields: readonly FieldSpec[]): void {
    match.notes.push('asked');
    questions.push({
      code,
      column: match.caption.column,
      caption: match.caption.text,
      choices: fields.map((field) => field.name),
    });
  }
}

function markDuplicates(matches: readonly Match[]): void {
  const seen = new Set<string>();
  for (const match of matches) {
    const key = foldCaption(`${match.caption.group ?? ''} ${match.caption.text}`);
    if (seen.has(key)) match.notes.push('duplicateCaption');
    seen.add(key);
  }
}
