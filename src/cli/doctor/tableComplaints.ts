/** What the reading of a table says that is no fault of the people who typed: damage of its cells, swapped dates, totals among records. */
import { labelsOf, type Pack } from '../../engine';
import { describeReport, type Reading, type RepairCode, type SkipReason } from '../../sheet';
import { LANGUAGES, type LocalText } from '../../text';
import { complaint, type Complaint } from './complaint';

/** What programs do to cells; a word that no list knows is for `check` and `read` to say. */
const DAMAGE: ReadonlySet<string> = new Set([
  'errorCell',
  'noResult',
  'brokenRow',
  'tooManyDigits',
  'damagedNumber',
  ...(['swappedBack', 'emptyDate', 'zoneIgnored', 'leadingZeroLost', 'idCleaned'] satisfies RepairCode[]),
]);
/** Swapped dates are a question already. */
const STYLES: ReadonlySet<string> = new Set(['mixedDayMonth']);
const QUESTIONS: ReadonlySet<string> = new Set(['swappedDates', 'whichHeader']);
const SAID: ReadonlySet<string> = new Set(['finding', 'question', 'note', 'repair', 'problem', 'skipped', 'section']);
/** Blank rows are no complaint. */
const HARMLESS: ReadonlySet<SkipReason> = new Set(['empty', 'units']);

/** @param place what the table is called in sentences */
export function tableComplaints({ report, questions }: Reading, pack: Pack, place: string): Complaint[] {
  const ill = {
    ...report,
    skipped: report.skipped.filter(({ reason }) => !HARMLESS.has(reason)),
    columns: report.columns.map((column) => ({
      ...column,
      notes: column.notes.filter((note) => note === 'duplicateCaption' || note === 'mergedCaption'),
      style: column.style !== null && STYLES.has(column.style) ? column.style : null,
      repairs: column.repairs.filter(({ code }) => DAMAGE.has(code)),
      problems: column.problems.filter(({ code }) => DAMAGE.has(code)),
    })),
  };
  const labels = labelsOf(pack);
  const asked = questions.filter(({ code }) => QUESTIONS.has(code));
  const [id, en] = LANGUAGES.map((language) =>
    describeReport(ill, language, { questions: asked, labels }).filter(({ kind }) => SAID.has(kind)),
  );
  return id!.map(({ kind, text }, at) => {
    const both: LocalText = { id: `${place}: ${text}`, en: `${place}: ${en![at]!.text}` };
    return complaint('content', kind, both);
  });
}
