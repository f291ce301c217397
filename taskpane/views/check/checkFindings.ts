/** Which records of a check are listed, in what order, and how they gather by rule and by person. No React here. */
import { VERDICTS, type Verdict } from '../../../src/engine';
import { foldCase } from '../../../src/grid';
import type { Language } from '../../../src/text';
import { personOf } from '../../store/rowNames';
import { textsOf } from '../../text/texts';
import { ruleLines, type RuleLine } from '../rules/ruleList';
import type { Checked } from './checkStore';

export interface Filter {
  verdict: Verdict | 'all';
  /** Name of a rule; '' for every rule. */
  rule: string;
  /** As `personOf` names somebody; '' for everybody. */
  person: string;
  query: string;
}

export const EVERYTHING: Filter = { verdict: 'all', rule: '', person: '', query: '' };

/** Most serious first. */
const ORDER: readonly Verdict[] = ['fail', 'warn', 'incomplete', 'pass', 'unregulated'];
const RANK = VERDICTS.map((verdict) => ORDER.indexOf(verdict));

/**
 * Records to list, the most serious first: everything that is not a plain pass or out of scope, unless a verdict is asked for
 * by name. Records that are open only for want of a column belong to the sheet and are said in one sentence instead.
 */
export function findings(checked: Checked, filter: Filter, language: Language): number[] {
  const { result, records, shown } = checked;
  const { verdict, rule, person, query } = filter;
  const wanted = verdict === 'all' ? null : VERDICTS.indexOf(verdict);
  const [pass, silent, open] = (['pass', 'unregulated', 'incomplete'] as const).map((each) => VERDICTS.indexOf(each));
  const bit = rule === '' ? -1 : result.rules.indexOf(rule);
  const fits = matcher(checked, query, language);
  const table = records.reading.table!;
  const rows: number[] = [];
  for (let row = 0; row < result.codes.length; row++) {
    const code = result.codes[row]!;
    if (wanted === null ? bit < 0 && (code === pass || code === silent) : code !== wanted) continue;
    if (wanted === null && bit < 0 && code === open && isForColumns(shown?.codes[row])) continue;
    if (bit >= 0 && !breaks(checked, row, bit)) continue;
    if (person !== '' && personOf(table, row, checked.names) !== person) continue;
    if (!fits(row)) continue;
    rows.push(row);
  }
  return rows.sort((a, b) => RANK[result.codes[a]!]! - RANK[result.codes[b]!]! || a - b);
}

/** What the sheet can show of it is in order: nothing but a column of the sheet is missing. */
const isForColumns = (code: number | undefined): boolean =>
  code !== undefined && ['pass', 'unregulated'].includes(VERDICTS[code]!);

/** How many records are open only for want of a column. */
export function forColumns({ result, shown }: Checked): number {
  if (!shown) return 0;
  const open = VERDICTS.indexOf('incomplete');
  return result.codes.reduce((sum, code, row) => sum + Number(code === open && isForColumns(shown.codes[row])), 0);
}

const breaks = ({ result }: Checked, row: number, bit: number): boolean =>
  ((result.broken[row * result.words + (bit >> 5)]! >>> (bit & 31)) & 1) === 1;

/** Whether a row holds every word sought: in any of its cells, its verdict, its row number, or a rule it breaks. */
function matcher(checked: Checked, query: string, language: Language): (row: number) => boolean {
  const words = foldCase(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  const { result, records, loaded } = checked;
  const t = textsOf(language);
  const verdicts = VERDICTS.map((verdict) => foldCase(t(`verdict.${verdict}`)));
  const said = ruleLines(loaded.pack, '', language).map(({ name, clause, message }) => ({
    bit: result.rules.indexOf(name),
    text: foldCase(`${clause} ${name} ${message}`),
  }));
  const sought = words.map((word) => ({
    word,
    bits: said.flatMap(({ bit, text }) => (bit >= 0 && text.includes(word) ? [bit] : [])),
  }));
  return (row) =>
    sought.every(
      ({ word, bits }) =>
        String(records.sheetRow(row) + 1) === word ||
        verdicts[result.codes[row]!]!.includes(word) ||
        bits.some((bit) => breaks(checked, row, bit)) ||
        foldCase(personOf(records.reading.table!, row, checked.names)).includes(word) ||
        cellsOf(checked, row).includes(word),
    );
}

/** Cells of the rows looked at so far, folded: a long sheet is folded once and not at every letter. */
const FOLDED = new WeakMap<Checked, Map<number, string>>();

function cellsOf(checked: Checked, row: number): string {
  let known = FOLDED.get(checked);
  if (!known) FOLDED.set(checked, (known = new Map()));
  let text = known.get(row);
  if (text === undefined) {
    const { cells, reading } = checked.records;
    const columns = Object.values(reading.table!.columns).flatMap(({ source }) => source?.column ?? []);
    const raw = cells.values[reading.table!.rows[row]!]!;
    known.set(row, (text = foldCase(columns.map((column) => String(raw[column] ?? '')).join('\n'))));
  }
  return text;
}

export interface FindingGroup {
  /** A rule's name, or a person; '' for what has neither. */
  key: string;
  clause: string;
  text: string;
  counts: Readonly<Record<'fail' | 'warn' | 'incomplete', number>>;
}

/** The listed rows by rule, or by person, those with most failures first. */
export function groupsOf(
  checked: Checked,
  rows: readonly number[],
  by: 'rule' | 'person',
  language: Language,
): FindingGroup[] {
  const { result, records, loaded } = checked;
  const lines = new Map(ruleLines(loaded.pack, '', language).map((line) => [line.name, line]));
  const groups = new Map<string, { fail: number; warn: number; incomplete: number }>();
  const add = (key: string, row: number): void => {
    const counts = groups.get(key) ?? { fail: 0, warn: 0, incomplete: 0 };
    groups.set(key, counts);
    const verdict = VERDICTS[result.codes[row]!]!;
    if (verdict in counts) counts[verdict as keyof typeof counts]++;
  };
  for (const row of rows) {
    if (by === 'person') add(personOf(records.reading.table!, row, checked.names), row);
    else {
      const broken = result.rules.filter(
        (name, bit) => lines.get(name)?.severity !== 'note' && breaks(checked, row, bit),
      );
      for (const name of broken.length > 0 ? broken : ['']) add(name, row);
    }
  }
  const worst = ({ fail, warn, incomplete }: FindingGroup['counts']) => fail * 1e12 + warn * 1e6 + incomplete;
  const titled = (key: string): Pick<FindingGroup, 'clause' | 'text'> => {
    const line: RuleLine | undefined = by === 'rule' ? lines.get(key) : undefined;
    return line ? { clause: line.clause, text: line.message } : { clause: '', text: key };
  };
  return [...groups]
    .map(([key, counts]) => ({ key, counts, ...titled(key) }))
    .sort((a, b) => worst(b.counts) - worst(a.counts) || a.text.localeCompare(b.text));
}
