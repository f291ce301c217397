/** The captions a pack knows, folded, with the fields that claim them. */
import type { FieldSpec } from '../shared/types';
import { NO_MAPPING, type Mapping } from '../shared/mapping';
import { foldCaption, foldCaptionBare, withinOneEdit } from '../../grid';
import type { Caption } from './captions';

export interface Claim {
  /** Index into the specs. */
  field: number;
  /** Place among the field's aliases; its own name comes first. The pack's author puts the best caption first. */
  rank: number;
  /** The pack says that this caption has other meanings too. */
  ambiguous: boolean;
  /** The user said so. */
  mapped?: boolean;
}

export interface AliasIndex {
  specs: readonly FieldSpec[];
  claims: ReadonlyMap<string, readonly Claim[]>;
  /** Fields whose words may be captions themselves, by folded word; none that the user has mapped. */
  across: readonly { by: FieldSpec; into: FieldSpec; words: ReadonlyMap<string, string> }[];
  /** Captions looked up so far: every row that may be a header is looked at more than once. */
  found: Map<string, readonly Claim[]>;
}

/** Right behind a field's own name. */
const LABEL_RANK = 0.5;
/** Behind every caption known as a whole. */
const IN_PARTS = 1000;
const NONE_AMBIGUOUS: ReadonlySet<string> = new Set();
/** Aliases shorter than this are one edit apart from too many words. */
const SHORTEST_TYPO = 6;

/** A field the user has mapped claims that caption and no other, and nobody else claims it. */
export function aliasIndex(specs: readonly FieldSpec[], mapping: Mapping = NO_MAPPING): AliasIndex {
  const claims = new Map<string, Claim[]>();
  const claim = (caption: string, field: number, rank: number, ambiguous: ReadonlySet<string>): void => {
    const key = foldCaption(caption);
    const known = claims.get(key) ?? [];
    if (key === '' || known.some((other) => other.field === field)) return;
    claims.set(key, [...known, { field, rank, ambiguous: ambiguous.has(key) }]);
  };
  specs.forEach((spec, field) => {
    if (mappedTo(mapping, spec) !== undefined) return;
    const ambiguous = new Set((spec.ambiguous ?? []).map(foldCaption));
    [spec.name, ...spec.aliases, ...(spec.ambiguous ?? [])].forEach((alias, rank) =>
      claim(alias, field, rank, ambiguous),
    );
  });
  // Labels are captions, too, where no name or alias says otherwise.
  const named = new Set(claims.keys());
  specs.forEach((spec, field) => {
    if (mappedTo(mapping, spec) !== undefined) return;
    for (const label of [spec.label.id, spec.label.en])
      if (!named.has(foldCaption(label))) claim(label, field, LABEL_RANK, NONE_AMBIGUOUS);
  });
  specs.forEach((spec, field) => {
    const caption = mappedTo(mapping, spec);
    if (typeof caption === 'string')
      claims.set(foldCaption(caption), [{ field, rank: -1, ambiguous: false, mapped: true }]);
  });
  return { specs, claims, across: specs.flatMap((by) => wordsAcross(by, specs, mapping)), found: new Map() };
}

/** Each word also with what stands below it: "CAPLAN AGENT", "Agent (Target)". */
function wordsAcross(by: FieldSpec, specs: readonly FieldSpec[], { fields }: Mapping): AliasIndex['across'] {
  const into = specs.find(({ name }) => name === by.across);
  if (!into || [by, into].some(({ name }) => Object.hasOwn(fields, name))) return [];
  const words = new Map<string, string>();
  const below = ['', ...[into.name, ...into.aliases].map(foldCaption)];
  for (const [word, synonyms] of Object.entries(by.values ?? {}))
    for (const key of [word, ...synonyms].map(foldCaption))
      for (const alias of below) for (const caption of [alias + key, key + alias]) words.set(caption, word);
  return [{ by, into, words }];
}

/** Undefined where nobody said; null where there is no such column. */
const mappedTo = (mapping: Mapping, { name }: FieldSpec): string | null | undefined =>
  Object.hasOwn(mapping.fields, name) ? mapping.fields[name]!.column : undefined;

const NONE: readonly Claim[] = [];

/** The claims on a caption: with its group before or behind it ("Tapping" over "Hasil"), as it stands, without what is in brackets, or in parts. */
export function claimsOn(caption: Caption, { claims, found }: AliasIndex): readonly Claim[] {
  const key = [caption.group ?? '', caption.text, caption.own ?? ''].join('\u0000');
  let known = found.get(key);
  if (known === undefined) found.set(key, (known = claimsAmong(claims, caption)));
  return known;
}

function claimsAmong(claims: AliasIndex['claims'], { group, text, own }: Caption): readonly Claim[] {
  const of = (each: string) => claims.get(foldCaption(each)) ?? claims.get(foldCaptionBare(each));
  const grouped = group === null ? [] : [`${group} ${text}`, `${text} ${group}`];
  return (
    grouped.map((each) => claims.get(foldCaption(each))).find((found) => found !== undefined) ??
    of(text) ??
    inParts(own ?? text, of) ??
    NONE
  );
}

/** "Tanggal / Date", "3 Tanggal", a pivot's "Sum of CAPLAN": what the parts somebody knows agree on; a column of two fields is none. */
function inParts(text: string, of: (text: string) => readonly Claim[] | undefined): readonly Claim[] | undefined {
  const parts = text.replace(/^(\d{1,3}|sum of|jumlah dari)\s+(?=\p{L})/iu, '').split(/[/|]/);
  const known = parts.flatMap((part) => {
    const claims = of(part);
    return claims ? [claims] : [];
  });
  const shared = known[0]?.filter(({ field }) =>
    known.every((claims) => claims.some((other) => other.field === field)),
  );
  return shared?.map((claim) => ({ ...claim, rank: claim.rank + IN_PARTS }));
}

/** Fields whose aliases are one letter away from a caption nobody claims. */
export function nearClaims(caption: Caption, { claims }: AliasIndex): Claim[] {
  const key = foldCaptionBare(caption.text);
  if (key.length < SHORTEST_TYPO) return [];
  const near = new Map<number, Claim>();
  for (const [known, fields] of claims) {
    if (known.length < SHORTEST_TYPO || !withinOneEdit(key, known)) continue;
    for (const claim of fields) if (!near.has(claim.field)) near.set(claim.field, claim);
  }
  return [...near.values()];
}
