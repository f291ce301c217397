import { brokenRules, VERDICTS } from '../../../engine';
import type { Judged } from './judge';

/**
 * The clauses a record breaks, heaviest first, each once; '' where none colours its verdict. Sheets repeat themselves, so the
 * lines are remembered by their bits.
 */
export function brokenClauses({ pack, result }: Judged): (record: number) => string {
  const weight = { data: 0, fail: 1, warn: 2, note: 3 };
  const rules = new Map(
    pack.pack.rules.map((rule) => [rule.name, { clause: rule.clause, weight: weight[rule.event.params.severity] }]),
  );
  const known = new Map<string, string>();
  return (record) => {
    const verdict = VERDICTS[result.codes[record]!]!;
    if (verdict === 'pass' || verdict === 'unregulated') return '';
    const bits = result.broken.subarray(record * result.words, (record + 1) * result.words).join();
    let text = known.get(bits);
    if (text === undefined) {
      const broken = brokenRules(result, record)
        .map((name) => rules.get(name)!)
        .filter((rule) => rule.weight < weight.note)
        .sort((a, b) => a.weight - b.weight);
      known.set(bits, (text = [...new Set(broken.map((rule) => rule.clause))].join(', ')));
    }
    return text;
  };
}
