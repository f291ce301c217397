/** The one place where a QA changes the result of a tapped call: recorded, checked against the sheet, written in one step. */
import type { Book, RowPlace } from '../../../../src/office';
import { showValue, type TypedValue } from '../../../../src/sheet';
import { planUpdate, rowWriteOf, type Plan } from '../../../form/planWrite';
import type { LoadedPack } from '../../../store/packShelf';
import { recordOf, type Records } from '../../../store/readRecords';
import { recordChange } from '../../../store/recordChange';
import type { Place } from '../../../store/scan';
import { callKeyFields } from './callKey';
import { tappingExtension } from './tappingExtension';
import { failWordOf, FIELDS, followCode } from './tappingModel';
import { qmsDefinition } from '../../../../src/measures';

export interface VerdictChange {
  /** What names the call, and its row: an index into the records. */
  key: string;
  row: number;
  from: string;
  to: string;
  who: string;
  why: string;
  /** A return says which reason of the vocabulary, and what the agent should do (MNOP 1.3.13–14). */
  reason?: string;
  recommendation?: string;
}

export interface VerdictSheet {
  loaded: LoadedPack;
  place: Place;
  records: Records;
}

/** The cells a change comes to, for showing before it is made. */
export function planVerdict(
  { loaded, records }: Pick<VerdictSheet, 'loaded' | 'records'>,
  change: VerdictChange,
): Plan {
  const { pack } = loaded;
  const { result } = tappingExtension(pack)!;
  const passes = change.to === result.pass;
  const { fields, follow: meanings } = qmsDefinition(pack);
  const { follow } = fields;
  // A code that already says so stays: 5 is as much a return as 3.
  const present = records.reading.table!.columns[follow]?.values[change.row];
  const codes = passes ? meanings.finished : meanings.returned;
  const values: Record<string, TypedValue> = {
    [result.field]: passes ? change.to : failWordOf(pack, records.reading.table!),
    [follow]:
      typeof present === 'number' && codes.includes(present) ? null : followCode(pack, passes ? 'pass' : 'fail'),
    ...(passes
      ? {}
      : {
          [FIELDS.reason]: change.reason?.trim() || null,
          [FIELDS.recommendation]: change.recommendation?.trim() || null,
        }),
  };
  return planUpdate(loaded, records, change.row, values);
}

/**
 * Rejects with an OfficeProblem where the row no longer holds what was seen, or where the audit trail cannot be written;
 * then the call is as it was.
 */
export async function changeVerdict(
  book: Pick<Book, 'writeRow' | 'appendAudit'>,
  sheet: VerdictSheet,
  change: VerdictChange,
  at = new Date(),
): Promise<RowPlace> {
  const { loaded, place, records } = sheet;
  const plan = planVerdict(sheet, change);
  const { from, to, who, why } = change;
  const entry = { at: at.toISOString(), who, kind: 'vonis', subject: callName(sheet, change), from, to, why } as const;
  return recordChange(book, entry, () =>
    book.writeRow(rowWriteOf(place, records, change.row, plan, callKeyFields(loaded))),
  );
}

/** Sheet, row and what names the call there; the trail is read by many, so nothing personal. */
export function callName({ loaded, place, records }: VerdictSheet, { row }: Pick<VerdictChange, 'row'>): string {
  const record = recordOf(records, row);
  const key = callKeyFields(loaded)
    .flatMap((name) => loaded.specs.find((spec) => spec.name === name && !spec.personal) ?? [])
    .map(({ name, type }) => showValue(record[name], type))
    .filter((word) => word !== '');
  return [`${place.source.sheet} ${records.sheetRow(row) + 1}`, ...new Set(key)].join(' · ');
}
