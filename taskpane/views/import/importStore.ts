/** Bringing a CSV file into the workbook: look, write block by block, and on the way out say what is there. No React here. */
import { SHEET_ROWS } from '../../../src/grid';
import type { CsvOptions, CsvSummary } from '../../../src/sheet';
import { isAbort, type Book, type Drafts } from '../../../src/office';
import { createStore, type Store } from '../../store/createStore';
import type { LoadedPack } from '../../store/packShelf';
import { importCells } from './importCells';
import { previewCsv, type CsvPreview, type Refusal } from './previewCsv';

/** An import that has begun: what stands on its sheet, and which file it came from. */
export interface Begun {
  sheet: string;
  rows: number;
  width: number;
  delimiter: CsvPreview['delimiter'];
  /** The file by what tells it from others; the pane may not keep the file itself. */
  file: { name: string; size: number; lastModified: number };
}

export type ImportState =
  | { status: 'idle' }
  /** An earlier pane was closed in the middle of an import. */
  | { status: 'left'; begun: Begun }
  | { status: 'looking' }
  | { status: 'refused'; name: string; why: Refusal }
  /** `begun` when this file's import ended in the middle: writing goes on where it ended. */
  | { status: 'preview'; preview: CsvPreview; begun: Begun | null }
  | { status: 'writing'; preview: CsvPreview; bytes: number; rows: number }
  /** Ended in the middle. `error` is null where the user ended it; `begun` is null where nothing was written. */
  | { status: 'stopped'; preview: CsvPreview | null; begun: Begun | null; error: unknown }
  | { status: 'deleted'; sheet: string }
  | { status: 'done'; preview: CsvPreview; sheet: string; table: string; rows: number; summary: CsvSummary };

export interface ImportStore {
  state: Store<ImportState>;
  look(file: File, delimiter?: CsvPreview['delimiter']): Promise<void>;
  /** From a preview, and once more after an import that ended in the middle. */
  write(): Promise<void>;
  cancel(): void;
  /** Deletes the sheet of an import that ended in the middle. */
  undo(): Promise<void>;
  /** Leaves that sheet as it is. */
  keep(): void;
}

export interface ImportNeeds {
  book: Book;
  /** Remembers an import under way, so that a closed pane leaves no half table unsaid. */
  drafts: Pick<Drafts, 'read' | 'save' | 'drop'>;
  packs(): readonly LoadedPack[];
  read(file: Blob, options: CsvOptions): Promise<CsvSummary>;
}

const DRAFT = 'import';
const CELLS_PER_BLOCK = 20_000;

/** More rows than a sheet has. */
export class TooManyRows extends Error {}

export function createImportStore({ book, drafts, packs, read }: ImportNeeds): ImportStore {
  const left = drafts.read<Begun>(DRAFT);
  const state = createStore<ImportState>(left ? { status: 'left', begun: left } : { status: 'idle' });
  let running: AbortController | null = null;

  async function look(file: File, delimiter?: CsvPreview['delimiter']): Promise<void> {
    state.set({ status: 'looking' });
    try {
      const known = drafts.read<Begun>(DRAFT);
      const begun = known && isSame(known.file, file) ? known : null;
      const preview = await previewCsv(file, packs(), begun?.delimiter ?? delimiter);
      state.set(
        typeof preview === 'string'
          ? { status: 'refused', name: file.name, why: preview }
          : { status: 'preview', preview, begun },
      );
    } catch (error) {
      state.set({ status: 'stopped', preview: null, begun: null, error });
    }
  }

  async function write(): Promise<void> {
    const before = state.get();
    if ((before.status !== 'preview' && before.status !== 'stopped') || before.preview === null) return;
    const { preview } = before;
    const { file, headerRow, passwords, delimiter } = preview;
    const { signal } = (running = new AbortController());
    let { begun } = before;
    // The rows that an earlier try wrote are read again and passed over.
    let passed = begun?.rows ?? 0;
    let bytes = 0;
    let busy = Promise.resolve();
    const show = () => state.set({ status: 'writing', preview, bytes, rows: begun?.rows ?? 0 });

    async function put(batch: string[][]): Promise<void> {
      const rows = batch.slice(passed);
      passed -= batch.length - rows.length;
      const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
      const step = Math.max(1, Math.floor(CELLS_PER_BLOCK / columns));
      for (let at = 0; at < rows.length; at += step) {
        signal.throwIfAborted();
        const block = rows.slice(at, at + step);
        const { sheet, rows: firstRow, width } = begun!;
        if (firstRow + block.length > SHEET_ROWS) throw new TooManyRows();
        await book.putBlock(sheet, firstRow, importCells(block, { width: columns, firstRow, headerRow, passwords }));
        begun = { ...begun!, rows: firstRow + block.length, width: Math.max(width, columns) };
        drafts.save(DRAFT, begun);
        show();
        // A host that answers at once would never let a click on "cancel" through.
        await new Promise((resolve) => setTimeout(resolve));
      }
    }

    show();
    try {
      if (!begun) {
        const { name, size, lastModified } = file;
        const sheet = await book.addSheet(name.replace(/\.\w+$/, ''));
        begun = { sheet, rows: 0, width: 1, delimiter, file: { name, size, lastModified } };
        drafts.save(DRAFT, begun);
      }
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
      const { sheet, rows, width } = begun;
      const name = `impor_${(preview.pack ?? 'csv').replace(/\W/g, '_')}`;
      const table = await book.finishImport({ sheet, headerRow, rows, columns: width, table: name });
      drafts.drop(DRAFT);
      state.set({ status: 'done', preview, sheet, table, rows: Math.max(0, rows - headerRow - 1), summary });
    } catch (error) {
      // The block under way still arrives; only then is it true what is said about the sheet.
      await busy.catch(() => undefined);
      // An empty sheet is nothing to ask about.
      if (begun?.rows === 0)
        begun = await book.dropSheet(begun.sheet).then(
          () => (drafts.drop(DRAFT), null),
          () => begun,
        );
      state.set({ status: 'stopped', preview, begun, error: isAbort(error) ? null : error });
    }
  }

  return {
    state,
    look,
    write,
    cancel: () => running?.abort(),
    async undo() {
      const now = state.get();
      if ((now.status !== 'stopped' && now.status !== 'left') || !now.begun) return;
      const { begun } = now;
      try {
        await book.dropSheet(begun.sheet);
        drafts.drop(DRAFT);
        state.set({ status: 'deleted', sheet: begun.sheet });
      } catch (error) {
        state.set({ status: 'stopped', preview: now.status === 'stopped' ? now.preview : null, begun, error });
      }
    },
    keep() {
      drafts.drop(DRAFT);
      state.set({ status: 'idle' });
    },
  };
}

function isSame(known: Begun['file'], file: File): boolean {
  return known.name === file.name && known.size === file.size && known.lastModified === file.lastModified;
}
