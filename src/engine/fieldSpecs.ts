/** The fields of a pack as the sheet room reads them, vocabularies resolved. */
import type { FieldSpec } from '../sheet';
import type { LocalText } from '../text';
import type { Field, Pack, Vocabulary } from './model/types';

type Vocabularies = Readonly<Record<string, Vocabulary>>;

/** Specs of the pack's records, or of one of its further tables. */
export function fieldSpecs(pack: Pack, table?: string): FieldSpec[] {
  const fields = table === undefined ? pack.fields : (pack.tables?.[table]?.fields ?? {});
  return Object.entries(fields).map(([name, field]) => specOf(name, field, pack.vocabularies ?? {}));
}

/** What people call the fields of the pack's records. */
export function labelsOf({ fields }: Pick<Pack, 'fields'>): Record<string, LocalText> {
  return Object.fromEntries(Object.entries(fields).map(([name, { label }]) => [name, label]));
}

function specOf(name: string, field: Field, vocabularies: Vocabularies): FieldSpec {
  const {
    type,
    label,
    aliases = [],
    ambiguous,
    key,
    vocabulary,
    across,
    several,
    counts,
    month,
    blanks,
    placeholders,
    zeroIsBlank,
    personal,
  } = field;
  const shared =
    vocabulary !== undefined && Object.hasOwn(vocabularies, vocabulary)
      ? wordsOf(vocabularies[vocabulary]!)
      : undefined;
  const values = shared && field.values ? joined(shared, field.values) : (shared ?? field.values);
  return {
    name,
    type,
    label,
    aliases,
    ...(ambiguous && { ambiguous }),
    ...(key !== undefined && { key }),
    ...(values && { values }),
    ...(across !== undefined && { across }),
    ...(several !== undefined && { several }),
    ...(counts && { counts }),
    ...(month !== undefined && { month }),
    ...(blanks && { blanks }),
    ...(placeholders && { placeholders }),
    ...(zeroIsBlank !== undefined && { zeroIsBlank }),
    ...(personal !== undefined && { personal }),
  };
}

function wordsOf({ values }: Vocabulary): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(values).map(([word, entry]) => [word, 'synonyms' in entry ? entry.synonyms : entry]),
  );
}

/** A field may add words of its own to the vocabulary it shares. */
function joined(
  shared: Record<string, readonly string[]>,
  own: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const words = new Map(Object.entries(shared));
  for (const [word, synonyms] of Object.entries(own)) words.set(word, [...(words.get(word) ?? []), ...synonyms]);
  return Object.fromEntries(words);
}
