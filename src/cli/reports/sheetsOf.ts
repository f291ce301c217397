/** The sheets of all files given to a command. */
import { basename } from 'node:path';
import type { Language } from '../../text';
import { openFile, type OpenSheet } from '../openFile';

export interface SheetOfFile extends OpenSheet {
  file: string;
}

/** Sheets of all files; where there are several files, a sheet is named with its file. */
export async function sheetsOf(files: readonly string[], language: Language): Promise<SheetOfFile[]> {
  const opened = await Promise.all(files.map((file) => openFile(file, language)));
  return opened.flatMap(({ sheets }, index) => {
    const file = basename(files[index]!);
    return sheets.map((sheet) => ({
      ...sheet,
      file: files[index]!,
      name: files.length === 1 || sheet.name === file ? sheet.name : `${file} › ${sheet.name}`,
    }));
  });
}
