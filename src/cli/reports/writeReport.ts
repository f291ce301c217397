/** A report into its .xlsx: never over a file that it is made from. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Report } from '../../reports';
import { fill, type Language, type LocalText } from '../../text';
import { writeXlsx } from '../../xlsx';
import { UsageError } from '../command/usageError';
import { reportWorkbook } from './reportWorkbook';

const NO_XLSX: LocalText = {
  id: 'Laporan ditulis sebagai .xlsx, bukan "{{out}}". Beri nama berakhiran .xlsx setelah {{option}}.',
  en: 'A report is written as .xlsx, not "{{out}}". Give a name that ends in .xlsx after {{option}}.',
};
const ITSELF: LocalText = {
  id: '"{{out}}" adalah berkas sumber dan tidak ditimpa. Pilih nama lain dengan {{option}}.',
  en: '"{{out}}" is a source file and is not overwritten. Choose another name with {{option}}.',
};
const UNWRITTEN: LocalText = {
  id: 'Laporan tidak dapat ditulis ke "{{out}}" ({{why}}). Tutup berkas itu di Excel atau pilih folder lain dengan {{option}}.',
  en: 'The report cannot be written to "{{out}}" ({{why}}). Close that file in Excel or choose another folder with {{option}}.',
};

export interface ReportTarget {
  out: string;
  /** The option that names it. */
  option: '--out' | '--report';
}

/** Refuses a target that is no .xlsx, or that is one of the files read: those of a folder are sources each. */
export function checkTarget({ out, option }: ReportTarget, files: readonly string[], language: Language): void {
  if (!/\.xlsx$/i.test(out)) throw new UsageError(fill(NO_XLSX[language], { out, option }));
  if (files.some((file) => resolve(file) === resolve(out)))
    throw new UsageError(fill(ITSELF[language], { out, option }));
}

export async function writeReport({ out, option }: ReportTarget, report: Report, language: Language): Promise<void> {
  await writeFile(out, await writeXlsx(reportWorkbook(report))).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fill(UNWRITTEN[language], { out, option, why: error.code ?? error.message }));
  });
}
