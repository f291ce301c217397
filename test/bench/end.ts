/**
 * What a user waits for: 100,000 closing tickets from the bytes of a file to typed columns and to their verdicts, as
 * `patuh check` works them out, beside the fastest reader of the file alone and beside the same reader without what makes its
 * figures trustworthy (`--each`: without one thing at a time, too); and the command line from its start to an answer.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx as readWithHucre } from 'hucre/xlsx';
import Papa from 'papaparse';
import { isoOf } from '../../src/calendar';
import { checkInMemory } from '../../src/cli/check/checkInMemory';
import { readPack } from '../../src/cli/packs/readPack';
import { HOME } from '../../src/cli/command/self';
import { openInputs } from '../../src/cli/tables/inputs';
import type { Pack } from '../../src/engine';
import { NO_MAPPING, type FieldType, type TypedValue } from '../../src/sheet';
import { writeXlsx } from '../../src/xlsx';
import { closingTickets } from './engine/closingTickets';
import { TRUST, typedWithout } from './trust/without';

const TICKETS = 100_000;
const RUNS = 8;
/** How many times as long as the reader alone typed columns may take; a tenth of that may go into trust. */
const GOALS = { papaparse: 1.3, hucre: 1.1 };
const io = { language: 'id', out: () => undefined, err: () => undefined } as const;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-bench-'));
  try {
    const pack = await readPack('closing', io);
    const cells = sheetOf(pack);
    const csv = join(folder, 'tiket.csv');
    writeFileSync(csv, cells.map((row) => row.map((cell) => textOf(cell)).join(';')).join('\r\n'));
    const few = join(folder, 'sedikit.csv');
    writeFileSync(
      few,
      cells
        .slice(0, 11)
        .map((row) => row.map((cell) => textOf(cell)).join(';'))
        .join('\r\n'),
    );
    const xlsx = join(folder, 'tiket.xlsx');
    const matrix = cells.map((row) => row.map((cell) => (typeof cell === 'object' && cell ? cell.serial : cell)));
    writeFileSync(xlsx, await writeXlsx({ sheets: [{ name: 'Tiket', matrix }] }));
    const parse = () => Papa.parse<string[]>(readFileSync(csv, 'utf8'), { delimiter: ';' }).data;
    const readXlsx = async () => (await readWithHucre(readFileSync(xlsx))).sheets[0]!.rows;
    const answer = {
      bench: 'end',
      tickets: TICKETS,
      csv: {
        ...(await beside(csv, pack, async () => parse(), 'papaparse')),
        trust: await costOfTrust(csv, async () => parse(), GOALS.papaparse),
      },
      xlsx: { ...(await beside(xlsx, pack, readXlsx, 'hucre')), trust: await costOfTrust(xlsx, readXlsx, GOALS.hucre) },
      start: starts(few),
    };
    process.stdout.write(
      (process.argv.includes('--json') ? JSON.stringify(answer) : JSON.stringify(answer, null, 2)) + '\n',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Cell = string | number | null | { serial: number; text: string };

/** Dates are texts in a .csv and serials in a workbook. */
function sheetOf(pack: Pack): Cell[][] {
  const { columns } = closingTickets(pack, TICKETS);
  const used = Object.values(columns).filter(({ values }) => values.some((value) => value !== null));
  return [
    used.map(({ field }) => field),
    ...Array.from({ length: TICKETS }, (_, i) => used.map(({ type, values }) => cellOf(type, values[i]))),
  ];
}

function cellOf(type: FieldType, value: TypedValue): Cell {
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  if (typeof value !== 'number' || (type !== 'date' && type !== 'datetime')) return value ?? null;
  const minutes = Math.round((value % 1) * 1440);
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    serial: value,
    text: `${isoOf(Math.floor(value))} ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`,
  };
}

const textOf = (cell: Cell): string => (cell === null ? '' : typeof cell === 'object' ? cell.text : String(cell));

async function beside(file: string, pack: Pack, read: () => Promise<unknown>, reader: string): Promise<object> {
  // In turns, so that whatever else the machine does falls on all.
  const [typed, whole, alone] = await best(
    async () => {
      const inputs = await openInputs([file], { mapping: NO_MAPPING, io });
      const { table } = await inputs.read({ pack, needsRecordKey: true });
      if (table.rows.length !== TICKETS) throw new Error(`${file}: ${table.rows.length} rows, not ${TICKETS}.`);
    },
    async () => {
      const inputs = await openInputs([file], { mapping: NO_MAPPING, io });
      await checkInMemory(inputs, { pack, language: 'id' });
    },
    read,
  );
  const beside = `Times${reader[0]!.toUpperCase()}${reader.slice(1)}`;
  return {
    typedMs: Math.round(typed!),
    verdictsMs: Math.round(whole!),
    [`${reader}Ms`]: Math.round(alone!),
    [`typed${beside}`]: ratio(typed!, alone!),
    [`verdicts${beside}`]: ratio(whole!, alone!),
  };
}

/** How many times as long the reading takes as without all of it, and as without each; and what part of the goal that is. */
async function costOfTrust(file: string, alone: () => Promise<unknown>, goal: number): Promise<object> {
  const each = process.argv.includes('--each') ? Object.keys(TRUST) : [];
  const read = await Promise.all([[], Object.keys(TRUST), ...each.map((name) => [name])].map(typedWithout));
  const [reader, whole, plain, ...others] = await best(alone, ...read.map((typed) => () => typed(file, TICKETS)));
  return {
    ...{ typedMs: Math.round(whole!), plainMs: Math.round(plain!), typedTimesPlain: ratio(whole!, plain!) },
    shareOfGoal: ratio(whole! - plain!, goal * reader!),
    ...Object.fromEntries(each.map((name, i) => [name, ratio(whole!, others[i]!)])),
  };
}

/** The whole program, as a user starts it, beside a Node that does nothing. */
function starts(file: string): object {
  const program = join(HOME, 'bin', 'patuh.cjs');
  const made = spawnSync(process.execPath, [join(HOME, 'scripts', 'patuh.mjs'), '--bundle']);
  if (made.status !== 0) throw new Error(String(made.stderr));
  const run = (args: string[]): number => {
    const times = Array.from({ length: RUNS }, () => {
      const began = performance.now();
      spawnSync(process.execPath, args);
      return performance.now() - began;
    });
    return Math.min(...times);
  };
  const node = run(['-e', '0']);
  const help = run([program, 'help']);
  const check = run([program, 'check', file, '--pack', 'closing', '--json']);
  return {
    nodeMs: Math.round(node),
    helpMs: Math.round(help),
    firstAnswerMs: Math.round(check),
    timesNodeHelp: ratio(help, node),
    timesNodeAnswer: ratio(check, node),
  };
}

/** Milliseconds of all its threads: others may be at work on this machine. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The least time of each piece of work. */
async function best(...works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const least = works.map(() => Infinity);
  for (let i = 0; i < RUNS; i++)
    // Each begins in turn: what runs behind another finds what that one left in memory.
    for (const at of works.map((_, step) => (i + step) % works.length)) {
      const work = works[at]!;
      global.gc?.();
      const began = cpu();
      await work();
      least[at] = Math.min(least[at]!, cpu() - began);
    }
  return least;
}

const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100;

void main();
