/** The sheets of the files given to a command: text is read piece by piece, .parquet through DuckDB, a workbook whole. */
import { basename } from 'node:path';
import { lineSplitter } from '../../sheet';
import { fillBoth, type Language, type LocalText } from '../../text';
import { kindOf, sizeOf } from './kinds';
import { parquetRows } from './parquet';
import { FIRST_ROWS, firstRows, type Source } from './source';
import { textRows } from './text';
import { partsOf, readWorkbook, sheetsOfWorkbook } from './workbook';

const NULS: LocalText = {
  id: '{{count}} karakter NUL (pengisi tempat kosong, tanda ekspor yang terputus) dibuang saat dibaca. Bila berkasnya terpotong, ekspor ulang.',
  en: '{{count}} NUL characters (fillers, the mark of an export that broke off) were dropped on reading. Export again if the file was cut off.',
};

export interface OpenSources {
  language: Language;
  /** A workbook, which is read at once, begins. */
  onFile?(file: string): void;
  /** Bytes of a text file read so far. */
  onBytes?(bytes: number): void;
  /** A file that cannot be read, and why: without this nothing is read. */
  onUnreadable?(file: string, error: unknown): void;
}

/** One file after the other; where there are several, a sheet is named with its file. Throws a `UsageError` for what cannot be read. */
export async function openSources(files: readonly string[], open: OpenSources): Promise<Source[]> {
  const found: Source[] = [];
  for (const file of files) {
    try {
      for (const source of await sheetsOfFile(file, open)) {
        const whole = files.length === 1 || source.name === basename(file);
        found.push(whole ? source : { ...source, name: `${basename(file)} › ${source.name}` });
      }
    } catch (error) {
      if (!open.onUnreadable) throw error;
      open.onUnreadable(file, error);
    }
  }
  return found;
}

async function sheetsOfFile(file: string, { language, onFile, onBytes }: OpenSources): Promise<Source[]> {
  const kind = await kindOf(file, language);
  if (kind === 'workbook' || kind === 'markup') {
    onFile?.(file);
    const book = await readWorkbook(file, language, kind);
    // A damaged part hides nothing of the cells; `verify` and `doctor` say it.
    const parts = kind === 'workbook' ? await partsOf(file, book, language).catch(() => []) : [];
    return sheetsOfWorkbook(file, book).map((sheet) => ({ ...sheet, parts }));
  }
  let bytes = 0;
  const notes: LocalText[] = [];
  const read =
    kind === 'parquet'
      ? await parquetRows(file, language)
      : textRows(
          file,
          (count) => {
            bytes = count;
            onBytes?.(count);
          },
          ({ nuls }) => void (nuls > 0 && notes.length === 0 && notes.push(fillBoth(NULS, { count: nuls }))),
        );
  const head = await firstRows(read, FIRST_ROWS);
  const rowsAbout = bytes > 0 ? Math.ceil((head.length * (await sizeOf(file))) / bytes) : 0;
  const split = kind === 'text' ? lineSplitter(head) : null;
  const name = basename(file);
  const base = { file, name, title: name, hidden: false, streamed: true, rowsAbout, facts: {}, notes };
  if (!split) return [{ ...base, head, read }];
  return [{ ...base, head: split(head), read: (onRows) => read((rows) => onRows(split(rows))) }];
}
