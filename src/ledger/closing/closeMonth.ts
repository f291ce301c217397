/** Freezes a month. */
import type { Pack } from '../../engine';
import { digestTable } from '../../measures';
import { digestText } from '../../text';
import { type Report } from '../../reports';
import { showValue, type FieldSpec, type SheetTable, type TypedValue } from '../../sheet';
import { cellWords } from '../audit/entry';
import type { Language } from '../../text';
import { canonicalJson } from './canonicalJson';
import { CLOSURE_FORMAT, type ClosedPack, type ClosedSource, type Closure } from './closure';
import { monthRows } from './monthRows';
import { lockKey } from './lock';
import { checkedFields, namedRecords, rowChecks, type CheckedFields, type NamedRecord } from './rowChecks';

export interface MonthSource {
  /** What the report calls it: a pack, or a further table of one. */
  id: string;
  /** The table or sheet of the workbook. */
  name: string;
  table: SheetTable;
  /** 0-based row of the sheet in which the table's matrix begins. */
  firstRow: number;
  specs: readonly FieldSpec[];
  /** Field that names a record. */
  recordKey: string;
  /** Field that dates a record; without one every row belongs to the month. */
  recordDate?: string;
}

export interface MonthState {
  report: Report;
  packs: readonly Pack[];
  sources: readonly MonthSource[];
}

export interface Closing {
  layout: string;
  /** `YYYY-MM` */
  month: string;
  sites: readonly string[] | null;
  /** Serial of the day looked from. */
  asOf: number;
  language: Language;
  /** ISO 8601 in UTC. */
  at: string;
  who: string;
  /** A new random key for each source, of 32 hexadecimal digits. */
  salt(): string;
}

export async function closeMonth(
  state: MonthState,
  { layout, month, sites, asOf, language, at, who, salt }: Closing,
): Promise<Closure> {
  return {
    format: CLOSURE_FORMAT,
    layout,
    month,
    sites,
    asOf,
    language,
    closedAt: at,
    closedBy: cellWords(who),
    packs: await Promise.all(state.packs.map(closedPack)),
    report: state.report,
    sources: await Promise.all(state.sources.map((source) => closedSource(source, month, salt()))),
  };
}

/** The digest under which a closure is known: in the workbook's table, in the audit trail, in its file. */
export function digestOfClosure(closure: Closure): Promise<string> {
  return digestText(canonicalJson(closure));
}

export async function closedPack(pack: Pack): Promise<ClosedPack> {
  return { id: pack.id, version: pack.version, digest: await digestText(canonicalJson(pack)) };
}

export async function closedSource(source: MonthSource, month: string, secret: string): Promise<ClosedSource> {
  const { own, earlier, checked, records } = recordsOf(source, month);
  return {
    id: source.id,
    name: source.name,
    digest: await digestTable(own),
    earlier: { rows: earlier.rows.length, digest: await digestTable(earlier) },
    lock: await lockKey(secret, records),
    fields: checked.fields,
    records: await rowChecks(own, checked, secret, records),
  };
}

/** The month's rows, by name and content. */
export function recordsOf(
  { table, firstRow, specs, recordKey, recordDate }: MonthSource,
  month: string,
): { own: SheetTable; earlier: SheetTable; checked: CheckedFields; records: NamedRecord[] } {
  const { own, earlier } = monthRows(table, recordDate, month);
  const checked = checkedFields(table, specs, recordKey);
  const types = new Map(specs.map((spec) => [spec.name, spec.type]));
  const show = (field: string, value: TypedValue): string => showValue(value, types.get(field)!);
  return { own, earlier, checked, records: namedRecords(own, checked, firstRow, show) };
}
