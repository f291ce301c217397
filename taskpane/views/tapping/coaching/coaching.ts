/**
 * From a finding to coaching (MNOP 2.2.2c, 2.2.3b): one note a failed parameter, for agent and team leader, with what the agent
 * says to it. Kept as a table of the workbook; no React, no Excel.
 */
import { dayOf, isoOf } from '../../../../src/calendar';
import { foldCase } from '../../../../src/grid';
import type { OwnTable } from '../../../../src/office';

export interface CoachingNote {
  /** Names the note: call, parameter and moment. */
  id: string;
  /** Day it was made, ISO. */
  made: string;
  call: string;
  agent: string;
  tl: string;
  by: string;
  item: string;
  /** Second of the recording, 02:13; empty where none was marked. */
  at: string;
  step: string;
  /** ISO; the agreed step is due by then. */
  until: string;
  answer: '' | 'setuju' | 'keberatan';
  /** The agent's own words. */
  words: string;
  /** On an objection; a note whose tapping was undone is withdrawn. */
  ruling: '' | 'diterima' | 'ditolak' | 'ditarik';
}

/** Captions are data of the team, so they never change with the language. In the order of the columns. */
const CAPTIONS = {
  id: 'Catatan',
  made: 'Dibuat',
  call: 'Call',
  agent: 'Agent',
  tl: 'TL',
  by: 'Oleh',
  item: 'Parameter',
  at: 'Detik',
  step: 'Kesepakatan',
  until: 'Sampai',
  answer: 'Tanggapan agent',
  words: 'Kata agent',
  ruling: 'Putusan keberatan',
} as const satisfies Record<keyof CoachingNote, string>;

const COLUMNS = Object.keys(CAPTIONS) as (keyof CoachingNote)[];

export const COACHING: OwnTable = {
  sheet: 'Patuh coaching',
  table: 'tblPatuhCoaching',
  captions: COLUMNS.map((column) => CAPTIONS[column]),
  widths: [34, 12, 26, 14, 18, 14, 22, 8, 40, 12, 16, 34, 18],
};

export const rowOfNote = (note: CoachingNote): string[] => COLUMNS.map((column) => note[column]);

/** Withdrawn notes are left out. */
export function notesIn(rows: readonly (readonly string[])[]): CoachingNote[] {
  return rows
    .map((row) => Object.fromEntries(COLUMNS.map((column, i) => [column, row[i] ?? ''])) as unknown as CoachingNote)
    .filter(({ id, ruling }) => id !== '' && ruling !== 'ditarik');
}

/** What an agent is to keep to on a day: not yet due, and no objection that was upheld. */
export function notesFor(notes: readonly CoachingNote[], agent: string, today: number): CoachingNote[] {
  const day = isoOf(dayOf(today));
  return notes.filter(
    (note) =>
      agent !== '' && foldCase(note.agent) === foldCase(agent) && note.until >= day && note.ruling !== 'diterima',
  );
}

/** Monday of the week of a day, as a serial. */
export const weekOf = (serial: number): number => {
  const day = dayOf(serial);
  // Serial 2 is a Monday.
  return day - ((((day - 2) % 7) + 7) % 7);
};

/** Notes made in a week or due in it, the earliest due first. */
export function notesOfWeek(notes: readonly CoachingNote[], monday: number): CoachingNote[] {
  const [from, to] = [isoOf(monday), isoOf(monday + 6)];
  const within = (day: string) => day >= from && day <= to;
  return notes
    .filter(({ made, until }) => within(made) || within(until))
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

interface DisputedItem {
  item: string;
  notes: number;
  objections: number;
  upheld: number;
}

/** Parameters that agents object to, for Supervisor Quality: those most often upheld first. */
export function disputedItems(notes: readonly CoachingNote[]): DisputedItem[] {
  return [...new Set(notes.map(({ item }) => item))]
    .map((item) => {
      const own = notes.filter((note) => note.item === item);
      const objected = own.filter(({ answer }) => answer === 'keberatan');
      const upheld = objected.filter(({ ruling }) => ruling === 'diterima').length;
      return { item, notes: own.length, objections: objected.length, upheld };
    })
    .filter(({ objections }) => objections > 0)
    .sort((a, b) => b.upheld - a.upheld || b.objections - a.objections);
}
