/** Which of `;` `,` tab and pipe separates the fields: the one that gives most rows the same number of them. */
import Papa from 'papaparse';

export type Delimiter = ';' | ',' | '\t' | '|';
const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];
const SAMPLE_ROWS = 50;

export function guessDelimiter(sample: string): Delimiter {
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: true }).data;
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    for (const [fields, times] of counts) {
      const score = fields < 2 ? 0 : (times / rows.length) * Math.log2(fields);
      if (score > bestScore) [best, bestScore] = [delimiter, score];
    }
  }
  return best;
}
