/**
 * Who has which call open, in a workbook that several QCOs tap in at once: one row a QCO, with the moment at which the claim
 * lapses. A claim keeps nobody from a call for good; whoever wrote it first keeps it.
 */
import type { Pack } from '../../../../src/engine';
import { foldCase } from '../../../../src/grid';
import type { Book, OwnTable } from '../../../../src/office';
import { digestText } from '../../../../src/text';

/** Captions are data of the team, so they never change with the language. */
export const CLAIMS: OwnTable = {
  sheet: 'Patuh klaim',
  table: 'tblPatuhKlaim',
  captions: ['QCO', 'Call', 'Sejak', 'Sampai'],
  widths: [16, 20, 26, 26],
};

const MINUTE = 60_000;
const LETTERS = 16;

/** A call without its numbers: the table is read by many. */
export const callDigest = async (key: string): Promise<string> => (await digestText(key)).slice(0, LETTERS);

interface Claims {
  /** Who else has the call; null where it is this QCO's. */
  takenBy: string | null;
  /** Digests of the calls that others have open. */
  taken: ReadonlySet<string>;
}

/** Minutes a claim holds, by the pack. */
export function claimMinutes(pack: Pack): number {
  const value = pack.parameters['claimMinutes']?.value;
  return typeof value === 'number' ? value : 0;
}

/** Claims a call for a QCO, unless another has it; of two who write at once the one who began first, then the lesser login. */
export async function claimCall(
  book: Pick<Book, 'readOwnRows' | 'putOwnRow'>,
  { who, call, now, minutes }: { who: string; call: string; now: Date; minutes: number },
): Promise<Claims> {
  const before = othersOf(await book.readOwnRows(CLAIMS), who, now);
  const holder = before.find((other) => other.call === call);
  if (holder) return claims(before, holder.who);
  const since = now.toISOString();
  await book.putOwnRow(CLAIMS, [who, call, since, new Date(now.getTime() + minutes * MINUTE).toISOString()]);
  const after = othersOf(await book.readOwnRows(CLAIMS), who, now);
  const rival = after.find((other) => other.call === call);
  const yields = rival && (rival.since < since || (rival.since === since && rival.who < who));
  return claims(after, yields ? rival.who : null);
}

/**
 * Claims the open call, and again at half of a claim's time as long as it stays open: a long call is nobody else's meanwhile.
 * Gives what ends it; the claim then lapses by itself.
 */
export function holdCall(
  book: Pick<Book, 'readOwnRows' | 'putOwnRow'>,
  { call, who, minutes }: { call: string; who: string; minutes: number },
  on: { taken(by: string): void; error(error: unknown): void },
): () => void {
  let open = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const claim = async (): Promise<void> => {
    try {
      const digest = await callDigest(call);
      if (!open) return;
      const { takenBy } = await claimCall(book, { who, call: digest, now: new Date(), minutes });
      if (!open) return;
      if (takenBy !== null) return on.taken(takenBy);
    } catch (error) {
      if (open) on.error(error);
    }
    if (open && minutes > 0) timer = setTimeout(() => void claim(), (minutes * MINUTE) / 2);
  };
  void claim();
  return () => {
    open = false;
    clearTimeout(timer);
  };
}

interface Claim {
  who: string;
  call: string;
  since: string;
}

function othersOf(rows: readonly (readonly string[])[], me: string, now: Date): Claim[] {
  return rows
    .map(([who = '', call = '', since = '', until = '']) => ({ who, call, since, until }))
    .filter(({ who, until }) => who !== '' && foldCase(who) !== foldCase(me) && until > now.toISOString());
}

const claims = (others: readonly Claim[], takenBy: string | null): Claims => ({
  takenBy,
  taken: new Set(others.map(({ call }) => call)),
});
