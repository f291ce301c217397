/** A small workbook of a team, seen by two panes whose requests go when the simulator says so. */
import { openPage, type Page } from '../../../src/host/jsdom';
import { createDrafts, createJournal, openBook, type Book, type OfficeApi } from '../../../src/office';
import { createWorkbook, type Workbook } from '../../../src/host';
import { memoryStorage } from '../memoryStorage';

export const SHEETS = ['Lembar', 'Tabel'];
export const HEADS = ['ID', 'Hasil', 'Catatan', 'Rekan'];
/** Rows and columns that are ever in use on each sheet: seven rows, three put in, and what four pieces of work add. */
const [ROWS, COLUMNS] = [17, 6];
const AREA = `A1:F${ROWS}`;
/** The engine goes through all rows of a sheet for some of its work, and these sheets need few. */
const SHEET_ROWS = 40;
export const RESULT = { captions: [['Vonis', 'Alasan']], words: ['LULUS'] };

/** One pane: its book, and the batch it waits with. */
export interface Pane {
  api: OfficeApi;
  book: Book;
  journal: ReturnType<typeof createJournal>;
  page: Page;
  /** Lets the waiting batch go; null while none waits. */
  go: (() => void) | null;
  /** Something else happened in the workbook since this pane began its work. */
  stale: boolean;
  busy: boolean;
  /** Faults in this piece of work. */
  faults: number;
  /** Resolves what waits for the pane to stand still. */
  stands: (() => void) | null;
}

export class World {
  readonly workbook: Workbook = createWorkbook({ firstSheet: 'Lembar' });
  readonly panes: Pane[] = [];
  now = Date.UTC(2026, 0, 1);
  /** Something changed since the last look. */
  changed = true;

  static async open(): Promise<World> {
    const world = new World();
    await world.begin();
    return world;
  }

  private async begin(): Promise<void> {
    this.workbook.changes.on(() => (this.changed = true));
    this.workbook.sheets.add('Tabel');
    this.workbook.cells.setValues('Tabel', 'A1:D3', [HEADS, ['T1', 'T1|a', '', ''], ['T2', 'T2|a', '', '']]);
    await this.workbook.tables.add('Tabel', 'A1:D3', { name: 'Data' });
    this.shorten();
    for (let n = 0; n < 2; n++) {
      const page = await openPage({ workbook: this.workbook });
      const api = { Excel: page.window.Excel, Office: page.window.Office } as OfficeApi;
      const drafts = createDrafts(memoryStorage(), null);
      const journal = createJournal(drafts, () => this.now);
      const pane: Pane = {
        api,
        journal,
        page,
        book: openBook(api, journal),
        go: null,
        busy: false,
        faults: 0,
        stale: false,
        stands: null,
      };
      this.panes.push(pane);
      page.host.faults.gate = () =>
        new Promise((resolve, reject) => {
          // An order in which something asks unseen could not be played again.
          if (pane.go !== null || !pane.busy) reject(new Error('a pane asks out of its turn'));
          pane.go = () => {
            pane.go = null;
            resolve();
          };
          pane.stands?.();
        });
    }
  }

  /** Every row put in makes a sheet longer. */
  private shorten(): void {
    const { book, sheets } = this.workbook;
    for (const { id } of sheets.list()) book.sheet(id).getConfig().rowCount = SHEET_ROWS;
  }

  /** As every schedule finds it, whatever the one before left. */
  async reset(): Promise<void> {
    const { tables, history } = this.workbook;
    const extra = tables.rows('Data').length - 2;
    if (extra > 0) await tables.deleteRows('Data', 2, extra);
    while (this.width('Tabel') > HEADS.length) await tables.deleteColumn('Data', HEADS.length);
    const start = [1, 2, 3].map((n) => [`R${n}`, `R${n}|a`, '', '']);
    this.put('Lembar', [HEADS, ...start, [], [], ['TOTAL', '3']]);
    this.put('Tabel', [HEADS, ['T1', 'T1|a', '', ''], ['T2', 'T2|a', '', '']]);
    this.shorten();
    this.changed = true;
    history.clear();
  }

  /** Writes the rows that are otherwise, and blanks below: most of them are as they should be. */
  private put(sheet: string, wanted: string[][]): void {
    const now = this.rows(sheet);
    const whole = now.map((row, r) => row.map((_, c) => wanted[r]?.[c] ?? ''));
    const differ = whole.flatMap((row, r) => (row.join() === now[r]!.join() ? [] : [r]));
    const [first, last] = [differ[0], differ.at(-1)];
    if (first === undefined || last === undefined) return;
    const area = { startRow: first, endRow: last, startColumn: 0, endColumn: COLUMNS - 1 };
    this.workbook.cells.setValues(sheet, area, whole.slice(first, last + 1));
  }

  /** Columns of the records, with those of results where they are the table's own. */
  width(sheet: string): number {
    return sheet === 'Tabel' ? this.workbook.tables.columns('Data').length : HEADS.length;
  }

  /** The rows of a sheet that hold a record. */
  recordRows(sheet: string): number[] {
    return this.rows(sheet).flatMap(([id], row) => (row > 0 && id !== '' && id !== 'TOTAL' ? [row] : []));
  }

  rows(sheet: string): string[][] {
    return this.workbook.cells.values(sheet, AREA).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  }

  async close(): Promise<void> {
    for (const { page } of this.panes) await page.close();
    this.workbook.dispose();
  }
}
