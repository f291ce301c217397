/** What a sheet cannot show: the rules set aside on it for want of a column, said once for the whole sheet. */
import type { SheetTable } from '../../sheet';
import { fill, type Language } from '../../text';
import type { Lacking } from '../compile/lacking';
import { compileProgram } from '../compile/program';
import type { RowsResult } from '../run/rowsResult';
import { VERDICTS, type Pack, type Verdict } from '../model/types';
import { VERDICT_WORDS } from '../model/verdictWords';
import { labelOf } from './tree';

export interface OnSheet {
  /** Rules that could be answered wherever they apply, of all that a verdict depends on. */
  judged: number;
  of: number;
  /** By clause: the rules some row left open, and the columns they want. */
  setAside: { clause: string; rules: string[]; fields: string[] }[];
}

/** Fields of the pack that the sheet has no column for. */
export function lackingOn(pack: Pack, table: Pick<SheetTable, 'columns'>): Lacking {
  return new Set(Object.keys(pack.fields).filter((field) => !table.columns[field]?.source));
}

/** @param result what a pack compiled with the same lacking fields said of the rows */
export function onSheet(pack: Pack, lacking: Lacking, { setAside }: Pick<RowsResult, 'setAside'>): OnSheet {
  const { needs, rules } = compileProgram(pack, undefined, lacking);
  const counts = (index: number) => rules[index]!.severity === 'fail' || rules[index]!.severity === 'warn';
  const judging = rules.map((_, index) => index).filter(counts);
  const left = judging.filter((index) => setAside[index]! > 0);
  const byClause = new Map<string, OnSheet['setAside'][number]>();
  for (const index of left) {
    const { clause, name } = rules[index]!.rule;
    const entry = byClause.get(clause) ?? { clause, rules: [], fields: [] };
    entry.rules.push(name);
    entry.fields = [...new Set([...entry.fields, ...needs[index]!])];
    byClause.set(clause, entry);
  }
  return { judged: judging.length - left.length, of: judging.length, setAside: [...byClause.values()] };
}

/** "23 dari 28 aturan; 5 klausul tidak dapat dinilai di lembar ini: W-… (kolom RFO), …" */
export function onSheetLine({ judged, of, setAside }: OnSheet, pack: Pack, language: Language): string {
  const rules = fill(TEXT.rules[language], { judged, of });
  if (setAside.length === 0) return rules;
  const clauses = setAside.map(({ clause, fields }) => {
    const columns = fields.map((field) => labelOf(pack, field, language)).join(', ');
    return fill(TEXT.clause[language], { clause, columns });
  });
  return fill(TEXT.aside[language], { rules, count: setAside.length, clauses: clauses.join('; ') });
}

/** The verdicts on what this sheet can show, in one sentence; nothing where it can show all. */
export function onSheetSentence(
  found: OnSheet & { counts: Readonly<Record<Verdict, number>> },
  pack: Pack,
  language: Language,
): string[] {
  if (found.setAside.length === 0) return [];
  const holes = { counts: countsText(found.counts, language), line: onSheetLine(found, pack, language) };
  return [fill(SENTENCE[language], holes)];
}

/** "LULUS 12 · GAGAL 3 · …" */
export function countsText(counts: Readonly<Record<Verdict, number>>, language: Language): string {
  return VERDICTS.map((verdict) => `${VERDICT_WORDS[verdict][language]} ${counts[verdict]}`).join(' · ');
}

const TEXT = {
  rules: { id: '{{judged}} dari {{of}} aturan', en: '{{judged}} of {{of}} rules' },
  clause: { id: '{{clause}} (tanpa kolom {{columns}})', en: '{{clause}} (no column {{columns}})' },
  aside: {
    id: '{{rules}}; {{count}} klausul tidak dapat dinilai di lembar ini: {{clauses}}',
    en: '{{rules}}; {{count}} clauses cannot be judged on this sheet: {{clauses}}',
  },
} as const;

/** Apart from the others: cells never say it. */
const SENTENCE = {
  id: 'Sejauh kolom di lembar ini: {{counts}}, dinilai pada {{line}}',
  en: 'As far as the columns of this sheet go: {{counts}}, judged on {{line}}',
} as const;
