/** A file's table as a command needs it: sheet chosen, header found, cells typed, and what the reading has to say. */
import { fieldSpecs, labelsOf, type Pack } from '../../engine';
import { columnLetters } from '../../grid';
import {
  describeReport,
  hasUnsureDays,
  type LineCount,
  type Mapping,
  type Reading,
  type RepairCode,
  type SheetTable,
} from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { isWhole } from '../source/source';
import { seenIn } from './seen';
import type { Part } from './streamTables';

export interface Input {
  sheet: string;
  table: SheetTable;
  /** 1-based row of the header as Excel counts it. */
  headerRow: number;
  reading: Reading;
  remarks: Remarks;
  /** The sheets it was read from; the numbers of the rows go on from one to the next. */
  parts: readonly Part[];
  /** Of several files: a row is named with its file. */
  joined: boolean;
}

/** The part every JSON answer holds. */
export interface Remarks {
  /** Cells whose content was repaired on reading. */
  repaired: number;
  /** Rows left out: empty, totals, repeated headers. */
  skipped: number;
  /** Where every line of the file went. */
  lines: LineCount;
  /** The rows left out, by reason; the first hundred as Excel counts them. */
  skippedRows: (Reading['report']['skipped'][number] & { sheet: string })[];
  /** Texts that were not understood, with their rows as Excel counts them. */
  unread: { field: string; value: string; count: number; rows: number[]; suggestion?: string }[];
  findings: { code: string; column: string | null; caption: string | null; text: string }[];
  notes: string[];
}

export interface Form {
  pack: Pack;
  mapping: Mapping;
  language: Language;
}

const NO_HEADER: LocalText = {
  id: '{{file}}, lembar "{{sheet}}": baris judul untuk "{{what}}" tidak ditemukan. Judul yang terlihat: {{seen}}.{{near}} Periksa judul kolomnya, atau beri pemetaan dengan --map, misalnya {{map}}.',
  en: '{{file}}, sheet "{{sheet}}": no header row was found for "{{what}}". Captions seen: {{seen}}.{{near}} Check them, or give a mapping with --map, for instance {{map}}.',
};
const NO_KEY: LocalText = {
  id: '{{file}}, lembar "{{sheet}}": tidak ada kolom kunci untuk "{{what}}" ({{keys}}). Tambahkan kolomnya, atau beri pemetaan dengan --map.',
  en: '{{file}}, sheet "{{sheet}}": there is no key column for "{{what}}" ({{keys}}). Add the column, or give a mapping with --map.',
};
const UNMET: LocalText = {
  id: 'Kolom "{{caption}}" dari pemetaan (field {{field}}) tidak ada di lembar ini.',
  en: 'The column "{{caption}}" of the mapping (field {{field}}) is not on this sheet.',
};

const BELOW: LocalText = {
  id: 'Mulai baris {{row}} ada tabel lain di bawahnya; {{count}} barisnya tidak ikut dihitung. Pisahkan ke berkas sendiri bila seharusnya ikut.',
  en: 'From row {{row}} on another table stands below; its {{count}} rows are not counted. Put it into a file of its own if it should be.',
};
const BESIDE: LocalText = {
  id: 'Kolom {{columns}} adalah tabel lain di sebelahnya dan tidak ikut dihitung. Pisahkan ke berkas sendiri bila seharusnya ikut.',
  en: 'Columns {{columns}} are another table beside it and are not counted. Put it into a file of its own if it should be.',
};

/** Row numbers listed of one reason. */
const MOST_ROWS = 100;
const NOTED: ReadonlySet<string> = new Set(['question', 'section', 'across', 'repair', 'problem']);
/** Repairs that give a cell another meaning than its letters have are said with every answer. */
const TOLD: ReadonlySet<string> = new Set<RepairCode>([
  'nearWord',
  'heldWord',
  'severalWords',
  'otherWord',
  'labelDropped',
  'peopleDropped',
  'swappedBack',
]);

/**
 * What one sheet's reading means to a command. Throws a `UsageError` with one sentence where it holds no table.
 * @param form with all packs, of which the nearest is named where this one knows no header
 * @param needsRecordKey refuse a sheet whose records cannot be named, where the pack says that its record key is a key column
 */
export function inputOfPart(
  part: Part,
  form: Form & { packs: ReadonlyMap<string, Pack> },
  needsRecordKey = false,
): Omit<Input, 'parts' | 'joined'> {
  const { pack, language, packs } = form;
  const { file, name: sheet } = part.sheet;
  const { table, report } = part.reading;
  const holes = { file, sheet, what: pack.id };
  if (!table)
    throw new UsageError(fill(NO_HEADER[language], { ...holes, ...seenIn(part.sheet.head, packs, language, pack) }));
  const keys = fieldSpecs(pack).filter((spec) => spec.key);
  const recordKey = needsRecordKey ? keys.find((spec) => spec.name === pack.recordKey) : undefined;
  const lacking = report.findings.some((finding) => finding.code === 'noKeyColumn')
    ? keys
    : recordKey && !table.columns[recordKey.name]?.source
      ? [recordKey]
      : [];
  if (lacking.length > 0) {
    const labels = lacking.map((spec) => spec.label[language]).join(', ');
    throw new UsageError(fill(NO_KEY[language], { ...holes, keys: labels }));
  }
  return {
    sheet,
    table,
    headerRow: table.headerRow + 1,
    reading: part.reading,
    remarks: ofBlock(remarksOf(part, form), part.sheet.from ?? 0),
  };
}

