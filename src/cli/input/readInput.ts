/** A file's table as a command needs it: sheet chosen, header found, cells typed, and what the reading has to say. */
import { fieldSpecs, type Pack } from '../../engine';
import { describeReport, readTable, type LineCount, type Mapping, type Reading, type SheetTable } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';
import type { OpenSheet } from '../openFile';
import { chooseSheet } from './chooseSheet';
import type { Part } from './streamTables';

export interface Input {
  sheet: string;
  table: SheetTable;
  /** 1-based row of the header as Excel counts it. */
  headerRow: number;
  reading: Reading;
  remarks: Remarks;
  /** Where the rows stand, when the table is joined from several files: their numbers go on from one to the next. */
  parts?: readonly Part[];
}

/** The part every JSON answer holds. */
export interface Remarks {
  /** Cells whose content was repaired on reading. */
  repaired: number;
  /** Rows left out: empty, totals, repeated headers. */
  skipped: number;
  /** Where every line of the file went. */
  lines: LineCount;
  /** Texts that were not understood, with their rows as Excel counts them. */
  unread: { field: string; value: string; count: number; rows: number[]; suggestion?: string }[];
  findings: { code: string; column: string | null; caption: string | null; text: string }[];
  notes: string[];
}

export interface InputChoice {
  file: string;
  sheets: readonly OpenSheet[];
  sheet?: string;
  pack: Pack;
  /** One of the pack's further tables instead of its records. */
  packTable?: string;
  mapping: Mapping;
  language: Language;
  /** Refuse a sheet whose records cannot be named, where the pack says that its record key is a key column. */
  needsRecordKey?: boolean;
}

const NO_HEADER: LocalText = {
  id: '{{file}}, lembar "{{sheet}}": baris judul untuk "{{what}}" tidak ditemukan. Periksa judul kolomnya, atau beri pemetaan dengan --map.',
  en: '{{file}}, sheet "{{sheet}}": no header row was found for "{{what}}". Check its captions, or give a mapping with --map.',
};
const NO_KEY: LocalText = {
  id: '{{file}}, lembar "{{sheet}}": tidak ada kolom kunci untuk "{{what}}" ({{keys}}). Tambahkan kolomnya, atau beri pemetaan dengan --map.',
  en: '{{file}}, sheet "{{sheet}}": there is no key column for "{{what}}" ({{keys}}). Add the column, or give a mapping with --map.',
};
const UNMET: LocalText = {
  id: 'Kolom "{{caption}}" dari pemetaan (field {{field}}) tidak ada di lembar ini.',
  en: 'The column "{{caption}}" of the mapping (field {{field}}) is not on this sheet.',
};

/** Throws a `UsageError` with one sentence where no table can be read. */
export function readInput(choice: InputChoice): Input {
  const { sheets, pack, mapping, language } = choice;
  const specs = fieldSpecs(pack, choice.packTable);
  const what = choice.packTable ?? pack.id;
  const sheet = chooseSheet(sheets, choice.sheet, { what, specs, mapping, language });
  return inputOf(sheet.name, readTable(sheet.matrix, specs, { mapping, date1904: sheet.date1904 }), choice);
}

/** A reading as a command needs it, whoever read. Throws as `readInput` does. */
export function inputOf(sheet: string, reading: Reading, choice: Omit<InputChoice, 'sheets'>): Input {
  const { file, pack, language } = choice;
  const specs = fieldSpecs(pack, choice.packTable);
  const { table, report } = reading;
  const holes = { file, sheet, what: choice.packTable ?? pack.id };
  if (!table) throw new UsageError(fill(NO_HEADER[language], holes));
  const keys = specs.filter((spec) => spec.key);
  const recordKey = choice.needsRecordKey ? keys.find((spec) => spec.name === pack.recordKey) : undefined;
  const lacking = report.findings.some((finding) => finding.code === 'noKeyColumn')
    ? keys
    : recordKey && !table.columns[recordKey.name]?.source
      ? [recordKey]
      : [];
  if (lacking.length > 0) {
    throw new UsageError(
      fill(NO_KEY[language], { ...holes, keys: lacking.map((spec) => spec.label[language]).join(', ') }),
    );
  }
  return { sheet, table, headerRow: table.headerRow + 1, reading, remarks: remarksOf(reading, choice) };
}

/** What the reading of several tables has to say, together. */
export function joinRemarks(all: readonly Remarks[]): Remarks {
  return {
    repaired: all.reduce((sum, each) => sum + each.repaired, 0),
    skipped: all.reduce((sum, each) => sum + each.skipped, 0),
    lines: sumOfLines(all.map((each) => each.lines)),
    unread: all.flatMap((each) => each.unread),
    findings: all.flatMap((each) => each.findings),
    notes: [...new Set(all.flatMap((each) => each.notes))],
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
  { report, questions }: Reading,
  { pack, packTable, mapping, language }: Pick<InputChoice, 'pack' | 'packTable' | 'mapping' | 'language'>,
): Remarks {
  const fields = packTable === undefined ? pack.fields : pack.tables![packTable]!.fields;
  const labels = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.label]));
  const lines = describeReport(report, language, { questions, labels });
  const findings = lines.filter((line) => line.kind === 'finding');
  const mapped = new Set(report.columns.filter((column) => column.how === 'mapped').map((column) => column.field));
  const unmet = Object.entries(mapping.fields)
    .filter(([field, { column }]) => column !== null && field in fields && !mapped.has(field))
    .map(([field, { column }]) => fill(UNMET[language], { field, caption: column }));
  return {
    repaired: report.repaired,
    skipped: report.skipped.reduce((sum, { count }) => sum + count, 0),
    lines: report.lines,
    unread: [...report.unknownWords, ...report.unreadable].map(({ code: _, rows, ...rest }) => ({
      ...rest,
      rows: rows.map((row) => row + 1),
    })),
    findings: report.findings.map(({ code, column, caption }, i) => ({
      code,
      column: column === null ? null : letters(column),
      caption,
      text: findings[i]?.text ?? code,
    })),
    notes: [
      ...unmet,
      ...lines.filter(({ kind }) => kind === 'question' || kind === 'problem').map((line) => line.text),
    ],
  };
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
