/** What a request must show before it is submitted (W04 5.1.1, 5.2.1–5.2.2), and what of it is still missing. */
import { isBlank } from '../../../src/grid';
import type { Pack } from '../../../src/engine';
import type { FieldSpec, TypedValue } from '../../../src/sheet';
import type { Judgement } from '../../form/judge';
import type { Offered } from '../../form/formModel';
import { rawCell, type Records } from '../../store/readRecords';
import { kindField, requestExtension } from './requestExtension';

export interface EvidenceState {
  clause: string;
  fields: readonly string[];
  /** Blank, or refused by a rule. */
  missing: readonly string[];
}

export function evidenceOf(
  { pack, specs }: { pack: Pack; specs: readonly FieldSpec[] },
  record: Readonly<Record<string, TypedValue>>,
  { byField }: Pick<Judgement, 'byField'>,
): EvidenceState {
  const kind = kindField(pack, specs);
  const { clause, fields } = requestExtension(pack).evidence[String(kind === null ? '' : record[kind])] ?? {
    clause: '',
    fields: [],
  };
  const isThere = (name: string) =>
    record[name] !== null &&
    record[name] !== undefined &&
    !(byField[name] ?? []).some((remark) => remark.tone === 'fail');
  return { clause, fields, missing: fields.filter((name) => !isThere(name)) };
}

/** Fields that a record still has to be given, of those the sheet has a column for. */
export const unfilled = (
  fields: readonly string[],
  record: Readonly<Record<string, TypedValue>>,
  records: Pick<Records, 'place'>,
): string[] => fields.filter((name) => isBlank(record[name]) && records.place(name) !== null);

/** The applications of this sheet, as its cells name them: a vocabulary knows not all of them. */
export function ownApplications(records: Records): Offered {
  const table = records.reading.table!;
  const words = table.rows.map((_, row) => String(rawCell(records, row, APPLICATION) ?? '').trim());
  return { [APPLICATION]: [...new Set(words)].filter((word) => word !== '').sort() };
}

const APPLICATION = 'aplikasi';
