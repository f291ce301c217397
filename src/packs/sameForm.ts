/** Tables that are one form, as monthly exports are: figures count them together, and name what fits as well but has other captions. */

/** Share of the richer one's fields that both must have, of the poorer one's, and of the poorer one's captions. */
const [ALIKE, HELD, CAPTIONS] = [0.6, 0.8, 0.75];

export interface FormColumns {
  /** Fields that the sheet has. */
  columns: ReadonlySet<string>;
  /** All its captions, folded: those of unknown columns, too. */
  captions: ReadonlySet<string>;
}

/**
 * One export may have a column more than another; a summary of it has only a few of its columns. Another kind of sheet may
 * know many of the fields, as caring knows those of tapping, but it has captions of its own.
 */
export function isSameForm(a: FormColumns, b: FormColumns): boolean {
  const common = shared(a.columns, b.columns);
  return (
    common >= Math.max(a.columns.size, b.columns.size) * ALIKE &&
    common >= Math.min(a.columns.size, b.columns.size) * HELD &&
    shared(a.captions, b.captions) >= Math.min(a.captions.size, b.captions.size) * CAPTIONS
  );
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((each) => b.has(each)).length;