/** Lines above a further table of the sheet are the first one's. */
function ofBlock(remarks: Remarks, from: number): Remarks {
  const { lines } = remarks;
  return { ...remarks, lines: { ...lines, total: lines.total - from, above: lines.above - from } };
}

/** What else stands in a file too long to be looked through for its tables before it is read. */
function otherTables({ columns, skipped }: Reading['report'], language: Language): string[] {
  const beside = columns.filter(({ notes }) => notes.includes('otherTable')).map(({ column }) => columnLetters(column));
  const below = skipped.find(({ reason }) => reason === 'afterTable');
  return [
    ...(below ? [fill(BELOW[language], { row: below.rows[0]! + 1, count: below.count })] : []),
    ...(beside.length > 0 ? [fill(BESIDE[language], { columns: `${beside[0]}–${beside[beside.length - 1]}` })] : []),
  ];
}

/** What the reading of several tables has to say, together. @param names of the tables: what only some of them say is said of those */
export function joinRemarks(all: readonly Remarks[], names: readonly string[] = []): Remarks {
  const saying = new Map<string, Set<string>>();
  all.forEach(({ notes }, i) =>
    notes.forEach((note) => saying.set(note, (saying.get(note) ?? new Set()).add(names[i] ?? ''))),
  );
  const places = new Set(names).size;
  return {
    repaired: all.reduce((sum, each) => sum + each.repaired, 0),
    skipped: all.reduce((sum, each) => sum + each.skipped, 0),
    lines: sumOfLines(all.map((each) => each.lines)),
    skippedRows: all.flatMap((each) => each.skippedRows),
    unread: all.flatMap((each) => each.unread),
    findings: all.flatMap((each) => each.findings),
    notes: [...saying].map(([note, of]) => (of.size < places ? `${[...of].join(', ')}: ${note}` : note)),
  };
}

function sumOfLines(all: readonly LineCount[]): LineCount {
  const sum = (part: keyof LineCount) => all.reduce((count, each) => count + each[part], 0);
  return {
    total: sum('total'),
    records: sum('records'),
    header: sum('header'),
    above: sum('above'),
    left: sum('left'),
  };
}

/** What the reading of one table has to say. */
export function remarksOf(
  { sheet: source, reading: { report, questions } }: Pick<Part, 'sheet' | 'reading'>,
  { pack, mapping, language }: Form,
): Remarks {
  const labels = labelsOf(pack);
  const columns = report.columns.map((column) => ({
    ...column,
    repairs: column.repairs.filter(({ code }) => TOLD.has(code)),
  }));
  const lines = describeReport({ ...report, columns }, language, { questions, labels });
  const findings = lines.filter((line) => line.kind === 'finding');
  const told = report.columns
    .filter(
      ({ notes, style }) =>
        notes.includes('mergedCaption') ||
        (notes.includes('duplicateCaption') && notes.includes('second')) ||
        hasUnsureDays({ style }) ||
        style === 'utc',
    )
    .map(({ column }) => column);
  const isTold = (column: number | null): boolean => column !== null && told.includes(column);
  const mapped = new Set(report.columns.filter((column) => column.how === 'mapped').map((column) => column.field));
  const unmet = Object.entries(mapping.fields)
    .filter(([field, { column }]) => column !== null && field in pack.fields && !mapped.has(field))
    .map(([field, { column }]) => fill(UNMET[language], { field, caption: column }));
  return {
    repaired: report.repaired,
    skipped: report.skipped.reduce((sum, { count }) => sum + count, 0),
    lines: report.lines,
    skippedRows: report.skipped.map(({ reason, rows, count }) => ({
      ...{ sheet: source.name, reason, count, rows: rows.slice(0, MOST_ROWS).map((row) => row + 1) },
    })),
    unread: [...report.unknownWords, ...report.unreadable].map(({ code: _, rows, ...rest }) => ({
      ...rest,
      rows: rows.map((row) => row + 1),
    })),
    findings: report.findings.map(({ code, column, caption }, i) => ({
      code,
      column: column === null ? null : columnLetters(column),
      caption,
      text: findings[i]?.text ?? code,
    })),
    notes: [
      ...unmet,
      ...(isWhole(source) ? [] : otherTables(report, language)),
      ...lines
        .filter(({ kind, column }) => NOTED.has(kind) || (kind === 'note' && isTold(column)))
        .map((line) => line.text),
    ],
  };
}
