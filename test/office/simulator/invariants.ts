/** What must hold after every schedule, whatever its order: nothing of the team's is lost, no record is twice, torn or out of place. */
import type { OfficeProblem } from '../../../src/office';
import { SHEETS, type Pane, type World } from './world';

/** What became of a piece of work. `either`: its pane was lost, or it was undone; then all of it is there, or nothing. */
type Fate = 'done' | 'refused' | 'either';

export interface Work {
  name: string;
  run(pane: Pane): Promise<unknown>;
  /** Texts it writes, each nowhere else; and those it means to replace. */
  writes: string[];
  replaces: string[];
  /** What it writes for a moment only. */
  passing?: string[];
  fate?: Fate;
  error?: unknown;
  answer?: unknown;
  /** Texts of rows that its problem tells the user to look at. */
  said?: readonly string[];
}

/** What happened. */
export interface Story {
  works: readonly Work[];
  /** Texts that people wrote. */
  people: readonly string[];
  /** Texts that a request without an answer wrote over. */
  unseen: ReadonlySet<string>;
  /** The sheets as they were after every step. */
  snapshots: ReadonlySet<string>;
}

export function check(world: World, { works, people, unseen, snapshots }: Story): void {
  const found = new Map<string, number>();
  const astray = new Set<string>();
  const mayBeAstray = new Set(
    works.flatMap(({ error, writes, passing = [], said = [] }) =>
      isAstray(error) ? [...writes, ...passing, ...said] : [],
    ),
  );
  for (const sheet of SHEETS)
    world.rows(sheet).forEach((row, at) => {
      const [id] = row;
      for (const text of row) if (text !== '') found.set(text, (found.get(text) ?? 0) + 1);
      if (at === 0) return;
      for (const text of row.slice(1)) {
        if (!text.includes('|') || text.startsWith(`${id!}|`)) continue;
        if (!mayBeAstray.has(text)) throw new Error(`${sheet} row ${at + 1} is torn: ${row.join()}`);
        astray.add(text);
      }
    });
  const count = (text: string): number => found.get(text) ?? 0;
  // Where panes meet in one cell, what one of them found there is said where it may not stand there again.
  const told = new Set(works.flatMap(({ error, said = [] }) => [...toldBy(error), ...said]));
  const replaced = new Set(works.flatMap(({ fate, replaces }) => (fate === 'done' ? replaces : [])));
  for (const { fate, writes, name } of works) {
    const there = writes.map(count);
    if (there.some((times) => times > 1)) throw new Error(`twice: ${name}`);
    const whole = there.every((times, k) => times === 1 || replaced.has(writes[k]!) || unseen.has(writes[k]!));
    if (fate === 'done' && !whole) throw new Error(`lost: ${name}`);
    const some = there.some((times, k) => times > 0 && !astray.has(writes[k]!));
    if (fate === 'refused' && some) throw new Error(`refused, but there: ${name}`);
    if (fate === 'either' && some && !whole) throw new Error(`half there: ${name}`);
  }
  for (const text of ['R1', 'R2', 'R3', 'T1', 'T2', 'TOTAL', ...people, 'R1|a', 'R2|a', 'R3|a', 'T1|a', 'T2|a'])
    if (count(text) !== 1 && !replaced.has(text) && !told.has(text) && !(unseen.has(text) && count(text) === 0))
      throw new Error(`of the team: ${text} is there ${count(text)} times`);
  const rows = world.rows('Lembar');
  const total = rows.findIndex(([id]) => id === 'TOTAL');
  if (world.recordRows('Lembar').some((row) => row > total)) throw new Error('a record below TOTAL');
  const { endRow } = world.workbook.tables.get('Data').area;
  if (world.recordRows('Tabel').some((row) => row > endRow)) throw new Error('a record outside its table');
  for (const sheet of SHEETS) checkColumns(world.rows(sheet), people);
  for (const { name, answer } of works)
    if (name === 'read' && answer && !wasSo(answer as string[], snapshots))
      throw new Error(`read what never was: ${String(answer)}`);
}

/** Result columns are absent, or whole as somebody wrote them: a word for every reason, no caption that says otherwise. */
function checkColumns(rows: string[][], people: readonly string[]): void {
  const at = rows[0]!.findIndex((text) => text.startsWith('Vonis'));
  const cells = rows.flatMap((row) => row.filter((text) => text === 'LULUS' || text.endsWith('|vonis')));
  if (at < 0) {
    if (cells.length > 0) throw new Error('results without captions');
    return;
  }
  // Cells of somebody else keep the columns of a table, emptied.
  const kept = rows.slice(1).some((row) => row.slice(at, at + 2).some((text) => people.includes(text)));
  const whole = rows[0]![at] === 'Vonis' || (kept && cells.length === 0);
  if (!whole || rows[0]![at + 1] !== 'Alasan') throw new Error('captions half written');
  for (const row of rows.slice(1))
    if ((row[at] === 'LULUS') !== row[at + 1]!.endsWith('|vonis')) throw new Error(`half a result: ${row.join()}`);
}

/** The IDs in this order stood on the sheet at one moment. */
function wasSo(ids: string[], snapshots: ReadonlySet<string>): boolean {
  return [...snapshots].some((picture) => {
    const lines = picture.split('\n').slice(0, ids.length);
    return lines.every((line, k) => line.split(',')[0] === ids[k]);
  });
}

export const codeOf = (error: unknown): string => (error as { code?: string } | undefined)?.code ?? '';

/** What a write that may come back says it found. */
const toldBy = (error: unknown): string[] =>
  codeOf(error) === 'covered' ? (error as OfficeProblem).holes['found']!.toString().split(', ') : [];

/** It said that what it wrote stands in another record, or may. */
const isAstray = (error: unknown): boolean => ['astray', 'covered'].includes(codeOf(error));
