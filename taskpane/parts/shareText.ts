import { percentText, type Share, type Target } from '../../src/measures';
import type { Language } from '../../src/text';

/** A share as people read it: a dash where nothing is counted. */
export const shareText = ({ part, whole }: Share, language: Language, target?: Target): string =>
  whole === 0 ? '—' : percentText(part, whole, language, target);
