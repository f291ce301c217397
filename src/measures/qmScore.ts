/** QM Score of every tapped sample (P02 6.4), as the qm-score pack derives it. Not the QMS, which is VALID ÷ AGREE. */
import { compilePack, type Explanation, type Pack } from '../engine';
import type { SheetTable, TypedValue } from '../sheet';
import { MissingParameter } from './shared/parameters';

/** @returns one score a row; null where an item of the sample is blank or cannot be read */
export function qmScore(samples: SheetTable, pack: Pack): (number | null)[] {
  const fact = (pack.extensions?.['score'] as { fact?: string } | undefined)?.fact;
  if (fact === undefined) throw new MissingParameter(pack.id, 'extensions.score.fact');
  const { checkRecord } = compilePack(pack);
  const columns = Object.values(samples.columns).filter((column) => column.source !== null);
  return samples.rows.map((_, row) => {
    const record: Record<string, TypedValue> = {};
    for (const { field, values } of columns) record[field] = values[row];
    const found = checkRecord(record)
      .rules.map(({ conditions }) => foundIn(conditions, fact))
      .find((value) => typeof value === 'number');
    return typeof found === 'number' ? found : null;
  });
}

/** What a rule found for a fact it asks about: the engine's own value. */
function foundIn(explanation: Explanation, fact: string): unknown {
  if (explanation.kind === 'leaf') return explanation.fact === fact ? explanation.found : undefined;
  return explanation.children.map((child) => foundIn(child, fact)).find((value) => value !== undefined);
}
