import type { LocalText } from '../../text';

/** A piece of a pack that has a finding, the same piece mended, and why it matters. */
export interface LintExample {
  /** Where the piece stands: a pointer into the pack, or examples.csv. */
  at: string;
  /** What the pointer leads into, where it is not the pack at hand: a list of parameters, or the pack that has such lists. */
  of?: 'list' | 'tapping';
  /** The list has no first day. */
  undated?: true;
  wrong: string;
  right: string;
  why: LocalText;
  /** What the pack around it holds besides, where that matters. */
  around?: { recordDate: string | null; derived?: object };
  /** In place of … in the wrong piece, so many times. */
  times?: number;
}

export const CONDITION = '/rules/1/conditions';
export const EARLIER = '/parameters/minContacts/earlier';
/** A pack whose records are dated by a fact that leans on a parameter. */
export const JUDGED_LATER = {
  recordDate: 'judged',
  derived: {
    judged: { function: 'addDays', args: ['day', 'minContacts'], label: { id: 'Hari dinilai', en: 'Day judged' } },
  },
};
export const why = (id: string, en: string): LocalText => ({ id, en });
