import type { Vocabulary } from '../../engine';
import type { FieldSpec } from '../../sheet';
import { range, text } from '../arguments';
import { isBlank } from '../../grid';
import { defineFunction } from '../call/definition';
import { Failure } from '../shared/failure';
import type { Library } from '../reading/library';
import { readWord } from './shared/readWord';

const UNKNOWN = '(tidak dikenal)';
const WORDS_SHOWN = 12;

export const ISTILAH = defineFunction({
  name: 'ISTILAH',
  about: {
    id: 'Kata baku sebuah kosakata untuk kata yang tertulis tidak rapi.',
    en: 'The standard word of a vocabulary for a messy one.',
  },
  arguments: {
    kosakata: text({
      id: 'Nama kosakata, misalnya "sites"; nama yang salah dijawab dengan daftarnya.',
      en: 'Name of the vocabulary, "sites" for example; a wrong name is answered with the list.',
    }),
    kata: range({ id: 'Satu kata, atau satu kolom kata.', en: 'One word, or a column of words.' }),
  },
  result: 'spill',
  gives: {
    id: `Satu kata baku per kata; ${UNKNOWN} untuk yang tidak ada di kosakata. Tidak ada yang ditebak.`,
    en: `One standard word a word; ${UNKNOWN} for those not in the vocabulary. Nothing is guessed.`,
  },
  example: {
    ranges: { Site: [['Site'], ['Tangerang'], ['bdg'], ['MAKKASAR'], ['Atlantis']] },
    formula: '=PATUH.ISTILAH("sites";Site[Site])',
    call: ['sites', { range: 'Site:0' }],
  },
  async run({ kosakata, kata }, { library }) {
    const vocabulary = await vocabularyNamed(kosakata, library);
    const spec = specOf(vocabulary);
    const made = kata.rows.map((row) => row.map((cell) => (isBlank(cell) ? '' : (readWord(cell, spec) ?? UNKNOWN))));
    if (made.length === 1 && made[0]!.length === 1 && made[0]![0] === UNKNOWN) {
      const words = Object.keys(vocabulary.values);
      throw new Failure('na', 'wordUnknown', {
        place: 2,
        name: 'kata',
        found: kata.rows[0]![0],
        vocabulary: vocabulary.id,
        words: words.slice(0, WORDS_SHOWN).join(', ') + (words.length > WORDS_SHOWN ? ', …' : ''),
      });
    }
    return made;
  },
});

async function vocabularyNamed(name: string, library: Library): Promise<Vocabulary> {
  const id = name.toLowerCase();
  if (/^[\w-]+$/.test(id)) {
    const found = await library.vocabulary(id).catch(() => null);
    if (found) return found;
  }
  const packs = await Promise.all((await library.packIds()).map((pack) => library.pack(pack).catch(() => null)));
  const ids = new Set(packs.flatMap((pack) => Object.keys(pack?.pack.vocabularies ?? {})));
  throw new Failure('value', 'vocabularyUnknown', {
    place: 1,
    name: 'kosakata',
    found: name,
    vocabularies: [...ids].sort().join(', '),
  });
}

function specOf({ title, values }: Vocabulary): FieldSpec {
  const words = Object.entries(values).map(
    ([word, entry]) => [word, 'synonyms' in entry ? entry.synonyms : entry] as const,
  );
  return { name: 'kata', type: 'enum', label: title, aliases: [], values: Object.fromEntries(words) };
}
