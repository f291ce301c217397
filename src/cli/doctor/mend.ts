/** A copy with what can be mended for certain. The copy is kept only where it reads to the same records as its source. */
import { readFile, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { extname, join } from 'node:path';
import { temporaryFolder } from '../../duckdb/temporary';
import { asExcelText, formatCsv, lineSplitter, readCsv, type SkipReason } from '../../sheet';
import { fill, fillBoth, type LocalText } from '../../text';
import { mendXlsx, writeXlsx } from '../../xlsx';
import { UsageError } from '../command/usageError';
import { mustNotBeInput, writeAside } from '../source/output';
import { readWorkbook } from '../source/workbook';
import { examine, type Examine, type Examined } from './examine';

/** What was done, a sentence each; none where nothing is certain, and no copy is written. */
export async function mend(seen: Examined, copy: string, asked: Examine): Promise<LocalText[]> {
  const { language } = asked.io;
  const output = { out: copy, option: '--mend' };
  await mustNotBeInput(output, [seen.file], language);
  const ending = ENDINGS[seen.kind ?? 'parquet'] ?? extname(seen.file).toLowerCase();
  const made = await mended(seen, language);
  if (made.done.length === 0) return [];
  if (extname(copy).toLowerCase() !== ending) throw new UsageError(fill(TEXT.ending[language], { copy, ending }));
  const { folder, remove } = temporaryFolder('mend');
  try {
    // Its kind is told by its ending, too.
    const tried = join(folder, `salinan${ending}`);
    await writeFile(tried, made.bytes);
    const again = await examine(tried, asked);
    if (recordsOf(again) !== recordsOf(seen)) throw new UsageError(fill(TEXT.differs[language], { copy }));
  } finally {
    remove();
  }
  await writeAside(output, language, made.bytes);
  return made.done;
}

const ENDINGS: Readonly<Partial<Record<NonNullable<Examined['kind']>, string>>> = { markup: '.xlsx', text: '.csv' };

interface Mended {
  bytes: Uint8Array | string;
  done: LocalText[];
}

async function mended(seen: Examined, language: 'id' | 'en'): Promise<Mended> {
  const { file, kind } = seen;
  const unreadable = seen.complaints.some(({ code }) => code === 'unreadable');
  if (unreadable || kind === null || kind === 'parquet') return { bytes: '', done: [] };
  if (kind === 'workbook') return mendXlsx(await readFile(file));
  if (kind === 'markup')
    return { bytes: await writeXlsx(await readWorkbook(file, language, 'markup')), done: [TEXT.converted] };
  return mendText(seen);
}

/** Certain by their proof: captions again, and rows whose numbers are the sum or the mean of those above. */
const NO_RECORDS: ReadonlySet<SkipReason> = new Set(['repeatedHeader', 'totalSum', 'totalMean']);

async function mendText({ file, complaints, broken, skipped }: Examined): Promise<Mended> {
  // What a torn row said is known to nobody: a copy would hide that.
  if (broken > 0) return { bytes: '', done: [] };
  const codes = new Set(complaints.map(({ code }) => code));
  const done = DONE_BY_READING.flatMap(({ code, text }) => (codes.has(code) ? [text] : []));
  const rows: string[][] = [];
  const { delimiter } = await readCsv(createReadStream(file), {
    onRows: (more) => {
      for (const row of more) rows.push(row);
    },
  });
  const split = lineSplitter(rows.slice(0, 100));
  const whole = (split ? split(rows) : rows) as string[][];
  const leave = new Map(
    skipped
      .filter(({ reason, rows: listed, count }) => NO_RECORDS.has(reason) && listed.length === count)
      .flatMap(({ reason, rows: listed }) => listed.map((row) => [row, reason] as const)),
  );
  if (leave.size > 0) {
    const listed = [...leave.keys()].sort((a, b) => a - b).map((row) => row + 1);
    done.push(fillBoth(TEXT.rowsLeft, { count: listed.length, rows: listed.join(', ') }));
  }
  const kept = whole.filter((_, row) => !leave.has(row));
  const guarded = kept.reduce((sum, row) => sum + row.filter((cell) => asExcelText(cell) !== cell).length, 0);
  if (guarded > 0 && done.length > 0) done.push(fillBoth(TEXT.guarded, { count: guarded }));
  return { bytes: formatCsv(kept, delimiter), done };
}

/** The records of all tables, as text: equal where a copy says the same. */
const recordsOf = ({ tables }: Examined): string =>
  JSON.stringify(
    tables.map(({ pack, table }) => [
      pack,
      Object.values(table.columns).map(({ field, source, values }) => [
        field,
        source === null ? null : values.map(shown),
      ]),
    ]),
  );

const shown = (value: unknown): unknown => (value === undefined ? '?' : value);

const TEXT = {
  ending: {
    id: '"{{copy}}" harus berakhiran {{ending}}, bentuk salinan berkas ini.',
    en: '"{{copy}}" must end in {{ending}}, the form of this file’s copy.',
  },
  differs: {
    id: '"{{copy}}" tidak ditulis: salinannya akan terbaca lain dari sumbernya, jadi perbaikannya tidak pasti.',
    en: '"{{copy}}" is not written: the copy would be read otherwise than its source, so the mending is not certain.',
  },
  converted: {
    id: 'ditulis sebagai .xlsx sungguhan, sel demi sel',
    en: 'written as a real .xlsx, cell by cell',
  },
  guarded: {
    id: '{{count}} sel yang berawalan seperti rumus diberi tanda petik, supaya tetap teks di Excel',
    en: '{{count}} cells that begin like a formula got an apostrophe, so that Excel takes them as text',
  },
  rowsLeft: {
    id: '{{count}} baris yang bukan data dibuang (judul diulang; jumlah dan rata-rata yang terbukti): baris {{rows}}',
    en: '{{count}} rows that are no records left out (captions again; proved sums and means): row {{rows}}',
  },
} satisfies Record<string, LocalText>;

/** What reading and writing anew mends by itself. */
const DONE_BY_READING: readonly { code: string; text: LocalText }[] = [
  { code: 'utf16', text: { id: 'UTF-16 menjadi UTF-8', en: 'UTF-16 made UTF-8' } },
  {
    code: 'mixedEncodings',
    text: { id: 'dua pengodean huruf menjadi satu, UTF-8', en: 'two encodings made one, UTF-8' },
  },
  { code: 'oldEncoding', text: { id: 'windows-1252 menjadi UTF-8', en: 'windows-1252 made UTF-8' } },
  {
    code: 'strayQuotes',
    text: { id: 'tanda kutip yang tidak ditutup ditulis sebagai huruf', en: 'quotes nobody closed written as letters' },
  },
  {
    code: 'quotedLines',
    text: { id: 'baris yang dikutip utuh dipisah menjadi kolom', en: 'lines quoted as a whole split into columns' },
  },
];
