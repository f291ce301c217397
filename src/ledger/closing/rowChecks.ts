/**
 * Short checks that tell which cells of a row changed and give nothing away. Each cell is blinded by a number of its own, drawn
 * from a key that the closure does not hold in the open (lock.ts): without it every check fits every value alike. All personal
 * columns of a row share one. That two different cells have the same check (1 in 65,536) is harmless: the digest of the whole
 * table still differs, and the comparison then says that it cannot name the row.
 */
import { digestText } from '../../text';
import type { FieldSpec, SheetTable, TypedValue } from '../../sheet';
import type { ClosedRecord } from './closure';

/** Digits of one check. */
const CHECK_LENGTH = 4;

export interface CheckedFields {
  /** Ordinary fields that the sheet has, each with a check of its own. */
  fields: string[];
  personal: string[];
  /** Fields whose values name a record. */
  key: string[];
}

/**
 * `recordKey` names the records where the sheet has it; else the key fields do, together: neither personal ones nor words of a
 * vocabulary, for those are what people change.
 */
export function checkedFields(table: SheetTable, specs: readonly FieldSpec[], recordKey: string): CheckedFields {
  const here = specs.filter((spec) => table.columns[spec.name]?.source);
  const open = here.filter((spec) => !spec.personal);
  const named = open.filter((spec) => spec.name === recordKey);
  const names = (list: readonly FieldSpec[]): string[] => list.map((spec) => spec.name).sort();
  return {
    fields: names(open),
    personal: names(here.filter((spec) => spec.personal)),
    key: (named.length > 0 ? named : open.filter((spec) => spec.key && spec.type !== 'enum')).map((spec) => spec.name),
  };
}

/** What a record is called and says; `text` covers every column that is checked. */
export interface NamedRecord {
  key: string;
  row: number;
  text: string;
}

/** The records of a table, whose matrix begins in sheet row `firstRow` (0-based). `show` writes a key value as people read it. */
export function namedRecords(
  table: SheetTable,
  { fields, personal, key }: CheckedFields,
  firstRow: number,
  show: (field: string, value: TypedValue) => string,
): NamedRecord[] {
  const seen = new Map<string, number>();
  const columns = [...fields, ...personal].map((field) => table.columns[field]!.values);
  return table.rows.map((row, i) => {
    const name = key.map((field) => show(field, table.columns[field]!.values[i])).join(' · ');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return {
      key: times === 1 ? name : `${name} (${times})`,
      row: firstRow + row + 1,
      text: columns.map((values) => canonical(values[i])).join('\t'),
    };
  });
}

/** One entry a record. @param secret the key that blinds the checks */
export async function rowChecks(
  table: SheetTable,
  { fields, personal }: CheckedFields,
  secret: string,
  records: readonly NamedRecord[],
): Promise<ClosedRecord[]> {
  const columns = fields.map((field) => table.columns[field]!.values);
  const hidden = personal.map((field) => table.columns[field]!.values);
  const closed: ClosedRecord[] = [];
  for (const [i, { key, row }] of records.entries()) {
    const blinds = await blindsOf(secret, key, fields.length + 1);
    const own = columns.map((values, c) => digits(mix(blinds[c]!, canonical(values[i]))));
    const shared = digits(
      hidden.reduce((state, values) => mix(state, canonical(values[i]) + '\t'), blinds[fields.length]!),
    );
    closed.push({ key, row, checks: own.join('') + shared });
  }
  return closed;
}

/** Eight hexadecimal digits of SHA-256 are one number to begin from. */
async function blindsOf(secret: string, key: string, count: number): Promise<number[]> {
  let hex = '';
  for (let n = 0; hex.length < count * 8; n++) hex += await digestText(JSON.stringify([secret, key, n]));
  return Array.from({ length: count }, (_, c) => parseInt(hex.slice(c * 8, c * 8 + 8), 16) | 0);
}

/** Positions of the checks that differ. */
export function differingChecks(a: string, b: string): number[] {
  const found = [];
  for (let at = 0; at < Math.max(a.length, b.length); at += CHECK_LENGTH)
    if (a.slice(at, at + CHECK_LENGTH) !== b.slice(at, at + CHECK_LENGTH)) found.push(at / CHECK_LENGTH);
  return found;
}

const canonical = (value: TypedValue): string =>
  value === null ? '' : value === undefined ? '?' : JSON.stringify(value);

/** FNV-1a over UTF-16 units. */
function mix(state: number, text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    state = Math.imul(state ^ (unit & 0xff), 0x01000193);
    state = Math.imul(state ^ (unit >>> 8), 0x01000193);
  }
  return state;
}

/** The low and the high half folded together, after the last bits have been spread over all. */
function digits(state: number): string {
  let x = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) & 0xffff).toString(16).padStart(CHECK_LENGTH, '0');
}
