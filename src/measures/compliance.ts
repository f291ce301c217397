/**
 * Compliance of checked records: (pass + warn) ÷ (pass + warn + fail). Incomplete and unregulated records stand beside it,
 * never inside it. And which clauses account for it (Pareto).
 */
import { brokenRules, VERDICTS, type Pack, type RowsResult, type Rule, type Verdict } from '../engine';
import type { SheetTable } from '../sheet';
import {
  AGAINST,
  boundsOf,
  causesOf,
  conflictDoubts,
  FOR,
  movable,
  OUT,
  type Doubt,
  type Doubtful,
} from './shared/doubt';
import { byKey, type Groups } from './shared/groups';
import { repeatsOf, type Repeats } from './shared/repeats';
import { ratioOf } from './shared/share';
import { trailOf, Ways, type Trail } from './shared/trail';

export interface ComplianceFigures {
  counts: Record<Verdict, number>;
  /** pass + warn, and pass + warn + fail. */
  compliant: number;
  judged: number;
  /** Null where nothing could be judged. */
  ratio: number | null;
}

export interface ComplianceGroup extends ComplianceFigures {
  key: string | null;
}

export interface Compliance extends ComplianceFigures {
  groups: ComplianceGroup[];
}

/** Records given more than once, outside those that no rule is about: a ticket still open may well come again. */
export function repeatedRecords(
  { codes }: Pick<RowsResult, 'codes'>,
  table: SheetTable,
  { recordKey }: Pick<Pack, 'recordKey'>,
): Repeats {
  const outside = VERDICTS.indexOf('unregulated');
  return repeatsOf(table, recordKey, (row) => codes[row] !== outside);
}

export interface MoveOptions {
  /** The verdicts by `withDatesSwapped`. */
  swapped?: RowsResult['codes'];
  /** Rows of no month, where the figure is of one. */
  undated?: { field: string; rows: ReadonlySet<number> };
}

/**
 * What could move the ratio: records that could not be judged because a cell is there and nobody understands it, the
 * rest of those that are incomplete, rows of one record that contradict each other, rows that nobody sees, and those that
 * would be judged otherwise if day and month were swapped back. And how every other record left it.
 */
export function complianceMoves(
  { codes }: Pick<RowsResult, 'codes'>,
  { compliant, judged }: ComplianceFigures,
  table: SheetTable,
  { extra, conflicts }: Repeats,
  { swapped, undated }: MoveOptions = {},
): { doubt: Doubt; trail: Trail } {
  const doubts: Doubtful[] = [];
  const ways = new Ways();
  const columns = Object.values(table.columns).filter(({ source }) => source !== null);
  const asOwn = (row: number) => COUNTS_AS[VERDICTS[codes[row]!]!];
  const countsAs = (row: number) => (undated?.rows.has(row) ? OUT : asOwn(row));
  codes.forEach((code, row) => {
    const verdict = VERDICTS[code]!;
    if (extra.has(row)) return ways.add('duplicate', row, Number(countsAs(row) === FOR), Number(countsAs(row) !== OUT));
    if (undated?.rows.has(row)) {
      ways.add('undated', row, Number(asOwn(row) === FOR), Number(asOwn(row) !== OUT));
      const own = asOwn(row);
      const between = { low: Math.min(OUT, own), high: Math.max(OUT, own) };
      if (own !== OUT) doubts.push({ cause: 'undated', field: undated.field, row, moves: row, ...between });
      return;
    }
    if (verdict !== 'incomplete' && verdict !== 'unregulated') return;
    ways.add(verdict === 'incomplete' ? 'notJudged' : 'notRegulated', row, 0, 1);
    const unread = columns.filter(({ values }) => values[row] === undefined);
    const doubt = (cause: Doubtful['cause'], field: string | null) =>
      doubts.push({ cause, field, row, moves: row, low: AGAINST, high: FOR });
    for (const { field } of unread) doubt('notUnderstood', field);
    if (unread.length === 0 && verdict === 'incomplete') doubt('undecided', null);
  });
  for (const { cause, field, records } of table.doubts ?? []) {
    for (const row of extra.size > 0 ? records.filter((record) => !extra.has(record)) : records) {
      const now = countsAs(row);
      const other =
        cause === 'hidden' ? OUT : cause === 'dayMonth' && swapped ? COUNTS_AS[VERDICTS[swapped[row]!]!] : now;
      if (other !== now)
        doubts.push({ cause, field, row, moves: row, low: Math.min(now, other), high: Math.max(now, other) });
    }
  }
  doubts.push(...conflictDoubts(conflicts, countsAs));
  const official = { part: compliant, whole: judged };
  return {
    doubt: { ...boundsOf(official, movable(doubts, countsAs), countsAs), causes: causesOf(doubts, table) },
    trail: trailOf(judged, official, ways.all),
  };
}

