/** Cohen's kappa of two raters: chance is Σ (row share × column share). Misleads when nearly everything is valid: see Gwet's AC1. */
import { beyondChance, type AgreementTable } from './agreement';
import { sumOf } from './sum';

/** @returns null for an empty table and where both raters gave one and the same mark throughout */
export function cohenKappa(table: AgreementTable): number | null {
  const total = sumOf(table, (row) => sumOf(row, (n) => n));
  if (total === 0) return null;
  const observed = sumOf([...table.keys()], (i) => table[i]![i]!) / total;
  const chance = sumOf(
    [...table.keys()],
    (i) => (sumOf(table[i]!, (n) => n) / total) * (sumOf(table, (row) => row[i]!) / total),
  );
  return beyondChance(observed, chance);
}
