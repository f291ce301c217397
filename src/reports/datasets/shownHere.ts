/** Beside the strict verdicts: those on what the sheet's own columns can show, and which clauses it cannot show at all. */
import { lackingOn, onSheet, onSheetSentence } from '../../engine';
import { compliance, repeatedRecords } from '../../measures';
import type { DatasetContext } from '../model/dataset';
import { judged } from './judged';

/** @param rows that are counted */
export function shownHere(context: DatasetContext, rows: readonly number[]): string[] {
  const { table, pack, language } = context;
  const lacking = lackingOn(pack, table);
  if (lacking.size === 0) return [];
  const shown = judged(context, table, lacking);
  const { extra } = repeatedRecords(shown, table, pack);
  const codes = Uint8Array.from(
    rows.filter((row) => !extra.has(row)),
    (row) => shown.codes[row]!,
  );
  return onSheetSentence({ ...onSheet(pack, lacking, shown), ...compliance({ codes }) }, pack, language);
}
