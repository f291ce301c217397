/** A changed rule pack in the audit trail: its row ends with a code of the pack's new text, so that no other text passes for it. */
import { digestText } from '../../text';
import type { AuditRow } from './entry';

const CODE = / · kode ([\da-f]{12})$/;
const LENGTH = 12;

/** What the row says the pack was changed to. @param text the pack's new text; null where the shipped one rules again */
export async function packChangedTo(to: string, text: string | null): Promise<string> {
  return text === null ? to : `${to} · kode ${(await digestText(text)).slice(0, LENGTH)}`;
}

/** Whether the trail has a row for this text of a pack; earlier versions wrote rows without a code. */
export async function recordsPack(
  rows: readonly Pick<AuditRow, 'kind' | 'subject' | 'to'>[],
  id: string,
  text: string,
): Promise<boolean> {
  const own = rows.filter(({ kind, subject }) => (kind === 'parameter' || kind === 'aturan') && isOf(subject, id));
  const codes = own.flatMap(({ to }) => CODE.exec(to)?.[1] ?? []);
  return codes.length > 0 ? codes.includes((await digestText(text)).slice(0, LENGTH)) : own.length > 0;
}

/** `tapping: qmsTarget` is of the pack tapping, and of no `tapping-2`. An id in a file may be any text. */
const isOf = (subject: string, id: string): boolean =>
  subject.startsWith(id) && !/^[\w-]/.test(subject.slice(id.length));
