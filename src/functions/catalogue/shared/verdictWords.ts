/** How verdicts are written into cells. Formulas count these words, so they change with an argument, never with the user's language. */
import { VERDICTS, verdictWords, type Verdict } from '../../../engine';
import { choice } from '../../arguments';

export type WordLanguage = 'id' | 'sesuai' | 'en' | 'kode';

export const CELL_WORDS: Readonly<Record<WordLanguage, Readonly<Record<Verdict, string>>>> = {
  id: verdictWords('id'),
  // As audit forms of an office write it.
  sesuai: { ...verdictWords('id'), pass: 'SESUAI', fail: 'TIDAK SESUAI' },
  en: verdictWords('en'),
  kode: Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdict])) as Record<Verdict, string>,
};

export const wordLanguage = choice<WordLanguage, 'id'>(
  { id: 'Bahasa isi sel; bawaan id.', en: 'Language of the cells; id when omitted.' },
  {
    id: { id: 'LULUS, GAGAL, …', en: 'LULUS, GAGAL, …' },
    sesuai: { id: 'SESUAI, TIDAK SESUAI, …', en: 'SESUAI, TIDAK SESUAI, …' },
    en: { id: 'PASS, FAIL, …', en: 'PASS, FAIL, …' },
    kode: { id: 'pass, fail, … seperti pada baris perintah', en: 'pass, fail, … as on the command line' },
  },
  'id',
);

/** Sentences come in two languages only; the codes stand beside Indonesian ones. */
export const sentenceLanguage = (words: WordLanguage) => (words === 'en' ? 'en' : 'id');
