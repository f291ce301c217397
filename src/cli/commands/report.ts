/** `patuh report LAYOUT FILE|FOLDER…`: a report of a month as an .xlsx, made from the sheets of the files given. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildReport, lastDayOf, layoutNeeds, parseMonth, type Layout, type Report } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { writeXlsx } from '../../xlsx';
import { parseArguments } from '../arguments';
import { UsageError, type Command, type Io } from '../command';
import { formatTable } from '../formatTable';
import { inputFiles } from '../input/inputFiles';
import { joinRemarks } from '../input/readInput';
import { parseDay } from '../input/parseDay';
import { readMap } from '../input/readMap';
import { packIds, readPack } from '../input/readPack';
import { remarkLines } from '../measures/show';
import { sheetsOf } from '../reports/sheetsOf';
import { findSources, type FoundSources } from '../reports/findSources';
import { layoutIds, readLayout } from '../reports/readLayout';
import { readSites } from '../reports/readSites';
import { reportWorkbook } from '../reports/reportWorkbook';

const SHAPE = {
  values: {
    month: '2025-08',
    asof: '2025-08-31',
    sites: 'BANDUNG,BSD',
    out: 'laporan.xlsx',
    map: 'peta.json',
  },
  flags: ['live', 'json', 'list'],
};

export const command: Command = {
  name: 'report',
  usage:
    'report LAYOUT FILE|FOLDER… --month YYYY-MM [--asof YYYY-MM-DD] [--sites A,B] [--out FILE.xlsx] [--live] [--map MAP.json] [--json] | report --list [--json]',
  about: {
    id: 'Membuat laporan sebuah bulan menjadi .xlsx: sel biasa, format bersyarat, grafik Excel, jejak hitung.',
    en: 'Makes a report of a month as an .xlsx: plain cells, conditional formats, Excel charts, a count that adds up.',
  },
  run,
};

async function run(args: string[], io: Io): Promise<number> {
  const { language } = io;
  const { words, values, flags } = parseArguments(args, SHAPE, language);
  const packs = new Map(
    await Promise.all((await packIds()).map(async (id) => [id, await readPack(id, language)] as const)),
  );
  if (flags.has('list')) {
    const layouts = await Promise.all((await layoutIds()).map((id) => readLayout(id, packs, language)));
    return list(layouts, flags.has('json'), io);
  }
  const [name, ...given] = words;
  if (name === undefined || given.length === 0)
    throw new UsageError(fill(TEXT.words[language], { usage: command.usage, known: (await layoutIds()).join(', ') }));
  const layout = await readLayout(name, packs, language);
  if (values.month === undefined) throw new UsageError(TEXT.noMonth[language]);
  const month = parseMonth(values.month);
  if (month === null) throw new UsageError(fill(TEXT.month[language], { found: values.month }));
  const asOf = values.asof === undefined ? lastDayOf(month) : parseDay(values.asof, language);
  // A folder's files are sources each: none of them may be written over.
  const files = (await inputFiles(given, language)).map(({ path }) => path);
  const out = outOf(values.out ?? `${layout.id}-${values.month.trim()}.xlsx`, files, language);
  const mapping = await readMap(values.map, language);
  const found = await findSources({
    sheets: await sheetsOf(files, language),
    needs: layoutNeeds(layout),
    packs,
    mapping,
    language,
  });
  if (found.sources.size === 0)
    throw new UsageError(fill(TEXT.none[language], { files: files.join(', '), packs: found.missing.join(', ') }));
  const sites = readSites(values.sites, found.sources, language);
  const request = { month: values.month.trim(), asOf, sites, language, live: flags.has('live'), made: null };
  const report = buildReport(layout, found.sources, packs, request);
  await writeFile(out, await writeXlsx(reportWorkbook(report))).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fill(TEXT.unwritten[language], { out, why: error.code ?? error.message }));
  });
  answer({ layout, report, month: request.month, out, found, json: flags.has('json') }, io);
  return 0;
}

function outOf(path: string, files: readonly string[], language: Language): string {
  if (!/\.xlsx$/i.test(path)) throw new UsageError(fill(TEXT.noXlsx[language], { out: path }));
  if (files.some((file) => resolve(file) === resolve(path)))
    throw new UsageError(fill(TEXT.itself[language], { out: path }));
  return path;
}

function list(layouts: readonly Layout[], json: boolean, { out, language }: Io): number {
  const about = layouts.map(({ id, form, title, about }) => ({
    id,
    form: form ?? null,
    title: title[language],
    about: about[language],
  }));
  if (json) out(JSON.stringify(about));
  else
    for (const line of formatTable(
      ['LAYOUT', 'FORM', TEXT.title[language]],
      about.map(({ id, form, title }) => [id, form, title]),
    ))
      out(line);
  return 0;
}

interface Answer {
  layout: Layout;
  report: Report;
  month: string;
  out: string;
  found: FoundSources;
  json: boolean;
}

function answer({ layout, report, month, out, found, json }: Answer, io: Io): void {
  const { language } = io;
  const remarks = joinRemarks(found.remarks);
  const sources = [...found.sources].map(([pack, { place, rowsRead, skipped, digest }]) => ({
    pack,
    place,
    rows: rowsRead,
    skipped,
    digest,
  }));
  const sheets = report.sheets.map((sheet) => sheet.name);
  const { missing } = found;
  if (json) {
    io.out(JSON.stringify({ layout: layout.id, month, out, sheets, sources, missing, ...remarks }));
    return;
  }
  io.out(fill(TEXT.written[language], { out, title: layout.title[language], month, sheets: sheets.join(', ') }));
  for (const { pack, place, rows } of sources) io.out(fill(TEXT.source[language], { pack, place, rows }));
  if (missing.length > 0) io.out(fill(TEXT.missing[language], { packs: missing.join(', ') }));
  for (const line of ['', ...remarkLines(remarks, language)]) io.out(line);
}

const TEXT = {
  words: {
    id: 'Sebutkan tata letak laporan ({{known}}) dan berkasnya. Pemakaian: {{usage}}',
    en: 'Name the report layout ({{known}}) and its files. Usage: {{usage}}',
  },
  noMonth: {
    id: 'Sebutkan bulan laporan dengan --month, misalnya --month 2025-08.',
    en: 'Name the month of the report with --month, for example --month 2025-08.',
  },
  month: {
    id: '--month {{found}} bukan bulan. Tulis TTTT-BB, misalnya --month 2025-08.',
    en: '--month {{found}} is no month. Write YYYY-MM, for example --month 2025-08.',
  },
  noXlsx: {
    id: 'Laporan ditulis sebagai .xlsx, bukan "{{out}}". Beri nama berakhiran .xlsx setelah --out.',
    en: 'A report is written as .xlsx, not "{{out}}". Give a name that ends in .xlsx after --out.',
  },
  itself: {
    id: '"{{out}}" adalah berkas sumber dan tidak ditimpa. Pilih nama lain dengan --out.',
    en: '"{{out}}" is a source file and is not overwritten. Choose another name with --out.',
  },
  none: {
    id: '{{files}}: tidak ada lembar untuk laporan ini ({{packs}}). Periksa judul kolomnya, atau beri pemetaan dengan --map.',
    en: '{{files}}: no sheet fits this report ({{packs}}). Check its captions, or give a mapping with --map.',
  },
  unwritten: {
    id: 'Laporan tidak dapat ditulis ke "{{out}}" ({{why}}). Tutup berkas itu di Excel atau pilih folder lain dengan --out.',
    en: 'The report cannot be written to "{{out}}" ({{why}}). Close that file in Excel or choose another folder with --out.',
  },
  title: { id: 'JUDUL', en: 'TITLE' },
  written: {
    id: '{{title}} · {{month}} ditulis ke {{out}} (lembar: {{sheets}}).',
    en: '{{title}} · {{month}} written to {{out}} (sheets: {{sheets}}).',
  },
  source: { id: '{{pack}}: {{place}}, {{rows}} baris', en: '{{pack}}: {{place}}, {{rows}} rows' },
  missing: {
    id: 'Tidak ada lembar untuk: {{packs}}. Bagian itu kosong di laporan.',
    en: 'No sheet for: {{packs}}. That part of the report is blank.',
  },
} satisfies Record<string, LocalText>;
