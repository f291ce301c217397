/** `patuh close`: freezes a month into a file, and later says what has changed since. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  closeMonth,
  ClosureError,
  compareClosure,
  countChanges,
  describeChanges,
  frozenReport,
  openClosure,
  sealClosure,
  sourceFieldLabel,
} from '../../ledger';
import type { ReportRequest } from '../../reports';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { writeAside } from '../source/output';
import { askedMonth } from '../reports/askedMonth';
import { openMonth } from '../reports/openMonth';
import { readSites } from '../reports/readSites';
import { writeReport } from '../reports/writeReport';
import type { Output } from '../source/output';
import type { Arguments, Io, Spec } from '../command/command';
import { defineCommand, usageOf, misused } from '../run/define';
import { MONTH, ASOF, SITES, MAP, RULES, JSON_FLAG } from '../command/options';
import { ABOUT } from './about';

const SPEC: Spec = {
  name: 'close',
  words: 'LAYOUT FILE|FOLDER… | close --compare CLOSURE.json FILE|FOLDER…',
  about: ABOUT.close,
  options: {
    month: MONTH,
    by: { value: 'WHO', example: '"SPV 001"', about: { id: 'siapa yang menutup', en: 'who closes' } },
    out: {
      value: 'CLOSURE.json',
      example: 'tutup-2025-08.json',
      about: {
        id: 'berkas tutup bulan; yang sudah ada tidak ditimpa',
        en: 'the closure; an existing file is not overwritten',
      },
    },
    asof: ASOF,
    sites: SITES,
    map: MAP,
    compare: {
      value: 'CLOSURE.json',
      example: 'tutup-2025-08.json',
      about: { id: 'menyebut apa yang berubah sejak ditutup', en: 'says what has changed since' },
    },
    report: {
      value: 'FILE.xlsx',
      example: 'laporan.xlsx',
      about: {
        id: 'dengan --compare: angka yang dibekukan dan perubahannya',
        en: 'with --compare: the frozen figures and what changed',
      },
    },
    expect: {
      value: 'DIGEST',
      example: '9f86d081…',
      about: {
        id: 'dengan --compare: kode pemeriksa yang dicatat saat menutup',
        en: 'with --compare: the digest noted when it was closed',
      },
    },
    'fail-on': {
      value: 'changed',
      example: 'changed',
      about: { id: 'keluar dengan 1 bila ada yang berubah', en: 'exits with 1 where something changed' },
    },
    rules: RULES,
    json: JSON_FLAG,
  },
};

export const command = defineCommand(SPEC, (parsed, io) =>
  parsed.values.compare === undefined ? close(parsed, io) : compare(parsed, parsed.values.compare, io),
);

async function close({ words: [name, ...words], values, flags }: Arguments, io: Io): Promise<number> {
  const { language } = io;
  if (name === undefined || words.length === 0) throw misused(SPEC, language, TEXT.usage);
  const [who, out] = ['by', 'out'].map((option) => {
    const value = values[option]?.trim();
    if (!value) throw new UsageError(fill(TEXT.needs[language], { option, usage: usageOf(SPEC) }));
    return value;
  }) as [string, string];
  const { month, asOf } = askedMonth(values, language);
  const opened = await openMonth({ name, words, map: values.map, io });
  const sites = readSites(values.sites, opened.found.sources, language);
  const request: ReportRequest = { month, asOf, sites, language, live: false, made: null };
  const closing = {
    layout: opened.layout.id,
    month,
    sites,
    asOf,
    language,
    at: new Date().toISOString(),
    who,
    salt: () => randomBytes(16).toString('hex'),
  };
  const closure = await closeMonth(opened.state(request), closing);
  const { digest, text } = await sealClosure(closure);
  // Nobody should lose a closure by a command typed twice.
  await writeAside({ out, option: '--out', once: fill(TEXT.exists[language], { out }) }, language, text + '\n');
  const rows = closure.sources.reduce((sum, { records }) => sum + records.length, 0);
  if (flags.has('json'))
    io.out(
      JSON.stringify({
        layout: closure.layout,
        month,
        out,
        digest,
        rows,
        doubts: closure.report.doubts,
        packs: closure.packs,
        missing: opened.found.missing,
      }),
    );
  else {
    io.out(fill(TEXT.closed[language], { month, title: opened.layout.title[language], who, rows, out, digest }));
    for (const doubt of closure.report.doubts ?? []) io.out(fill(TEXT.doubt[language], { doubt }));
  }
  return 0;
}

async function compare({ words, values, flags }: Arguments, path: string, io: Io): Promise<number> {
  const { language } = io;
  if (words.length === 0) throw misused(SPEC, language, TEXT.usage);
  if (values['fail-on'] !== undefined && values['fail-on'] !== 'changed')
    throw new UsageError(fill(TEXT.failOn[language], { found: values['fail-on'] }));
  const { closure, digest } = await readClosure(path, language);
  // Whoever edits a closure can seal it anew; the digest noted elsewhere tells.
  if (values.expect !== undefined && values.expect.toLowerCase() !== digest)
    throw new UsageError(fill(TEXT.resealed[language], { path, digest, expected: values.expect }));
  const { layout, month, asOf, sites } = closure;
  const target: Output | undefined =
    values.report === undefined ? undefined : { out: values.report, option: '--report' };
  const asked = { name: layout, words, map: values.map, io, ...(target && { target: () => target }) };
  const { packs, state, layout: built } = await openMonth(asked);
  const changes = await compareClosure(
    closure,
    state({ month, asOf, sites, language: closure.language, live: false, made: null }),
  );
  const labelOf = (source: string, field: string) => sourceFieldLabel(packs, source, field, language);
  const { causes, effects } = describeChanges(changes, language, labelOf);
  const lines = [...causes, ...effects];
  const count = countChanges(changes);
  if (target) await writeReport(target, frozenReport(closure, lines, language), language);
  if (flags.has('json'))
    io.out(
      JSON.stringify({
        layout,
        month,
        closedAt: closure.closedAt,
        closedBy: closure.closedBy,
        digest,
        count,
        ...changes,
        lines,
      }),
    );
  else {
    const holes = {
      title: built.title[language],
      month,
      day: closure.closedAt.slice(0, 10),
      who: closure.closedBy,
      count,
    };
    io.out(fill(TEXT.since[language], holes));
    for (const line of lines) io.out(line);
    io.out(count === 0 ? TEXT.same[language] : fill(TEXT.changed[language], holes));
  }
  return values['fail-on'] === 'changed' && count > 0 ? 1 : 0;
}

async function readClosure(path: string, language: Language) {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fill(TEXT.missing[language], { path, why: error.code ?? error.message }));
  });
  return openClosure(text).catch((error: unknown) => {
    if (error instanceof ClosureError) throw new UsageError(`${path}: ${error.sentence[language]}`);
    throw error;
  });
}

const TEXT = {
  usage: {
    id: 'Sebutkan tata letak laporan dan berkasnya. Pemakaian: {{usage}}',
    en: 'Name the report layout and its files. Usage: {{usage}}',
  },
  needs: {
    id: 'Pilihan --{{option}} harus diisi. Pemakaian: {{usage}}',
    en: 'The option --{{option}} is needed. Usage: {{usage}}',
  },
  failOn: {
    id: '--fail-on tidak mengenal "{{found}}". Tulis --fail-on changed.',
    en: '--fail-on does not know "{{found}}". Write --fail-on changed.',
  },
  exists: {
    id: '"{{out}}" sudah ada dan tidak ditimpa: bulan ditutup sekali. Pilih nama lain dengan --out, atau hapus berkas itu bila memang ditutup ulang.',
    en: '"{{out}}" is there already and is not overwritten: a month is closed once. Choose another name with --out, or delete that file to close it anew.',
  },
  resealed: {
    id: '{{path}}: kode pemeriksanya {{digest}}, yang dicatat saat menutup {{expected}}. Berkas ini bukan yang dibuat waktu itu; ambil salinan aslinya.',
    en: '{{path}}: its digest is {{digest}}, the one noted at closing {{expected}}. This is not the file made then; take the original copy.',
  },
  missing: {
    id: 'Berkas tutup bulan "{{path}}" tidak dapat dibuka ({{why}}). Periksa nama, folder dan hak aksesnya.',
    en: 'The month closure "{{path}}" cannot be opened ({{why}}). Check its name, folder and rights.',
  },
  closed: {
    id: '{{title}} · {{month}} ditutup oleh {{who}}: {{rows}} baris, ditulis ke {{out}}.\nKode pemeriksa: {{digest}}. Catat di tempat lain bila perlu bukti.',
    en: '{{title}} · {{month}} closed by {{who}}: {{rows}} rows, written to {{out}}.\nDigest: {{digest}}. Note it elsewhere where proof is needed.',
  },
  doubt: { id: 'Ikut dibekukan: {{doubt}}', en: 'Frozen with it: {{doubt}}' },
  since: {
    id: '{{title}} · {{month}}, ditutup {{day}} oleh {{who}}:',
    en: '{{title}} · {{month}}, closed on {{day}} by {{who}}:',
  },
  same: { id: 'Tidak ada yang berubah sejak ditutup.', en: 'Nothing has changed since.' },
  changed: { id: '{{count}} perubahan sejak ditutup.', en: '{{count}} changes since it was closed.' },
} satisfies Record<string, LocalText>;
