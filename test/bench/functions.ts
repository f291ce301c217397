/**
 * npm run bench -- functions [--json]
 * QMS and CLOSING over 100,000 rows as Excel calls them, against the COUNTIFS pair of the workbench's own spreadsheet engine
 * on the same cells in the same run. A watch of 1 ms timers finds the longest stretch in which the page could not draw.
 * All figures are CPU time, medians of five rounds, because a busy machine only ever adds; blocks are those of the thread that draws.
 */
import { existsSync, readFileSync } from 'node:fs';
import { nextTurn } from '../../src/grid';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Shown } from '../../src/functions/shared/cells';
import { shippedLibrary } from '../../src/functions/help/shippedLibrary';
import { invokable } from '../../src/functions/call/invoke';
import { createWorkbook } from '../../src/host';
import { CLOSING_CAPTIONS, rowUnder, ticket, type Cell } from '../fixtures/rows';

const ROWS = 100_000;
const CALLED = 46_000;
const CAPTIONS =
  'Tanggal; login; Agent; Site; fastel; Nama_Pemilik; No_CP; Regional; Jenis_Call; Status_Call; Kategori; Reason_Call; Nama_Penerima; Keterangan; Rekomendasi_QCO1; tgl_qco1; Rekomendasi_TL; tgl_tl; Update_QCO1; Update_TL; Input_Call; Selisih_Harga; Status_WO; valid; Retapping_QA; Poin; Detil_Return; Tapping_Decline; Alasan_NOK; Detil_NOK; Skrip_AntiDecline; Jml_ditolak; Chanel_NBA; Sub_Chanel_NBA; durasi'.split(
    '; ',
  );
const SITES = ['BANDUNG', 'BSD', 'MALANG', 'MAKASSAR', 'MEDAN', 'SEMARANG'];

/** A month's export: three of four calls AGREE, nine of ten of those VALID, one in fifty a blank or a spelling of its own. */
function calls(): Cell[][] {
  const rows: Cell[][] = [CAPTIONS];
  for (let i = 0; i < ROWS; i++) {
    const agree = i % 4 !== 0;
    const valid = agree && i % 10 !== 1;
    const made: Record<string, Cell> = {
      Tanggal: CALLED + (i % 30) + (i % 36_000) / 86_400,
      login: `agen${String(i % 500).padStart(3, '0')}`,
      Agent: `Agen ${i % 500}`,
      Site: SITES[i % 6]!,
      fastel: String(122_000_000_000 + i),
      Nama_Pemilik: `Pelanggan ${i}`,
      No_CP: `0811${String(i).padStart(7, '0')}`,
      Regional: (i % 7) + 1,
      Jenis_Call: 'Mini Pack',
      Status_Call: 'Contacted',
      Kategori: agree ? (i % 50 === 3 ? 'Agre' : 'Agree') : 'Not Agree',
      Reason_Call: 'Setuju',
      Input_Call: 'New',
      Status_WO: agree ? (valid ? 6 : 3) : 1,
      valid: valid ? 'Valid' : 'Not Valid',
      tgl_qco1: agree ? CALLED + (i % 30) + 0.7 : null,
      Update_QCO1: agree ? `qco${i % 20}` : null,
      Rekomendasi_QCO1: agree ? 'Sesuai parameter' : null,
      Selisih_Harga: agree ? 25_000 : null,
      durasi: 100 + (i % 400),
    };
    rows.push(rowUnder(CAPTIONS, made));
  }
  return rows;
}

function tickets(): Cell[][] {
  const rows: Cell[][] = [CLOSING_CAPTIONS];
  for (let i = 0; i < ROWS; i++) {
    const reached = i % 3 !== 0;
    rows.push(
      ticket(`T-${i}`, {
        ...{ Layanan: i % 2 ? 'IndiHome' : 'POTS', Site: SITES[i % 6]!, 'Kontak 1': 1 + (i % 4) },
        ...(reached ? {} : { 'Hasil 1': 'RNA', 'Layanan Normal': null, 'Izin Close': null }),
        ...{ 'Status Tiket': i % 20 ? 'Close' : 'Open', 'Tgl Close': CALLED + (i % 30) },
      }),
    );
  }
  return rows;
}

