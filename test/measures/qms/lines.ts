/** Lines of a tapping sheet, and their QMS by the shipped pack. */
import { qms, qmsDefinition, readCalls, type QmsDefinition } from '../../../src/measures';
import type { TypedValue } from '../../../src/sheet';
import { on } from '../day';
import { shippedPack } from '../packs';
import { tableOf } from '../tables';

const TYPES = { tanggal_call: 'datetime', tgl_tapping: 'datetime', status_wo: 'integer' } as const;
export const DAY = on('2025-08-05');

/** The call on a day of August at 10, tapped at 15 of the same day; a dash is no tapping. */
export const at = (day: string, hour = 10): number => on(`2025-08-${day}`) + hour / 24;

export type Line = Record<string, TypedValue>;
export const SALE: Line = { fastel: '131000000001', login_agent: '90001', jenis_call: 'Mini Pack' };
export const call = (day: string, hasil_call: TypedValue, hasil_tapping: TypedValue, rest: Line = {}): Line => ({
  ...SALE,
  tanggal_call: at(day),
  tgl_tapping: hasil_tapping === null ? null : at(day, 15),
  hasil_call,
  hasil_tapping,
  ...rest,
});
export const NEW: Line = { input_call: 'NEW' };
export const RECALL: Line = { input_call: 'RECALL' };
export const follow = (code: number | null | undefined): Line => ({ status_wo: code });

let definition: QmsDefinition;
beforeAll(async () => {
  definition = qmsDefinition(await shippedPack('tapping'));
});

export function measure(lines: readonly Line[], month?: string) {
  const fields = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const rows = lines.map((line) => fields.map((field) => (field in line ? line[field] : null)));
  return qms(readCalls(tableOf(TYPES, [fields, ...rows]), definition), { month, asOf: DAY });
}

export interface Case {
  what: string;
  lines: Line[];
  gives: { agree: number; valid: number; [more: string]: unknown };
}
