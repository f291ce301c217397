/** What a request must show before it is submitted (W04 5.1.1, 5.2.1–5.2.2), and what of it is still missing. */
import type { Pack } from '../../../src/engine';
import type { FieldSpec, TypedValue } from '../../../src/sheet';
import type { Judgement } from '../../form/judge';
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
