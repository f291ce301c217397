/** A mistake a user can mend: the cell shows #VALUE! or #N/A with one sentence. Excel shows messages on these two only. */
import { fill, type Language } from '../../text';
import { TEXTS, type TextKey } from './texts';

export type FailureCode = 'value' | 'na';

export class Failure extends Error {
  constructor(
    /** `value`: the formula must change. `na`: the formula is right, there is nothing to calculate. */
    readonly code: FailureCode,
    readonly key: TextKey,
    readonly holes: Readonly<Record<string, unknown>> = {},
  ) {
    super(key);
  }

  /** The sentence; a hole may itself be a text in both languages. */
  sentence(language: Language): string {
    const holes = Object.fromEntries(
      Object.entries(this.holes).map(([name, value]) => [name, isLocal(value) ? value[language] : value]),
    );
    return fill(TEXTS[this.key][language], holes);
  }
}

function isLocal(value: unknown): value is Record<Language, string> {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}
