import type { Language } from '../../../text';
import { recordAt } from '../../../sheet';
import type { Judged } from './judge';

/** Why a record got its verdict, and what to do about what it breaks. */
export function reasonOf({ pack, reading, context }: Judged, language: Language): (record: number) => [string, string] {
  return (record) => {
    const { summary, broken, verdict } = pack.compiled.checkRecord(recordAt(reading.table, record), {
      ...context,
      language,
      at: { table: reading.table, row: record },
    });
    if (verdict === 'unregulated') return [summary, ''];
    return [summary, [...new Set(broken.filter((rule) => rule.severity !== 'note').map((rule) => rule.fix))].join(' ')];
  };
}
