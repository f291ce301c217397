/** The text of a pack being edited: its draft, what lint says of it, and what completion knows. No React here. */
import type { Drafts } from '../../../src/office';
import { readClauses, type ExampleSet } from '../../../src/author';
import type { Pack } from '../../../src/engine';
import type { Language } from '../../../src/text';
import type { LoadedPack } from '../../store/packShelf';
import type { ReadText } from '../../../src/packs';
import { reviewPack, type PackReview } from '../../../src/author/language';
import { createPackLanguage, type PackLanguage } from '../../../src/author/language';
import { loadExamples } from './runExamples';

interface Draft {
  /** The pack's text the draft was made of. */
  base: string;
  text: string;
}

export interface TextDesk {
  /** What to begin with: the draft, else the pack. */
  text: string;
  /** Whether that is a draft, and whether the pack has changed since it was begun. */
  restored: 'kept' | 'moved' | null;
  keep(text: string): void;
  review(text: string, language: Language): Promise<PackReview>;
  packLanguage(language: Language): PackLanguage;
}

export function createTextDesk(loaded: LoadedPack, drafts: Drafts, readText: ReadText): TextDesk {
  const key = `rules:json:${loaded.id}`;
  const kept = drafts.read<Draft>(key);
  const draft = kept && kept.text !== loaded.text ? kept : null;
  // Accepted, or typed back: nothing is left to keep.
  if (kept && !draft) drafts.drop(key);
  // Names completed are those of the last text that could run.
  let known: Pack = loaded.pack;
  let made: { pack: Pack; language: Language; value: PackLanguage } | null = null;
  let examples: Promise<ExampleSet | null> | null = null;
  let book: Promise<string[]> | null = null;
  return {
    text: draft?.text ?? loaded.text,
    restored: draft ? (draft.base === loaded.text ? 'kept' : 'moved') : null,
    keep(text) {
      if (text === loaded.text) drafts.drop(key);
      else drafts.save(key, { base: draft?.base ?? loaded.text, text } satisfies Draft);
    },
    async review(text, language) {
      // Examples that do not fit the pack are the business of their own panel.
      examples ??= loadExamples(loaded.pack, readText).catch(() => null);
      book ??= readClauses(readText);
      const review = await reviewPack(loaded.id, text, readText, await examples, await book, language);
      if (review.pack) known = review.pack;
      return review;
    },
    packLanguage(language) {
      if (made?.pack !== known || made.language !== language)
        made = { pack: known, language, value: createPackLanguage(known, language) };
      return made.value;
    },
  };
}
