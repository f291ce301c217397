/** The sheets of all files given to a command. */
import { basename } from 'node:path';
import type { Language } from '../../text';
import { isStreamed } from './fileKinds';
import { sheetsOfFile, type SheetRows } from './sheetRows';

export interface OpenSources {
  language: Language;
  /** A workbook, which is read at once, begins. */
  onFile?(file: string): void;
  /** Bytes of a text file read so far. */
  onBytes?(bytes: number): void;
  /** A file that cannot be read, and why: without this nothing is read. */
  onUnreadable?(file: string, error: unknown): void;
}

/** One file after the other; where there are several files, a sheet is named with its file. */
export async function sourceSheets(files: readonly string[], open: OpenSources): Promise<SheetRows[]> {
  const found: SheetRows[] = [];
  for (const file of files) {
    try {
      if (!isStreamed(file)) open.onFile?.(file);
      for (const sheet of await sheetsOfFile(file, open.language, open.onBytes)) {
        const whole = files.length === 1 || sheet.name === basename(file);
        found.push(whole ? sheet : { ...sheet, name: `${basename(file)} › ${sheet.name}` });
      }
    } catch (error) {
      if (!open.onUnreadable) throw error;
      open.onUnreadable(file, error);
    }
  }
  return found;
}
