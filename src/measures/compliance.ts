/**
 * Compliance of checked records: (pass + warn) ÷ (pass + warn + fail). Incomplete and unregulated records stand beside it,
 * never inside it. And which clauses account for it (Pareto).
 */
import { brokenRules, VERDICTS, type Pack, type RowsResult, type Rule, type Verdict } from '../engine';
import type { SheetTable } from '../sheet';
import { byKey, type Groups } from './shared/groups';
import { repeatsOf, type Repeats } from './shared/repeats';
import { ratioOf } from './shared/share';

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

/** Records given more than once. One that no rule is about contradicts nobody: a ticket still open may well come again. */
export function repeatedRecords(
  { codes }: Pick<RowsResult, 'codes'>,
  table: SheetTable,
  { recordKey }: Pick<Pack, 'recordKey'>,
): Repeats {
  const outside = VERDICTS.indexOf('unregulated');
  const { extra, conflicts } = repeatsOf(table, recordKey);
  const inside = conflicts.map((rows) => rows.filter((row) => codes[row] !== outside));
  return { extra, conflicts: inside.filter((rows) => rows.length > 1) };
}

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
