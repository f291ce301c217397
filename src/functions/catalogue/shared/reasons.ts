import type { Language } from '../../../text';
import { recordAt } from '../../../sheet';
import type { Judged } from './judge';

/** Why a record got its verdict, and what to do about what it breaks. */
export function reasonOf(
  { pack, reading }: Judged,
  asOf: number | null,
  language: Language,
): (record: number) => [string, string] {
  const context = { tables: { self: reading.table }, language, ...(asOf === null ? {} : { asOf }) };
  return (record) => {
    const { summary, broken, verdict } = pack.compiled.checkRecord(recordAt(reading.table, record), {
      ...context,
      at: { table: reading.table, row: record },
    });
    if (verdict === 'unregulated') return [summary, ''];
    return [summary, [...new Set(broken.filter((rule) => rule.severity !== 'note').map((rule) => rule.fix))].join(' ')];
  };
}