const library = shippedLibrary();
const call = (name: string, ...handed: unknown[]): Promise<Shown> =>
  invokable(
    CATALOGUE.find((definition) => definition.name === name)!,
    { library, language: () => 'id', error: (_, sentence) => new Error(sentence) },
  )(...handed);

/** What the runtime does: every call gets its own copy of the cells. */
const handed = (rows: Cell[][]): Cell[][] => JSON.parse(JSON.stringify(rows)) as Cell[][];

/** Milliseconds of all threads of this program. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = cpu();
  await work();
  return cpu() - began;
}

/** Milliseconds of the thread that draws, where the system tells them: what collects rubbish beside it keeps nobody waiting. */
function mainCpu(): number {
  const told = `/proc/self/task/${process.pid}/schedstat`;
  return existsSync(told) ? Number(readFileSync(told, 'utf8').split(' ')[0]) / 1e6 : cpu();
}

/** The longest that was worked without a turn for others. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = mainCpu();
  const look = (): void => {
    const now = mainCpu();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const watch = setInterval(look, 1);
  await work();
  look();
  clearInterval(watch);
  return longest;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** The pair a report builder would write, calculated by Univer; its waiting before a calculation is taken off. */
async function countifs(rows: Cell[][]): Promise<number> {
  const workbook = createWorkbook();
  const last = rows.length;
  workbook.cells.setValues('Sheet1', `A1:AI${last}`, rows);
  const column = (caption: string) => {
    const index = CAPTIONS.indexOf(caption);
    const letter = (index >= 26 ? 'A' : '') + String.fromCharCode(65 + (index % 26));
    return `${letter}2:${letter}${last}`;
  };
  await workbook.settled();
  const { name } = await workbook.sheets.add();
  const idle = async () => {
    workbook.cells.setFormula(name, 'A1', '=1+1');
    await workbook.settled();
  };
  const pair = async () => {
    const agree = `Sheet1!${column('Kategori')},"Agre*",Sheet1!${column('Status_WO')},"<>1"`;
    workbook.cells.setFormula(
      name,
      'A2',
      `=COUNTIFS(${agree},Sheet1!${column('valid')},"Valid*",Sheet1!${column('Status_WO')},6)/COUNTIFS(${agree})`,
    );
    await workbook.settled();
  };
  await pair();
  const runs: number[] = [];
  for (let i = 0; i < 3; i++) runs.push((await time(pair)) - (await time(idle)));
  const shown = workbook.cells.values(name, 'A2')[0]![0];
  const ours = await call('QMS', handed(rows));
  if (shown !== ours) throw new Error(`COUNTIFS gives ${String(shown)}, QMS gives ${String(ours)}.`);
  workbook.dispose();
  return median(runs);
}

async function main(): Promise<void> {
  const data = calls();
  const countifsMs = await countifs(data);
  const ticketData = tickets();
  library.readings.clear();
  await call('QMS', handed(data.slice(0, 2000)));
  await call('CLOSING', handed(ticketData.slice(0, 2000)));

  const qmsRuns: number[] = [];
  const recalcRuns: number[] = [];
  const closingRuns: number[] = [];
  const blocks: number[] = [];
  for (let i = 0; i < 5; i++) {
    library.readings.clear();
    const copies = [handed(data), handed(data), handed(ticketData)];
    // What the copies leave behind is not the functions'.
    global.gc?.();
    await new Promise((done) => setTimeout(done, 20));
    blocks.push(
      await longestBlock(async () => {
        qmsRuns.push(await time(() => call('QMS', copies[0])));
        // Excel takes each answer, and asks for the next, in a turn of its own.
        await nextTurn();
        recalcRuns.push(await time(() => call('QMS.KURANG', copies[1])));
        await nextTurn();
        closingRuns.push(await time(() => call('CLOSING', copies[2])));
      }),
    );
  }
  const qmsMs = median(qmsRuns);
  const recalcMs = median(recalcRuns);
  const line = {
    bench: 'functions',
    rows: ROWS,
    qmsMs: rounded(qmsMs),
    countifsMs: rounded(countifsMs),
    ratioNative: rounded(qmsMs / countifsMs),
    closingMs: rounded(median(closingRuns)),
    recalcMs: rounded(recalcMs),
    ratioRecalc: rounded(recalcMs / qmsMs),
    longestBlockMs: rounded(median(blocks)),
  };
  console.log(JSON.stringify(line));
  process.exit(0);
}

void main();
