/** One thing a file suffers from, or holds. */
import { fillBoth, type LocalText } from '../../text';

/** The page's sections, in their order. */
export const KINDS = ['program', 'damage', 'content', 'repeats', 'inside'] as const;

export interface Complaint {
  kind: (typeof KINDS)[number];
  /** For programs; stable. */
  code: string;
  text: LocalText;
}

export const complaint = (
  kind: Complaint['kind'],
  code: string,
  text: LocalText,
  holes: Readonly<Record<string, unknown>> = {},
): Complaint => ({ kind, code, text: fillBoth(text, holes) });
