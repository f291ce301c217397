/** Bringing a CSV file into the workbook: look, write block by block, and on the way out say what is there. No React here. */
import type { CsvOptions, CsvSummary } from '../../../src/sheet';
import { isAbort, type Book } from '../../../src/office';
import { createStore, type Store } from '../../store/createStore';
import type { LoadedPack } from '../../store/packShelf';
import { importCells } from './importCells';
import { previewCsv, type CsvPreview, type Refusal } from './previewCsv';

export type ImportState =
  | { status: 'idle' }
  | { status: 'looking' }
  | { status: 'refused'; name: string; why: Refusal }
  | { status: 'preview'; preview: CsvPreview }
  | { status: 'writing'; preview: CsvPreview; bytes: number; rows: number }
  /** Ended in the middle. `error` is null where the user ended it; `sheet` is null where nothing was written. */
  | { status: 'stopped'; preview: CsvPreview | null; sheet: string | null; rows: number; error: unknown }
  | { status: 'deleted'; sheet: string }
  | { status: 'done'; preview: CsvPreview; sheet: string; table: string; rows: number; summary: CsvSummary };

export interface ImportStore {
  state: Store<ImportState>;
  look(file: File, delimiter?: CsvPreview['delimiter']): Promise<void>;
  write(): Promise<void>;
  cancel(): void;
  /** Deletes the sheet of an import that ended in the middle. */
  undo(): Promise<void>;
  reset(): void;
}

export interface ImportNeeds {
  book: Book;
  packs(): readonly LoadedPack[];
  read(file: Blob, options: CsvOptions): Promise<CsvSummary>;
}

const CELLS_PER_BLOCK = 20_000;
/** Excel's last row. */
const MOST_ROWS = 1_048_576;

/** More rows than a sheet has. */
export class TooManyRows extends Error {}

export function createImportStore({ book, packs, read }: ImportNeeds): ImportStore {
  const state = createStore<ImportState>({ status: 'idle' });
  let running: AbortController | null = null;

  async function look(file: File, delimiter?: CsvPreview['delimiter']): Promise<void> {
    state.set({ status: 'looking' });
    try {
      const preview = await previewCsv(file, packs(), delimiter);
      state.set(
        typeof preview === 'string'
          ? { status: 'refused', name: file.name, why: preview }
          : { status: 'preview', preview },
      );
    } catch (error) {
      state.set({ status: 'stopped', preview: null, sheet: null, rows: 0, error });
    }
  }

  async function write(): Promise<void> {
    const before = state.get();
    if (before.status !== 'preview') return;
    const { preview } = before;
    const { file, headerRow, passwords, delimiter } = preview;
    const { signal } = (running = new AbortController());
    let sheet: string | null = null;
    let [rows, width, bytes] = [0, 1, 0];
    let busy = Promise.resolve();
    const show = () => state.set({ status: 'writing', preview, bytes, rows });

    async function put(batch: string[][]): Promise<void> {
      const columns = batch.reduce((most, row) => Math.max(most, row.length), 1);
      const step = Math.max(1, Math.floor(CELLS_PER_BLOCK / columns));
      for (let at = 0; at < batch.length; at += step) {
        signal.throwIfAborted();
        const block = batch.slice(at, at + step);
        if (rows + block.length > MOST_ROWS) throw new TooManyRows();
        await book.putBlock(sheet!, rows, importCells(block, { width: columns, firstRow: rows, headerRow, passwords }));
        rows += block.length;
        width = Math.max(width, columns);
        show();
        // A host that answers at once would never let a click on "cancel" through.
        await new Promise((resolve) => setTimeout(resolve));
      }
    }

    show();
    try {
      sheet = await book.addSheet(file.name.replace(/\.\w+$/, ''));
      const summary = await read(file, {
        signal,
        delimiter,
        onRows: (batch) => (busy = put(batch)),
        onProgress: (done) => {
          bytes = done;
          show();
        },
      });
      signal.throwIfAborted();
      const table = await book.finishImport({
        sheet,
        headerRow,
        rows,
        columns: width,
        table: `impor_${(preview.pack ?? 'csv').replace(/\W/g, '_')}`,
      });
      state.set({ status: 'done', preview, sheet, table, rows: Math.max(0, rows - headerRow - 1), summary });
    } catch (error) {
      // The block under way still arrives; only then is it true what is said about the sheet.
      await busy.catch(() => undefined);
      // An empty sheet is nothing to ask about.
      if (sheet !== null && rows === 0)
        sheet = await book.dropSheet(sheet).then(
          () => null,
          () => sheet,
        );
      state.set({ status: 'stopped', preview, sheet, rows, error: isAbort(error) ? null : error });
    }
  }

  return {
    state,
    look,
    write,
    cancel: () => running?.abort(),
    async undo() {
      const now = state.get();
      if (now.status !== 'stopped' || now.sheet === null) return;
      try {
        await book.dropSheet(now.sheet);
        state.set({ status: 'deleted', sheet: now.sheet });
      } catch (error) {
        state.set({ ...now, error });
      }
    },
    reset: () => state.set({ status: 'idle' }),
  };
}
