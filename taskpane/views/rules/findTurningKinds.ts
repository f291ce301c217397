/** What `patuh rules diff` says without a file, in sentences. */
import { diffPacks, textChangeText, turnText, undecidedText, type ExampleSet } from '../../../src/author';
import type { Pack } from '../../../src/engine';
import type { Language } from '../../../src/text';

export interface Kinds {
  /** Each kind of record that turns, of all there could be, in one sentence. */
  turns: string[];
  /** What is written otherwise. */
  texts: string[];
  /** What could not be decided, and why. */
  undecided: string[];
}

export interface KindsAsked {
  old: Pack;
  fresh: Pack;
  examples: ExampleSet | null;
  language: Language;
}

export function turningKinds({ old, fresh, examples, language }: KindsAsked): Kinds {
  const { turns, texts, undecided } = diffPacks(old, fresh, examples);
  return {
    turns: turns.map((turn) => turnText(turn, language)),
    texts: texts.map((change) => textChangeText(change, language)),
    undecided: undecided.map((one) => undecidedText(one, language)),
  };
}
