/**
 * Every later edit of the trail that can be found, one finding each.
 * What cannot be found: somebody who knows the recipe and writes the whole rest of the chain and its anchor anew. A digest
 * that was noted elsewhere (`expected`) finds that, too.
 */
import { digestOfRow, type Anchor } from './chain';
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

/** Findings from top to bottom; empty for a sound trail. `firstRow` is the sheet row (0-based) of the captions. */
export async function verifyTrail({ trail, anchor, expected }: TrailCheck, firstRow = 0): Promise<TrailFinding[]> {
  const unexpected: TrailFinding[] =
    expected !== undefined && !trail?.rows.some(({ digest }) => digest === expected)
      ? [{ code: 'notExpected', expected }]
      : [];
  if (!trail) return [...(anchor ? [{ code: 'trailMissing' as const, kept: anchor.rows }] : []), ...unexpected];
  if (trail.lostCaptions.length > 0) return trail.lostCaptions.map((caption) => ({ code: 'captionLost', caption }));

  const place = ({ row }: Judged): { row: number; number: number } => ({
    row: firstRow + row.index + 1,
    number: row.number,
  });
  const judged = await judgeRows(trail.rows);
  const members = memberOfEachNumber(judged);
  const findings: TrailFinding[] = [];
  let highest = 0;
  for (const each of judged) {
    const { row, sound, number } = each;
    if (members.get(number) !== each) {
      findings.push({ code: 'rowInserted', ...place(each) });
      continue;
    }
    if (!sound) findings.push({ code: 'rowEdited', ...place(each) });
    if (number < highest) findings.push({ code: 'rowMoved', ...place(each) });
    highest = Math.max(highest, number);
    const before = members.get(number - 1);
    if (number > 1 && !before)
      findings.push({
        code: 'rowsMissing',
        row: place(each).row,
        first: firstOfGap(members, number),
        last: number - 1,
      });
    else if (sound && (before?.sound ?? true) && row.previous !== (before?.row.digest ?? ORIGIN))
      findings.push({ code: 'linkBroken', ...place(each) });
  }
  return [...findings, ...endOf(members, highest, anchor, place), ...unexpected];
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

/** The one row of each number that belongs: sound, and continued by another, before all others. */
function memberOfEachNumber(judged: readonly Judged[]): Map<number, Judged> {
  const continued = new Set(judged.map(({ row }) => row.previous));
  const weight = ({ sound, row }: Judged): number => Number(sound) * 2 + Number(continued.has(row.digest));
  const members = new Map<number, Judged>();
  for (const each of judged) {
    if (!Number.isInteger(each.number) || each.number < 1) continue;
    const rival = members.get(each.number);
    if (!rival || weight(each) > weight(rival)) members.set(each.number, each);
  }
  return members;
}

function firstOfGap(members: ReadonlyMap<number, Judged>, number: number): number {
  return Math.max(0, ...[...members.keys()].filter((other) => other < number)) + 1;
}

function endOf(
  members: ReadonlyMap<number, Judged>,
  highest: number,
  anchor: Anchor | null,
  place: (each: Judged) => { row: number; number: number },
): TrailFinding[] {
  if (!anchor) return highest > 0 ? [{ code: 'anchorMissing', rows: highest }] : [];
  if (highest < anchor.rows) return [{ code: 'endMissing', rows: highest, kept: anchor.rows }];
  if (highest > anchor.rows) return [{ code: 'endExtra', rows: highest, kept: anchor.rows }];
  const end = members.get(highest);
  return end?.sound && end.row.digest !== anchor.digest ? [{ code: 'endDiffers', ...place(end) }] : [];
}
