/** The same sheets asked three ways: a file on the command line, ranges in cell functions, the open workbook in the pane. */
import { caller, ShownError } from '../functions/call';
import { folder, patuh } from '../cli/patuh';
import type { Cell } from '../fixtures/rows';
import { openBook } from '../../src/office';
import { shippedLibrary } from '../../src/functions/help/shippedLibrary';
import { openSheetPage } from '../office/sheetPage';
import { createScan } from '../../taskpane/store/scan';
import { WHOLE, type Session } from '../../taskpane/store/session';
import { overview, type Overview } from '../../taskpane/views/home/overview';
import { shippedPacks } from './shelf';

export type Rows = Cell[][];
export type Measure = 'qms' | 'sdm';

/** Counted, of how many, and rows in doubt: "4/6/1"; or the sentence of a refusal. */
export type Answer = string;

/** 31 August 2026. */
const DAY = 46265;
const files = folder();
let written = 0;

const isDay = (cell: Cell | undefined): cell is number => typeof cell === 'number' && cell > 40_000 && cell < 60_000;

/** As a workbook holds them that counts its days from 1904. */
export const from1904 = (rows: Rows): Rows => rows.map((row) => row.map((cell) => (isDay(cell) ? cell - 1462 : cell)));

const library1904 = shippedLibrary();
library1904.countDays(true);

/** @param date1904 the workbook counts its days from 1904 */
export async function byFile(sheets: Record<string, Rows>, measure: Measure, date1904 = false): Promise<Answer> {
  const file = await files.xlsx(`jalur${written++}.xlsx`, sheets, date1904);
  const asked = measure === 'sdm' ? ['--asof', '2026-08-31'] : [];
  const { code, out, err } = await patuh(['measure', measure, file, ...asked, '--json']);
  if (code === 2) return err.trim();
  const { agree, valid, available, target, doubt } = JSON.parse(out);
  return (measure === 'qms' ? [valid, agree, doubt.rows] : [available, target, doubt.rows]).join('/');
}

/** @param ranges as somebody selects them: the calls, or people and plan */
export async function byCells(ranges: Rows[], measure: Measure, date1904 = false): Promise<Answer> {
  const call = caller(date1904 ? { library: library1904 } : {});
  const day = date1904 ? DAY - 1462 : DAY;
  const name = measure === 'qms' ? 'QMS.TABEL' : 'SDM.TABEL';
  try {
    const lines = (await call(name, ...ranges, measure === 'qms' ? 'bulan' : day, {})) as (
      Cell | { basicValue: number }
    )[][];
    const [head, total] = [lines[0]!, lines.at(-1)!];
    const captions = measure === 'qms' ? ['VALID', 'AGREE', 'belum jelas'] : ['tersedia', 'CAPLAN', 'belum jelas'];
    return captions.map((caption) => total[head.indexOf(caption)]).join('/');
  } catch (problem) {
    if (problem instanceof ShownError) return problem.message;
    throw problem;
  }
}

export interface Pane {
  ask(sheets: Record<string, Rows>, measure: Measure, date1904?: boolean): Promise<Answer>;
  close(): Promise<void>;
}

/** One page for many workbooks. */
export async function openPane(): Promise<Pane> {
  const sheet = await openSheetPage();
  const { workbook } = sheet.page;
  const packs = await shippedPacks();
  const fill = (name: string, rows: Rows): void => {
    const width = Math.max(...rows.map((row) => row.length));
    const area = { startRow: 0, startColumn: 0, endRow: rows.length - 1, endColumn: width - 1 };
    const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    workbook.cells.setValues(name, area, cells);
    const place = workbook.cells.place(name, area);
    workbook.formats.setNumberFormats(place, (row, column) => (isDay(rows[row]?.[column]) ? 'dd/mm/yyyy' : null));
  };
  return {
    async ask(sheets, measure, date1904 = false) {
      workbook.book.date1904 = date1904;
      const book = openBook(sheet.api);
      for (const [name, rows] of Object.entries(sheets)) {
        await workbook.sheets.add(name);
        fill(name, rows);
      }
      const scan = createScan(book, packs);
      await scan.run();
      let figures: Overview['figures'] = [];
      for await (const each of overview({ book, packs, scan } as Session, DAY, WHOLE, 'id')) ({ figures } = each);
      for (const name of Object.keys(sheets)) await workbook.sheets.remove(name);
      const found = figures.filter(({ name }) => name === measure.toUpperCase());
      const seen = scan.state.get().places.map(({ source, packs: [pack] }) => `${source.name}: ${pack ?? '-'}`);
      if (found.length === 0) return seen.join(', ');
      return found.map(({ part, whole, doubt }) => [part, whole, doubt?.rows ?? 0].join('/')).join(' + ');
    },
    close: () => sheet.close(),
  };
}
