/** The findings listed as a CSV file: where, whose, what and why. The rows' own cells stay in the workbook. */
import { formatCsv } from '../../../src/sheet';
import type { Language } from '../../../src/text';
import type { Translate } from '../../text/texts';
import type { Checked } from './checkStore';
import { describeRows, type DescribeOptions } from './describeRows';

/** Indonesian Excel opens files parted by semicolons, English Excel by commas. */
const DELIMITERS = { id: ';', en: ',' } as const;

export async function resultsCsv(
  checked: Checked,
  rows: readonly number[],
  t: Translate,
  language: Language,
  options?: DescribeOptions,
): Promise<string> {
  const { pack } = checked.loaded;
  const key = pack.fields[pack.recordKey]?.label[language] ?? pack.recordKey;
  const lines: (string | number)[][] = [
    [t('check.columnRow'), key, t('check.columnVerdict'), t('check.columnClause'), t('check.columnReason')],
  ];
  await describeRows(
    checked,
    rows,
    language,
    (_, finding) =>
      lines.push([finding.row + 1, finding.key, t(`verdict.${finding.verdict}`), finding.clause, finding.text]),
    options,
  );
  return formatCsv(lines, DELIMITERS[language]);
}
