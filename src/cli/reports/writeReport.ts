/** A report into its .xlsx: never over a file that it is made from. */
import type { Report } from '../../reports';
import { fill, type Language, type LocalText } from '../../text';
import { writeXlsx } from '../../xlsx';
import { UsageError } from '../command/usageError';
import { mustNotBeInput, writeAside, type Output } from '../source/output';
import { reportWorkbook } from './reportWorkbook';

const NO_XLSX: LocalText = {
  id: 'Laporan ditulis sebagai .xlsx, bukan "{{out}}". Beri nama berakhiran .xlsx setelah {{option}}.',
  en: 'A report is written as .xlsx, not "{{out}}". Give a name that ends in .xlsx after {{option}}.',
};
/** Refuses a target that is no .xlsx, or that is one of the files read: those of a folder are sources each. */
export async function checkTarget(target: Output, files: readonly string[], language: Language): Promise<void> {
  if (!/\.xlsx$/i.test(target.out)) throw new UsageError(fill(NO_XLSX[language], { ...target }));
  await mustNotBeInput(target, files, language);
}

export async function writeReport(target: Output, report: Report, language: Language): Promise<void> {
  const bytes = await writeXlsx(reportWorkbook(report, language));
  await writeAside(target, language, bytes);
}
