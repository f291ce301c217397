/**
 * Every later edit of the trail that can be found, one finding each.
 * What cannot be found: somebody who knows the recipe and writes the whole rest of the chain and its anchor anew. A digest
 * that was noted elsewhere (`expected`) finds that, too.
 */
import { anchorOf, continuedBy, digestOfRow, endsOf, type Anchor } from './chain';
import { ORIGIN } from './entry';
import type { FoundRow, Trail } from './readTrail';

/** `row` is the sheet's row as Excel counts it, `number` the row's own number. */
export type TrailFinding =
  | { code: 'trailMissing'; kept: number }
  | { code: 'captionLost'; caption: string }
  | { code: 'rowEdited' | 'rowMoved' | 'rowInserted' | 'linkBroken' | 'endDiffers'; row: number; number: number }
  | { code: 'rowsMissing'; row: number; first: number; last: number }
  | { code: 'endMissing' | 'endExtra'; rows: number; kept: number }
  | { code: 'anchorMissing'; rows: number }
  | { code: 'notExpected'; expected: string };

export interface TrailCheck {
  /** Null where the workbook has no trail. */
  trail: Trail | null;
  anchor: Anchor | null;
  /** The mark kept in a custom XML part, where the workbook has one. */
  witness?: Anchor | null;
  /** A last digest noted elsewhere: some row must carry it. */
  expected?: string;
}

interface Judged {
  row: FoundRow;
  /** Its cells still give its digest. */
  sound: boolean;
  /** Its own number, or for an edited row the one that its place says. */
  number: number;
}

type Place = (each: Judged) => { row: number; number: number };

/** Findings from top to bottom; empty for a sound trail, forks among it. `firstRow` is the sheet row (0-based) of the captions. */
export async function verifyTrail(
  { trail, anchor, witness = null, expected }: TrailCheck,
  firstRow = 0,
): Promise<TrailFinding[]> {
  const unexpected: TrailFinding[] =
    expected !== undefined && !trail?.rows.some(({ digest }) => digest === expected)
      ? [{ code: 'notExpected', expected }]
      : [];
  if (!trail) {
    const kept = Math.max(anchor?.rows ?? 0, witness?.rows ?? 0);
    return [...(kept > 0 ? [{ code: 'trailMissing' as const, kept }] : []), ...unexpected];
  }
  if (trail.lostCaptions.length > 0) return trail.lostCaptions.map((caption) => ({ code: 'captionLost', caption }));

  const place: Place = ({ row }) => ({ row: firstRow + row.index + 1, number: row.number });
  const judged = await judgeRows(trail.rows);
  const members = membersOfEachNumber(judged);
  const numbers = new Map([...members].flatMap(([at, same]) => same.map((each) => [each.row.digest, at] as const)));
  const gaps = gapsBefore(members);
  const findings: TrailFinding[] = [];
  let highest = 0;
  for (const each of judged) {
    const { sound, number } = each;
    const same = members.get(number) ?? [];
    if (!same.includes(each)) {
      findings.push({ code: 'rowInserted', ...place(each) });
      continue;
    }
    if (!sound) findings.push({ code: 'rowEdited', ...place(each) });
    // What a colleague wrote at the same time may arrive late.
    if (number < highest && same.length === 1) findings.push({ code: 'rowMoved', ...place(each) });
    highest = Math.max(highest, number);
    const before = members.get(number - 1) ?? [];
    if (number > 1 && before.length === 0)
      findings.push({
        code: 'rowsMissing',
        row: place(each).row,
        first: gaps.get(number)!,
        last: number - 1,
      });
    else if (sound && !isLinked(each, before, numbers)) findings.push({ code: 'linkBroken', ...place(each) });
  }
  const end = await endOf(judged, members, highest, anchor, place);
  return [...findings, ...(end.length > 0 ? end : await witnessed(judged, highest, witness)), ...unexpected];
}

/** How often two people wrote in the same moment: numbers that several sound rows carry. */
export async function countForks(rows: readonly FoundRow[]): Promise<number> {
  const members = membersOfEachNumber(await judgeRows(rows));
  return [...members.values()].filter((same) => same.length > 1).length;
}

/** Every row it continues is there, and the nearest stands right before it. A row that was edited tells nothing of its digest. */
function isLinked({ row, number }: Judged, before: readonly Judged[], numbers: ReadonlyMap<string, number>): boolean {
  if (number === 1) return row.previous === ORIGIN;
  if (before.some(({ sound }) => !sound)) return true;
  const continued = continuedBy(row).map((digest) => numbers.get(digest) ?? Infinity);
  return continued.every((at) => at < number) && continued.includes(number - 1);
}

async function judgeRows(rows: readonly FoundRow[]): Promise<Judged[]> {
  const own = new Set(rows.map(({ number }) => number));
  const judged: Judged[] = [];
  for (const row of rows) {
    const sound = (await digestOfRow(row)) === row.digest;
    const next = (judged.at(-1)?.number ?? 0) + 1;
    // An edited number must not make all other rows look misplaced.
    judged.push({ row, sound, number: sound || own.has(next) ? row.number : next });
  }
  return judged;
}

/**
 * The rows of each number that belong: sound ones, each once; several where people wrote in the same moment. Where none is
 * sound, the one that another continues, else the first.
 */
function membersOfEachNumber(judged: readonly Judged[]): Map<number, Judged[]> {
  const continued = new Set(judged.flatMap(({ row }) => continuedBy(row)));
  const members = new Map<number, Judged[]>();
  for (const each of judged) {
    if (!Number.isInteger(each.number) || each.number < 1) continue;
    const same = members.get(each.number) ?? [];
    const isCopy = same.some(({ row }) => row.digest === each.row.digest);
    if (same.length === 0 || (!same[0]!.sound && (each.sound || continued.has(each.row.digest))))
      members.set(each.number, [each]);
    else if (each.sound && same[0]!.sound && !isCopy) same.push(each);
  }
  return members;
}

/** The first number that is missing before each one that is there. */
function gapsBefore(members: ReadonlyMap<number, unknown>): Map<number, number> {
  const there = [...members.keys()].sort((a, b) => a - b);
  return new Map(there.map((number, i) => [number, (there[i - 1] ?? 0) + 1]));
}

async function endOf(
  judged: readonly Judged[],
  members: ReadonlyMap<number, readonly Judged[]>,
  highest: number,
  anchor: Anchor | null,
  place: Place,
): Promise<TrailFinding[]> {
  if (!anchor) return highest > 0 ? [{ code: 'anchorMissing', rows: highest }] : [];
  if (highest < anchor.rows) return [{ code: 'endMissing', rows: highest, kept: anchor.rows }];
  const ends = endsOf(judged.map(({ row }) => row));
  const marked = members.get(anchor.rows) ?? [];
  for (const { row } of marked)
    if ((await anchorOf(row)).seal === anchor.seal)
      return ends.includes(row) ? [] : [{ code: 'endExtra', rows: highest, kept: anchor.rows }];
  if (highest > anchor.rows) return [{ code: 'endExtra', rows: highest, kept: anchor.rows }];
  const [end] = marked;
  return end?.sound ? [{ code: 'endDiffers', ...place(end) }] : [];
}

async function witnessed(judged: readonly Judged[], highest: number, witness: Anchor | null): Promise<TrailFinding[]> {
  if (!witness) return [];
  for (const { row, number } of judged)
    if (number === witness.rows && (await anchorOf(row)).seal === witness.seal) return [];
  return [{ code: 'endMissing', rows: highest, kept: witness.rows }];
}
