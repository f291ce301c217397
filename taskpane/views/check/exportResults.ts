/** The findings listed as a CSV file or a sheet: where, whose, what and why. The rows' own cells stay in the workbook. */
import { formatCsv } from '../../../src/sheet';
import type { Book } from '../../../src/office';
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
  return formatCsv(await resultLines(checked, rows, t, language, options), DELIMITERS[language]);
}

/** The same lines on a new sheet of the workbook; resolves to its name. */
export async function resultsSheet(
  book: Pick<Book, 'writeSheet'>,
  checked: Checked,
  rows: readonly number[],
  t: Translate,
  language: Language,
  options?: DescribeOptions,
): Promise<string> {
  const lines = await resultLines(checked, rows, t, language, options);
  return book.writeSheet({
    name: t('check.sheetName', { place: checked.source.name }),
    rows: lines,
    boldRows: [0],
    widths: [8, 18, 26, 16, 22, 90],
  });
}

async function resultLines(
  checked: Checked,
  rows: readonly number[],
  t: Translate,
  language: Language,
  options?: DescribeOptions,
): Promise<(string | number)[][]> {
  const { pack } = checked.loaded;
  const key = pack.fields[pack.recordKey]?.label[language] ?? pack.recordKey;
  const lines: (string | number)[][] = [
    [
      t('check.columnRow'),
      key,
      t('check.columnPerson'),
      t('check.columnVerdict'),
      t('check.columnClause'),
      t('check.columnReason'),
    ],
  ];
  await describeRows(
    checked,
    rows,
    language,
    (_, finding) =>
      lines.push([
        finding.row + 1,
        finding.key,
        finding.person,
        t(`verdict.${finding.verdict}`),
        finding.clause,
        finding.text,
      ]),
    options,
  );
  return lines;
}
