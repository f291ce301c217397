/** A changed pack before it counts, and the one way by which it comes to count. */
import { packChangedTo } from '../../../src/ledger';
import type { PackChange } from '../../../src/office';
import { announcePacks } from '../../store/announcePacks';
import type { LoadedPack } from '../../store/packShelf';
import { recordChange } from '../../store/recordChange';
import { editedText, type PackFiles } from '../../../src/packs';
import type { Session } from '../../store/session';
import { PackMoved } from '../../store/packMoved';
import type { Signature } from './packEdits';

export interface Proposal {
  /** Id of the pack. */
  pack: string;
  /** A number of the pack, or its rules; the audit trail tells them apart. */
  kind: 'parameter' | 'aturan';
  /** What changes, in words, and from what to what. */
  what: string;
  from: string;
  to: string;
  /** The day from which it counts, "YYYY-MM-DD"; null where it counts for every record. */
  effectiveFrom: string | null;
  /** The pack's new text; null where the one below shall rule again: its parcel's, the shipped one, or none. */
  text: string | null;
  /** What changes with the text, by paths under rules/: examples, vocabularies, reports. */
  files?: PackFiles;
  /** The text with the signature in it, where the pack keeps one. */
  signed?(signature: Signature): string;
}

/** What was decided, by whom and why. */
export type Acceptance = Omit<Proposal, 'signed'> & Signature;

/**
 * Every accepted change of a pack comes through here: the workbook still holds the pack it was made for, the change has its
 * row in the audit trail, the new pack is kept with its history and read back, and cells and pane use it at once.
 */
export async function acceptProposal(
  session: Pick<Session, 'book' | 'packs'>,
  base: LoadedPack,
  accepted: Acceptance,
  at: Date,
): Promise<void> {
  const { pack: id, kind, what, from, to, who, why, effectiveFrom, text, files } = accepted;
  const book = session.book!;
  const stored = (await book.readPacks()).find((candidate) => candidate.id === id);
  const moved =
    (stored?.text ?? null) !== (base.edited ? base.text : null) || stored?.parcel?.digest !== base.parcel?.digest;
  if (moved) throw new PackMoved(id);
  const change: PackChange = {
    at: at.toISOString(),
    who,
    why,
    what,
    from,
    to,
    ...(effectiveFrom === null ? {} : { effectiveFrom }),
  };
  // Taking back what was changed leaves the parcel; taking back an unchanged pack takes it out of the workbook.
  const parcel = text !== null || base.edited ? stored?.parcel : undefined;
  const changed = text === null ? {} : { ...stored?.files, ...files };
  const next = {
    ...{ id, text, history: [...(stored?.history ?? []), change] },
    ...(Object.keys(changed).length > 0 && { files: changed }),
    ...(parcel && { parcel }),
  };
  const recorded = await packChangedTo(
    to,
    text === null ? (parcel?.files[`${id}/pack.json`] ?? null) : editedText(text, changed),
  );
  const entry = { at: change.at, who, kind, subject: `${id}: ${what}`, from, to: recorded, why };
  await recordChange(book, entry, () => book.keepPack(next));
  await session.packs.load(await book.readPacks());
  await announcePacks(book, [next]);
}
