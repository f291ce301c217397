/**
 * The key of a closure's checks, locked with the rows themselves: whoever has the month's table opens it, and the file alone
 * tells nothing. Each group of rows locks the key once more, so that it opens as long as one group is as it was: eight rows a
 * group in a long table; in a short one every choice that leaves two rows out.
 * A month of one or two rows is locked by a row each: who knows all of that row can open it.
 */
import { digestText } from '../../text';
import type { ClosedRecord, Lock } from './closure';
import type { NamedRecord } from './rowChecks';

const GROUP = 8;

export async function lockKey(secret: string, records: readonly NamedRecord[]): Promise<Lock> {
  const sealed = [];
  for (const group of groupsOf(records.length))
    sealed.push(xor(secret, await digestOf(group.map((at) => records[at]!))));
  return { check: await checkOf(secret), sealed };
}

/** The key, where some group of the closed records is still as it was; else null. */
export async function openLock(
  { check, sealed }: Lock,
  closed: readonly Pick<ClosedRecord, 'key'>[],
  now: readonly NamedRecord[],
): Promise<string | null> {
  const byKey = new Map(now.map((record) => [record.key, record]));
  for (const [n, group] of groupsOf(closed.length).entries()) {
    const rows = group.flatMap((at) => byKey.get(closed[at]!.key) ?? []);
    if (rows.length < group.length || sealed[n] === undefined) continue;
    const secret = xor(sealed[n], await digestOf(rows));
    if ((await checkOf(secret)) === check) return secret;
  }
  return null;
}

/** Indices of the rows that lock the key together. */
function groupsOf(count: number): number[][] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (count >= 2 * GROUP)
    return Array.from({ length: Math.floor(count / GROUP) }, (_, n) => all.slice(n * GROUP, (n + 1) * GROUP));
  if (count <= 2) return all.map((at) => [at]);
  return all.flatMap((a) => all.slice(a + 1).map((b) => all.filter((at) => at !== a && at !== b)));
}

const digestOf = (records: readonly NamedRecord[]): Promise<string> =>
  digestText(JSON.stringify(records.map(({ key, text }) => [key, text])));

const checkOf = (secret: string): Promise<string> => digestText(`patuh:kunci:${secret}`);

/** Of two texts of hexadecimal digits, as long as the first. */
const xor = (a: string, b: string): string =>
  [...a].map((digit, at) => (parseInt(digit, 16) ^ parseInt(b[at]!, 16)).toString(16)).join('');
