/** `patuh report LAYOUT FILE|FOLDER…`: a report of a month as an .xlsx, made from the sheets of the files given. */
import type { Layout, Report } from '../../reports';
import { fill, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { formatTable } from '../print/formatTable';
import { joinRemarks } from '../tables/input';
import { allPacks } from '../packs/readPack';
import { remarkLines } from '../print/show';
import { askedMonth } from '../reports/askedMonth';
import type { FoundSources } from '../reports/findSources';
import { openMonth } from '../reports/openMonth';
import { layoutIds, readLayout } from '../reports/readLayout';
import { ownNotes } from '../packs/own';
import { readSites } from '../reports/readSites';
import { writeReport } from '../reports/writeReport';
import type { Output } from '../source/output';
import type { Arguments, Io, Spec } from '../command/command';
import { defineCommand, usageOf } from '../run/define';
import { MONTH, ASOF, SITES, MAP, RULES, JSON_FLAG } from '../command/options';
import { ABOUT } from './about';

const SPEC: Spec = {
  name: 'report',
  words: 'LAYOUT FILE|FOLDER… | report --list',
  about: ABOUT.report,
  options: {
    month: {
      ...MONTH,
      about: {
        id: 'bulan; bulan yang sama dari berkas yang sama memberi berkas yang persis sama',
        en: 'the month; the same month of the same files gives the same bytes',
      },
    },
    asof: ASOF,
    sites: SITES,
    out: {
      value: 'FILE.xlsx',
      example: 'laporan.xlsx',
      about: { id: 'tujuan; tanpa ini LAYOUT-BULAN.xlsx', en: 'where to; LAYOUT-MONTH.xlsx without it' },
    },
    live: {
      about: {
        id: 'rumus di samping nilai, bila program lembar kerja dapat menghitungnya',
        en: 'formulas beside the values, where a spreadsheet program can work them out',
      },
    },
    map: MAP,
    list: { about: { id: 'menyebut tata letak yang ada', en: 'names the layouts' } },
    rules: RULES,
    json: JSON_FLAG,
  },
};

export const command = defineCommand(SPEC, run);

async function run({ words, values, flags }: Arguments, io: Io): Promise<number> {
  const { language } = io;
  const json = flags.has('json');
  if (flags.has('list')) {
    const packs = await allPacks(io);
    const layouts = await Promise.all((await layoutIds(io)).map((id) => readLayout(id, packs, io)));
    return list(layouts, json, io);
  }
  const [name, ...given] = words;
  if (name === undefined || given.length === 0)
    throw new UsageError(fill(TEXT.words[language], { usage: usageOf(SPEC), known: (await layoutIds(io)).join(', ') }));
  const { month, asOf } = askedMonth(values, language);
  const target = ({ id }: Layout): Output => ({ out: values.out ?? `${id}-${month}.xlsx`, option: '--out' });
  const { layout, found, own, build } = await openMonth({ name, words: given, map: values.map, io, target });
  const sites = readSites(values.sites, found.sources, language);
  const report = build({ month, asOf, sites, language, live: flags.has('live'), made: null });
  await writeReport(target(layout), report, language);
  const notes = await ownNotes(own, language);
  answer({ layout, report, month, out: target(layout).out, found, notes, json }, io);
  return 0;
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
  /** What is said of its rules. */
  notes: readonly string[];
  json: boolean;
}

function answer({ layout, report, month, out, found, notes, json }: Answer, io: Io): void {
  const { language } = io;
  const remarks = joinRemarks(found.remarks);
  remarks.notes.unshift(...notes);
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
    io.out(
      JSON.stringify({ layout: layout.id, month, out, sheets, sources, missing, doubts: report.doubts, ...remarks }),
    );
    return;
  }
  io.out(fill(TEXT.written[language], { out, title: layout.title[language], month, sheets: sheets.join(', ') }));
  for (const { pack, place, rows } of sources) io.out(fill(TEXT.source[language], { pack, place, rows }));
  if (missing.length > 0) io.out(fill(TEXT.missing[language], { packs: missing.join(', ') }));
  for (const line of [...(report.doubts ?? []), '', ...remarkLines(remarks, language)]) io.out(line);
}

const TEXT = {
  words: {
    id: 'Sebutkan tata letak laporan ({{known}}) dan berkasnya. Pemakaian: {{usage}}',
    en: 'Name the report layout ({{known}}) and its files. Usage: {{usage}}',
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
