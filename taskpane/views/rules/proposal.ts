/** A changed pack before it counts: the new text, whether it can run, and which rows of the open table would turn. */
import { VERDICTS, type Verdict } from '../../../src/engine';
import type { SheetTable } from '../../../src/sheet';
import type { BrokenPack, LoadedPack } from '../../store/packShelf';
import { announcePacks } from '../../store/announcePacks';
import { recordChange } from '../../store/recordChange';
import { readRecords } from '../../store/readRecords';
import type { Session } from '../../store/session';

export interface Proposal {
  id: string;
  text: string;
  /** What changes, in words, for the history. */
  what: string;
}

export interface Impact {
  /** Name of the table it was computed on; null where no open table belongs to the pack. */
  table: string | null;
  rows: number;
  changed: number;
  moves: readonly { from: Verdict; to: Verdict; count: number }[];
}

interface PackJson {
  version: string;
  parameters: Record<string, { value: unknown; confirmed?: boolean }>;
  rules: { name: string; confirmed?: boolean }[];
}

/** The pack's text with one parameter changed. The version moves on, so that reports tell the two apart. */
export function withParameter(text: string, name: string, value: unknown): string {
  return edited(text, (pack) => (pack.parameters[name]!.value = value));
}

/** The pack's text with an assumed or customary rule, or parameter, confirmed: from then on it may fail a record. */
export function withConfirmed(text: string, rule: string): string {
  return edited(text, (pack) => (pack.rules.find((candidate) => candidate.name === rule)!.confirmed = true));
}

function edited(text: string, change: (pack: PackJson) => unknown): string {
  const pack = JSON.parse(text) as PackJson;
  change(pack);
  pack.version = pack.version.replace(/(\d+)$/, (last) => String(Number(last) + 1));
  return JSON.stringify(pack, null, 2) + '\n';
}

/** Reads what was typed as the kind of value the parameter has; undefined where it cannot be that. */
export function parameterValue(typed: string, now: unknown): unknown {
  const text = typed.trim();
  if (Array.isArray(now)) {
    const items = text.split(/[,;]/).map((item) => item.trim()).filter(Boolean);
    return now.every((item) => typeof item === 'number') && now.length > 0 ? numbers(items) : items;
  }
  if (typeof now === 'boolean') return /^(ya|yes|true|1)$/i.test(text) ? true : /^(tidak|no|false|0)$/i.test(text) ? false : undefined;
  if (text === '') return now === null || typeof now === 'number' ? null : undefined;
  if (typeof now === 'string') return text;
  return numbers([text])?.[0];
}

function numbers(items: readonly string[]): number[] | undefined {
  const found = items.map((item) => Number(item.replace(',', '.')));
  return found.every(Number.isFinite) ? found : undefined;
}

/** A parameter's value as one types it. */
export function parameterText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

export function isBroken(result: LoadedPack | BrokenPack): result is BrokenPack {
  return !('compiled' in result);
}

/** Judges the pack's open table with the old and the new rules. */
export async function impactOf({ book, scan }: Pick<Session, 'book' | 'scan'>, before: LoadedPack, after: LoadedPack, asOf: number): Promise<Impact> {
  const place = scan.placesOf(before.id)[0];
  if (!book || !place) return { table: null, rows: 0, changed: 0, moves: [] };
  const { reading } = await readRecords(book, place.source, before);
  return reading.table ? { table: place.source.name, ...compare(before, after, reading.table, asOf) } : { table: null, rows: 0, changed: 0, moves: [] };
}

export function compare(before: LoadedPack, after: LoadedPack, table: SheetTable, asOf: number): Omit<Impact, 'table'> {
  const [old, next] = [before, after].map((pack) => pack.compiled.checkRowsSync(table, { asOf }).codes) as [Uint8Array, Uint8Array];
  const counts = new Map<string, { from: Verdict; to: Verdict; count: number }>();
  let changed = 0;
  for (let row = 0; row < old.length; row++) {
    if (old[row] === next[row]) continue;
    changed++;
    const [from, to] = [VERDICTS[old[row]!]!, VERDICTS[next[row]!]!];
    const move = counts.get(from + to) ?? { from, to, count: 0 };
    move.count++;
    counts.set(from + to, move);
  }
  return { rows: old.length, changed, moves: [...counts.values()].sort((a, b) => b.count - a.count) };
}

/** Records the change, keeps the pack in the workbook with who and why, and lets cells and pane use it at once. */
export async function acceptProposal(session: Session, proposal: Proposal, who: string, why: string, at: Date): Promise<void> {
  const { id, text, what } = proposal;
  const { history = [], pack } = session.packs.get(id) ?? {};
  const entry = { at: at.toISOString(), who, kind: 'parameter', subject: `${id}: ${what}`, from: pack?.version ?? '', to: versionOf(text), why } as const;
  await recordChange(session.book!, entry, () => session.book!.keepPack({ id, text, history: [...history, { at: at.toISOString(), who, why, what }] }));
  await reload(session, proposal.id, proposal.text);
}

const versionOf = (text: string): string => (JSON.parse(text) as PackJson).version;

/** Back to the rules as shipped. */
export async function resetPack(session: Session, id: string): Promise<void> {
  await session.book!.dropPack(id);
  await reload(session, id, null);
}

async function reload(session: Session, id: string, text: string | null): Promise<void> {
  await session.packs.load(await session.book!.readPacks());
  await announcePacks(session.book!, [{ id, text }]);
}
