import type { Language, LocalText } from '../../text';
import { VERDICTS, type Verdict } from './types';

/** What a verdict is called, wherever it is shown: pane, cells, reports, command line. Formulas count these words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, LocalText>> = {
  pass: { id: 'LULUS', en: 'PASS' },
  fail: { id: 'GAGAL', en: 'FAIL' },
  warn: { id: 'PERINGATAN', en: 'WARNING' },
  incomplete: { id: 'DATA KURANG', en: 'INCOMPLETE' },
  unregulated: { id: 'TIDAK DIATUR', en: 'UNREGULATED' },
};

/** All of them in one language. */
export const verdictWords = (language: Language): Record<Verdict, string> =>
  Object.fromEntries(VERDICTS.map((verdict) => [verdict, VERDICT_WORDS[verdict][language]])) as Record<Verdict, string>;
