/** Calls of PATUH functions in a formula, and what their arguments are. Formulas come with English separators, whatever Excel speaks. */
import { serialOf, today } from '../../../src/calendar';
import { parseArea, type Area } from '../../../src/grid';

export interface Call {
  /** `QMS.KURANG` */
  name: string;
  /** As written, '' where left out. */
  given: string[];
}

/** Calls from left to right, those within a call's arguments after it. */
export function callsIn(formula: string): Call[] {
  const calls: Call[] = [];
  // Texts cannot hold calls: they are looked at with their content masked, letter for letter.
  const masked = formula.replace(/"(?:[^"]|"")*"/g, (text) => '"'.repeat(text.length));
  for (const match of masked.matchAll(/PATUH\.([A-Z0-9.]+)\(/gi)) {
    const from = match.index + match[0].length;
    calls.push({ name: match[1]!.toUpperCase(), given: split(formula, masked, from) });
  }
  return calls;
}

function split(formula: string, masked: string, from: number): string[] {
  const given: string[] = [];
  let [depth, start, at] = [0, from, from];
  for (; at < masked.length; at++) {
    const sign = masked[at]!;
    if ('([{'.includes(sign)) depth++;
    else if (depth > 0 && ')]}'.includes(sign)) depth--;
    else if (depth === 0 && (sign === ')' || sign === ',')) {
      given.push(formula.slice(start, at).trim());
      start = at + 1;
      if (sign === ')') break;
    }
  }
  return given.length === 1 && given[0] === '' ? [] : given;
}

export type Meaning =
  | { kind: 'value'; value: string | number }
  | { kind: 'day'; value: number }
  | { kind: 'table'; name: string }
  /** `sheet` is null for the formula's own; whole columns begin at row 0. */
  | { kind: 'cells'; sheet: string | null; area: Area }
  | { kind: 'other' };

/** What an argument is, as far as it can be told without calculating. */
export function meaningOf(text: string): Meaning {
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
  if (text !== '' && Number.isFinite(Number(text))) return { kind: 'value', value: Number(text) };
  if (/^TODAY\(\)$/i.test(text)) return { kind: 'day', value: today() };
  const [, year, month, day] = /^DATE\((\d+),(\d+),(\d+)\)$/i.exec(text.replace(/\s/g, '')) ?? [];
  const serial = year && serialOf({ year: Number(year), month: Number(month), day: Number(day) });
  if (serial) return { kind: 'day', value: serial };
  const [, quoted, plain, cells] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([$A-Z0-9:]+)$/i.exec(text) ?? [];
  const area = cells === undefined ? null : (parseArea(cells) ?? columnsOf(cells));
  if (area) return { kind: 'cells', sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, area };
  const [, name] = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[.*\])?$/u.exec(text) ?? [];
  return name === undefined ? { kind: 'other' } : { kind: 'table', name };
}

/** Whole columns, `A:F`. */
function columnsOf(text: string): Area | null {
  const [, from, to] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text) ?? [];
  const area = from === undefined ? null : parseArea(`${from}1:${to!}1048576`);
  return area;
}
