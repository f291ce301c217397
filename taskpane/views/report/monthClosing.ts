/** Closing, reopening and comparing a month, each recorded in the audit trail. */
import {
  closeMonth,
  closureSubject,
  compareClosure,
  countChanges,
  describeChanges,
  digestOfClosure,
  sourceFieldLabel,
  type ChangeLines,
  type Closure,
  type SealedClosure,
} from '../../../src/ledger';
import type { Language } from '../../../src/text';
import { recordChange } from '../../store/recordChange';
import type { Session } from '../../store/session';
import { buildMonth, stateOf, type OpenLayout } from './reportDesk';

export interface ClosingWords {
  who: string;
  why: string;
  at: Date;
}

export interface SinceClosing extends ChangeLines {
  count: number;
}

interface ChosenMonth {
  month: string;
  sites: readonly string[] | null;
  asOf: number;
  language: Language;
  /** Serial date and time of closing. */
  made: number;
}

export async function closeChosenMonth(
  { book }: Pick<Session, 'book'>,
  open: OpenLayout,
  chosen: ChosenMonth,
  { who, why, at }: ClosingWords,
): Promise<void> {
  const report = buildMonth(open, { ...chosen, live: false });
  const { month, sites, asOf, language } = chosen;
  const closing = { layout: open.layout.id, month, sites, asOf, language, at: at.toISOString(), who, salt };
  const closure = await closeMonth(stateOf(open, report), closing);
  const to = await digestOfClosure(closure);
  const entry = {
    at: at.toISOString(),
    who,
    kind: 'tutup bulan',
    subject: closureSubject(closure),
    from: '',
    to,
    why,
  } as const;
  await recordChange(book!, entry, () => book!.keepClosure(closure));
}

export async function reopenMonth(
  { book }: Pick<Session, 'book'>,
  { closure, digest }: SealedClosure,
  { who, why, at }: ClosingWords,
): Promise<void> {
  const entry = {
    at: at.toISOString(),
    who,
    kind: 'buka bulan',
    subject: closureSubject(closure),
    from: digest,
    to: '',
    why,
  } as const;
  await recordChange(book!, entry, () => book!.dropClosure(digest));
}

/** The closure of the same layout, month and sites. */
export function closureFor(
  closures: readonly SealedClosure[],
  layout: string,
  month: string,
  sites: readonly string[] | null,
): SealedClosure | undefined {
  const subject = closureSubject({ layout, month, sites });
  return closures.find(({ closure }) => closureSubject(closure) === subject);
}

/** Builds the closed month anew, as it was asked for then, and says what differs. */
export async function compareMonth(open: OpenLayout, closure: Closure, language: Language): Promise<SinceClosing> {
  const { month, sites, asOf } = closure;
  const report = buildMonth(open, { month, sites, asOf, language: closure.language, live: false, made: null });
  const changes = await compareClosure(closure, stateOf(open, report));
  const labelOf = (source: string, field: string) => sourceFieldLabel(open.packs, source, field, language);
  return { count: countChanges(changes), ...describeChanges(changes, language, labelOf) };
}

const salt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