const COUNTS_AS: Readonly<Record<Verdict, number>> = {
  pass: FOR,
  warn: FOR,
  fail: AGAINST,
  incomplete: OUT,
  unregulated: OUT,
};

/**
 * @param groups of the same rows, for example by agent, site or service
 * @param extra rows that repeat a record: it counts once
 */
export function compliance(
  { codes }: Pick<RowsResult, 'codes'>,
  groups?: Groups,
  extra?: ReadonlySet<number>,
): Compliance {
  const total = new Array<number>(VERDICTS.length).fill(0);
  const parts = (groups?.keys ?? []).map(() => new Array<number>(VERDICTS.length).fill(0));
  for (let row = 0; row < codes.length; row++) {
    if (extra?.has(row)) continue;
    total[codes[row]!]!++;
    if (groups) parts[groups.codes[row]!]![codes[row]!]!++;
  }
  return {
    ...figuresOf(total),
    groups: parts.map((part, code) => ({ key: groups!.keys[code]!, ...figuresOf(part) })).sort(byKey),
  };
}

export interface ClauseCount {
  clause: string;
  rules: string[];
  /** Records that fail by a rule of the clause, and those that only break one that warns (notes left out). */
  fail: number;
  warn: number;
  /** Share of all such breaks, and of those up to this clause. */
  share: number;
  cumulative: number;
}

export interface ClauseBreaks {
  rules: Set<string>;
  /** Rows that fail by a rule of the clause, and those that only break one that warns. */
  fail: number[];
  warn: number[];
}

/** The rows that break each clause. A record counts once a clause; notes are left out. */
export function clauseBreaks(
  result: RowsResult,
  pack: Pack,
  counts: (row: number) => boolean = () => true,
): Map<string, ClauseBreaks> {
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const found = new Map<string, ClauseBreaks>();
  const fail = VERDICTS.indexOf('fail');
  for (let row = 0; row < result.codes.length; row++) {
    if (VERDICTS[result.codes[row]!] === 'unregulated' || !counts(row)) continue;
    const failed = result.codes[row] === fail;
    const breaks = new Map<string, boolean>();
    for (const name of brokenRules(result, row)) {
      const rule = rules.get(name);
      if (!rule || rule.event.params.severity === 'note') continue;
      const entry = found.get(rule.clause) ?? { rules: new Set(), fail: [], warn: [] };
      found.set(rule.clause, entry);
      entry.rules.add(name);
      breaks.set(rule.clause, breaks.get(rule.clause) || (failed && canFail(rule)));
    }
    for (const [clause, fails] of breaks) found.get(clause)![fails ? 'fail' : 'warn'].push(row);
  }
  return found;
}

/** Clauses by how many records break them, the most first. */
export function clausePareto(
  result: RowsResult,
  pack: Pack,
  counts: (row: number) => boolean = () => true,
): ClauseCount[] {
  const ranked = [...clauseBreaks(result, pack, counts)]
    .map(([clause, { rules, fail, warn }]) => ({ clause, rules, fail: fail.length, warn: warn.length }))
    .sort((a, b) => b.fail + b.warn - a.fail - a.warn || b.fail - a.fail || a.clause.localeCompare(b.clause));
  const all = ranked.reduce((sum, each) => sum + each.fail + each.warn, 0);
  let upTo = 0;
  return ranked.map((each) => {
    const breaks = each.fail + each.warn;
    upTo += breaks;
    return { ...each, rules: [...each.rules], share: breaks / all, cumulative: upTo / all };
  });
}

/** A rule that rests on practice or an assumption fails nobody until the pack's owner confirms it. */
function canFail({ event, basis, confirmed }: Rule): boolean {
  return event.params.severity === 'fail' && (confirmed === true || basis === 'written' || basis === 'implied');
}

function figuresOf(byCode: readonly number[]): ComplianceFigures {
  const counts = Object.fromEntries(VERDICTS.map((verdict, code) => [verdict, byCode[code]!])) as Record<
    Verdict,
    number
  >;
  const compliant = counts.pass + counts.warn;
  const judged = compliant + counts.fail;
  return { counts, compliant, judged, ratio: ratioOf(compliant, judged) };
}
