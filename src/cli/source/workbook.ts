/** A workbook, which is read whole. */
import { readFile } from 'node:fs/promises';
import { fill, type Language, type LocalText } from '../../text';
import { readXlsx, XlsxError, type XlsxWorkbook } from '../../xlsx';
import { UsageError } from '../command';
import { kindOf } from './kinds';
import type { Source } from './source';

const REFUSED: LocalText = { id: '{{path}}: {{why}}', en: '{{path}}: {{why}}' };

/** Throws a `UsageError` with one sentence for what is no sound workbook. */
export async function readWorkbook(path: string, language: Language): Promise<XlsxWorkbook> {
  return readXlsx(await readFile(path)).catch((error: unknown) => {
    if (!(error instanceof XlsxError)) throw error;
    throw new UsageError(fill(REFUSED[language], { path, why: error.sentence[language] }));
  });
}

/** The same of any file: one that is no workbook has no sheets. */
export async function readBook(path: string, language: Language): Promise<XlsxWorkbook> {
  const isBook = (await kindOf(path, language)) === 'workbook';
  return isBook ? readWorkbook(path, language) : { sheets: [], date1904: false, definedNames: [] };
}

export function sheetsOfWorkbook(file: string, { sheets, date1904 }: XlsxWorkbook): Source[] {
  return sheets.map(({ name, matrix, hidden = false }) => ({
    ...{ file, name, title: name, hidden, head: matrix, streamed: false, facts: { date1904 } },
    read: async (onRows) => void (await onRows(matrix)),
  }));
}
