/** A file looked at as a whole: who wrote it, what is damaged, what its tables suffer from, what travels in it. */
import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import { fieldSpecs, type Pack } from '../../engine';
import { repeatsOf } from '../../measures';
import type { Mapping, Reading } from '../../sheet';
import type { Language, LocalText } from '../../text';
import { madeWith, XlsxError, type XlsxWorkbook } from '../../xlsx';
import type { Io } from '../command/command';
import { refusalOf, UsageError } from '../command/usageError';
import { shippedText } from '../packs/library';
import { kindOf } from '../source/kinds';
import { openSources } from '../source/openSources';
import type { Source } from '../source/source';
import { partsOf, readWorkbook, sheetsOfWorkbook } from '../source/workbook';
import { gatherTable } from '../tables/gatherTable';
import { tablesOn } from '../tables/tablesOn';
import { ownMappingText } from '../verify/ownMappings';
import { ownRulesText } from '../verify/ownRules';
import { bookFindingText, verifyBook } from '../verify/verifyBook';
import { complaint, type Complaint } from './complaint';
import type { FileTable } from './repeatsBetween';
import { tableComplaints } from './tableComplaints';
import { textComplaints } from './textComplaints';

export interface Examined {
  file: string;
  kind: 'workbook' | 'markup' | 'text' | 'parquet' | null;
  complaints: Complaint[];
  tables: FileTable[];
  /** Rows of a text whose cells nobody can tell apart. */
  broken: number;
  /** Rows that are no records. */
  skipped: Reading['report']['skipped'];
}

export interface Examine {
  packs: readonly Pack[];
  mapping: Mapping;
  io: Io;
}

/** What cannot be read is a complaint, too. */
export async function examine(file: string, { packs, mapping, io }: Examine): Promise<Examined> {
  const { language } = io;
  const seen: Examined = { file, kind: null, complaints: [], tables: [], broken: 0, skipped: [] };
  try {
    seen.kind = await kindOf(file, language);
    const sources = await opened(seen, io);
    for (const source of sources) {
      seen.complaints.push(...source.notes.map((note) => complaint('damage', 'note', note)));
      for (const { pack, sheet, headerRow } of tablesOn(source, packs, mapping)) {
        const form = { specs: fieldSpecs(pack), mapping, headerRow };
        const { table, parts } = await gatherTable([sheet], form, language);
        seen.tables.push({ file: basename(file), pack: pack.id, recordKey: pack.recordKey, table });
        const again = repeatsOf(table, pack.recordKey).extra.size;
        if (again > 0)
          seen.complaints.push(complaint('repeats', 'again', TEXT.again, { count: again, place: sheet.name }));
        seen.skipped.push(...parts[0]!.reading.report.skipped);
        seen.complaints.push(...tableComplaints(parts[0]!.reading, pack, `${sheet.name} (${pack.id})`));
      }
    }
    if (seen.tables.length === 0) seen.complaints.push(complaint('content', 'noTable', TEXT.noTable));
  } catch (error) {
    const refusal = refusalOf(error, language);
    if (!refusal) throw error;
    seen.complaints.push(
      complaint(
        'damage',
        'unreadable',
        both(() => refusal.message),
      ),
    );
  }
  const said = new Set<string>();
  seen.complaints = seen.complaints.filter(({ text }) => !said.has(text.id) && said.add(text.id));
  return seen;
}

async function opened(seen: Examined, io: Io): Promise<Source[]> {
  const { file, kind } = seen;
  const { language } = io;
  if (kind === 'text') {
    const sources = await openSources([file], { language });
    const { complaints, broken } = await textComplaints(file, sources[0]?.head ?? []);
    seen.complaints.push(...complaints);
    seen.broken = broken;
    return sources;
  }
  if (kind === 'parquet') return openSources([file], { language });
  if (kind === 'markup') {
    seen.complaints.push(complaint('program', 'markup', TEXT.markup));
    return sheetsOfWorkbook(file, await readWorkbook(file, language, 'markup'));
  }
  const book = await readWorkbook(file, language);
  seen.complaints.push(...(await programOf(file)), ...(await inside(file, book, language)));
  return sheetsOfWorkbook(file, book);
}

async function programOf(file: string): Promise<Complaint[]> {
  const made = await madeWith(await readFile(file)).catch((error: unknown) => {
    if (error instanceof XlsxError) return error;
    throw error;
  });
  // The cells may be sound all the same.
  if (made instanceof XlsxError) return [complaint('damage', 'properties', made.sentence)];
  const { program, faults } = made;
  if (program === null) return [complaint('program', 'program', TEXT.noProgram)];
  return [
    complaint('program', 'program', TEXT.program, { program }),
    ...faults.map((fault) => complaint('program', 'knownFault', fault)),
  ];
}

/** Trail, closed months, rules and meanings that travel in the workbook. */
async function inside(file: string, book: XlsxWorkbook, language: Language): Promise<Complaint[]> {
  const parts = await partsOf(file, book, language).catch((error: unknown) => {
    if (error instanceof UsageError) return error;
    throw error;
  });
  if (parts instanceof UsageError)
    return [
      complaint(
        'damage',
        'parts',
        both(() => parts.message),
      ),
    ];
  const verified = await verifyBook(book, { parts, shipped: shippedText });
  const { rows, closures, rules, mappings, findings } = verified;
  const say = (code: string, text: LocalText): Complaint => complaint('inside', code, text);
  return [
    ...(rows === null ? [] : [complaint('inside', 'trail', TEXT.trail, { rows, closures })]),
    ...findings.map((finding) =>
      say(
        finding.code,
        both((language) => bookFindingText(finding, language)),
      ),
    ),
    ...rules.map((own) =>
      say(
        'rules',
        both((language) => ownRulesText(own, language)),
      ),
    ),
    ...mappings.map((own) =>
      say(
        'mapping',
        both((language) => ownMappingText(own, language)),
      ),
    ),
  ];
}

const both = (text: (language: Language) => string): LocalText => ({ id: text('id'), en: text('en') });

const TEXT = {
  program: { id: 'ditulis {{program}}', en: 'written by {{program}}' },
  noProgram: {
    id: 'tidak ada tanda program yang dikenal',
    en: 'no mark of a known program',
  },
  markup: {
    id: 'halaman web atau XML 2003 yang bernama .xls, ditulis sebuah aplikasi web: Excel bertanya saat membukanya, dan nomor panjang serta nol di depan hilang bila disimpan dari sana',
    en: 'a web page or XML of 2003 called .xls, written by a web application: Excel asks when it opens it, and long numbers and leading zeros are lost when it is saved from there',
  },
  noTable: {
    id: 'tidak ada tabel yang judul kolomnya dikenal',
    en: 'no table with known captions',
  },
  again: {
    id: '{{place}}: {{count}} baris mengulang baris lain yang kunci dan isinya sama; setiap catatan dihitung sekali',
    en: '{{place}}: {{count}} rows repeat another row with the same key and content; each record counts once',
  },
  trail: {
    id: 'jejak perubahan {{rows}} baris, {{closures}} bulan ditutup',
    en: 'an audit trail of {{rows}} rows, {{closures}} closed months',
  },
} satisfies Record<string, LocalText>;
