/**
 * A change and its row in the audit trail: nothing is changed unrecorded.
 * The row goes first. Where it cannot be written (a protected sheet), the change is refused with that sentence; where the
 * change then fails, a second row says that it did not come about.
 */
import type { AuditEntry } from '../../src/ledger';
import type { Book } from '../../src/office';

export async function recordChange<T>(
  book: Pick<Book, 'appendAudit'>,
  entry: AuditEntry,
  change: () => Promise<T>,
): Promise<T> {
  await book.appendAudit(entry);
  try {
    return await change();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // What the user must know is why the change failed, even where its row cannot be taken back.
    await book.appendAudit({ ...entry, kind: 'batal', from: entry.to, to: entry.from, why }).catch(() => undefined);
    throw error;
  }
}
