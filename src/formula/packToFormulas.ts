/** A rule pack as formulas: working columns that come to a verdict, and the sheets of parameters, words and rules behind them. */
import { fieldSpecs, periodsOf, verdictWords, type Pack } from '../engine';
import type { Area } from '../grid';
import type { Language, LocalText } from '../text';
import { Explaining } from './explaining';
import { quoted, type Fact } from './fact';
import type { FigureSheet, OtherTable } from './figureSheet';
import { Facts } from './facts';
import { judgementOf, programOf, type PeriodCells } from './judgement';
import { NoFormula, refusalOf, type Refusal } from './noFormula';
import { NOT_COUNTED } from './notCounted';
import { ParameterSheet } from './parameterSheet';
import { sheetName, type PlainSheet } from './plainSheet';
import { hasReader, readCell } from './readCell';
import { RuleSheet } from './ruleSheet';
import { summarySheet } from './summary';
import type { FormulaTable } from './tables';
import { VocabularySheet } from './vocabularySheet';
import { mergedCells, ROW } from './mergedCells';
import { isCell, WorkingSheet, type Rows } from './workingSheet';
import { Conditions, OPEN } from './conditions';

/** A table as it lies on a sheet. */
export interface FormulaSource {
  sheet: string;
  rows: Rows;
  /** Letters of the column of each field that has one. */
  columns: ReadonlyMap<string, string>;
  /** Whether its days are counted from 1904. */
  date1904?: boolean;
  /** Merged cells of the sheet, 0-based: each holds in all rows it covers. */
  merges?: readonly Area[];
}

export interface FormulaOptions {
  language: Language;
  source: FormulaSource;
  /** Further tables of the workbook that the pack looks into, by the pack's name for them. */
  tables?: Readonly<Record<string, FormulaSource>>;
  /** A plan that a figure holds the table against, read by a pack of its own. */
  plan?: { pack: Pack; source: FormulaSource };
  /** Serial of the day of judgement. */
  asOf?: number;
  /** Names of the sheets that are added. */
  names: SheetNames;
  /** Figures over all rows, each on a sheet of its own, by their names. */
  figures?: Readonly<Record<string, FigureSheet>>;
}

export interface SheetNames {
  parameters: string;
  vocabulary: string;
  rules: string;
  working: string;
  summary: string;
}

/** A column beside the table: the same formula in every row, so that it may be sorted and filled down. */
export interface ResultColumn {
  name: 'verdict' | 'onSheet' | 'clauses' | 'reasons';
  formula: string;
}

export interface FormulaBook {
  /** The working sheet of the table itself comes first. */
  working: readonly WorkingSheet[];
  sheets: readonly PlainSheet[];
  results: readonly ResultColumn[];
  /** Cell of each rule's outcome on the working sheet: 0 broken, 1 open, 2 kept, 3 broken by some readings only. */
  rules: ReadonlyMap<string, string>;
  refusals: readonly Refusal[];
}

export function packToFormulas(pack: Pack, options: FormulaOptions): FormulaBook {
  const { language, source, names } = options;
  const say = (text: LocalText) => text[language];
  const refusals = new Map<string, Refusal>();
  const refuse = (place: string, error: NoFormula) => {
    const refusal = refusalOf(pack.id, place, error);
    refusals.set(refusal.sentence.en, refusal);
  };
  const parameters = new ParameterSheet(names.parameters, pack, options.asOf, epochOf(source));
  const vocabulary = new VocabularySheet(names.vocabulary);
  const rules = new RuleSheet(names.rules, pack, parameters, language);
  const working = workingOf(names.working, source);
  const place = placeOf(source, working, say);
  const others = Object.entries(options.tables ?? {}).map(([name, table]) => {
    const sheet = workingOf(`${names.working} ${name}`, table);
    return { name, sheet, table: tableOf(pack, name, table, sheet, vocabulary, { say, refuse }) };
  });
  const tables: Record<string, FormulaTable> = {
    ...Object.fromEntries(others.map(({ name, table }) => [name, table])),
    self: tableOf(pack, undefined, source, working, vocabulary, { say, refuse }),
  };
  const cells = [...source.columns.keys()].flatMap((field) => tables['self']!.field(field)?.text ?? []);
  const isRecord = working.column(say(TEXT.record), `IF(ISERROR(${place}),FALSE,${recordTest(cells)})`);
  const lacking = new Set(Object.keys(pack.fields).filter((field) => !source.columns.has(field)));

  const periods = periodsOf(pack);
  let day = '';
  const judged = periods.map((period): PeriodCells => {
    const program = programOf(period, lacking);
    const facts = new Facts({ pack: period.pack, until: period.until, working, parameters, tables, say, refuse });
    if (periods.length > 1 && day === '') {
      const slot = program.slots.find(({ name }) => name === pack.recordDate);
      const conditions = new Conditions({ facts, working, parameters, refuse, uses: new Map() });
      day = conditions.day(slot ?? null);
    }
    return judgementOf(program, { facts, working, parameters, language, refuse });
  });
  const incomplete = quoted(verdictWords(language).incomplete);
  /** The cell of the record's own period; without any day that of the last, with one that nobody can read `unknown`. */
  const ofPeriod = (caption: string, unknown: string, pick: (cells: PeriodCells) => string): string => {
    const cells = judged.map(pick);
    if (new Set(cells).size === 1) return cells[0]!;
    const formula = cells.reduceRight(
      (rest, cell, i) => `IF(${day}<${periods[i]!.until + 1 - parameters.epoch},${cell},${rest})`,
    );
    return working.column(caption, `IF(ISERROR(${day}),${unknown},${formula})`);
  };
  const outcomes = pack.rules.map((rule, i) => ofPeriod(rule.name, OPEN, (cells) => cells.rules[i]!));
  const verdict = ofPeriod('verdict', incomplete, (cells) => cells.verdict);
  const onSheet = judged[0]!.onSheet === null ? null : ofPeriod('verdict', incomplete, (cells) => cells.onSheet!);
  const latest = judged.at(-1)!;
  const texts = new Explaining(pack, rules, working, language, { verdict, outcomes, cells: latest });
  const shown = (caption: LocalText, formula: string, otherwise = ''): string =>
    inOwnRow(working, place, working.next(say(caption), `IF(${isRecord},${formula},"")`), otherwise);
  const results: ResultColumn[] = [
    { name: 'verdict', formula: shown(TEXT.verdict, verdict, say(NOT_COUNTED)) },
    ...(onSheet === null ? [] : [{ name: 'onSheet' as const, formula: shown(TEXT.onSheet, onSheet) }]),
    { name: 'clauses', formula: shown(TEXT.clauses, texts.clauses()) },
    { name: 'reasons', formula: shown(TEXT.reasons, texts.reasons(), say(TEXT.writeAgain)) },
  ];
  const self = tables['self']!;
  const summary = summarySheet({
    name: names.summary,
    pack,
    language,
    working,
    isRecord,
    verdict,
    key: self.field(pack.recordKey)?.text ?? null,
    cells,
  });
  const planned = options.plan && planOf(options.plan, names.working, vocabulary, { say, refuse });
  const world = {
    ...{ pack, working, say, plan: planned ?? null, asOf: parameters.asOf },
    field: (field: string) => self.field(field)?.text ?? null,
    parameter: (each: string) => (pack.parameters[each] ? parameters.latest(each).text : '""'),
  };
  const figures = Object.entries(options.figures ?? {}).flatMap(([name, figure]) => figure(name, world) ?? []);
  return {
    working: [working, ...others.map(({ sheet }) => sheet), ...(planned ? [planned.working] : [])],
    sheets: [
      summary,
      ...figures,
      parameters.sheet(language),
      vocabulary.sheet(language),
      rules.sheet(latest.severities),
    ],
    results,
    rules: new Map(pack.rules.map(({ name }, i) => [name, outcomes[i]!])),
    refusals: [...refusals.values()],
  };
}

const workingOf = (name: string, { sheet, rows, merges = [] }: FormulaSource): WorkingSheet =>
  new WorkingSheet(name, rows, mergedCells(sheet, merges));

/** Excel's day 1462 is the first of 1904. */
const epochOf = ({ date1904 }: FormulaSource): number => (date1904 ? 1462 : 0);

interface Words {
  say(text: LocalText): string;
  refuse(place: string, error: NoFormula): void;
}

function planOf(
  { pack, source }: NonNullable<FormulaOptions['plan']>,
  prefix: string,
  vocabulary: VocabularySheet,
  words: Words,
): OtherTable {
  const working = workingOf(`${prefix} ${pack.id}`, source);
  const table = tableOf(pack, undefined, source, working, vocabulary, words);
  return { working, field: (field) => table.field(field)?.text ?? null };
}

/** The row of the record that a working row looks at: it moves along, and is an error once the record's row is deleted. */
function placeOf({ sheet, columns }: FormulaSource, working: WorkingSheet, say: (text: LocalText) => string): string {
  const [letters = 'A'] = columns.values();
  return working.column(say(TEXT.place), `ROW(${sheetName(sheet)}!$${letters}${ROW})`);
}

/**
 * What the working row of this very record comes to, wherever sorting, deleting and inserting have put the record; the
 * working row beside it is looked at first, because it nearly always is the one.
 */
function inOwnRow(working: WorkingSheet, place: string, cell: string, otherwise: string): string {
  const all = (each: string) => `${sheetName(working.name)}!${working.fromTop(each)}`;
  const places = all(place);
  const at = `IF(IFERROR(INDEX(${places},ROW())=ROW(),FALSE),ROW(),MATCH(ROW(),${places},0))`;
  return `IFERROR(INDEX(${all(cell)},${at}),${quoted(otherwise)})`;
}

/** One of the cells says something, or something that nobody could read: a formula that gives "" is no content. */
const recordTest = (cells: readonly string[]): string =>
  cells.length === 0 ? 'FALSE' : `OR(${cells.map((cell) => `IF(ISERROR(${cell}),TRUE,${cell}<>"")`).join(',')})`;

function tableOf(
  pack: Pack,
  name: string | undefined,
  source: FormulaSource,
  working: WorkingSheet,
  vocabulary: VocabularySheet,
  { say, refuse }: Words,
): FormulaTable {
  const specs = new Map(fieldSpecs(pack, name).map((spec) => [spec.name, spec]));
  const known = new Map<string, Fact>();
  const prefix = name === undefined ? '' : `${sheetName(working.name)}!`;
  const { sheet, columns } = source;
  const epoch = epochOf(source);
  const place = placeOf(source, working, say);
  return {
    field(field) {
      const letters = columns.get(field);
      const spec = specs.get(field);
      if (letters === undefined || !spec) return undefined;
      const fact = known.get(field);
      if (fact) return fact;
      if (!hasReader(spec.type)) refuse(field, new NoFormula('type', spec.type, field));
      const original = `${sheetName(sheet)}!$${letters}${ROW}`;
      const step = (formula: string) => working.column(`${say(spec.label)} …`, formula);
      const cell = step(`IF(${original}="","",${original})`);
      const formula = readCell(spec, cell, { vocabulary, epoch, step });
      const text = working.column(say(spec.label), `IF(ISERROR(${place}),"",${formula})`);
      const unread = `IF(ISERROR(${text}),NOT(ISERROR(${cell})),FALSE)`;
      const made: Fact = {
        name: field,
        type: spec.type,
        text,
        blank: true,
        isCell: true,
        unread,
        epoch,
        missing: false,
      };
      known.set(field, made);
      return made;
    },
    range: (caption, formula) =>
      `${prefix}${working.range(isCell(formula) ? formula : working.column(caption, formula))}`,
  };
}

const TEXT = {
  place: { id: 'Baris', en: 'Row' },
  writeAgain: {
    id: 'Baris ini ditambahkan sesudah rumusnya ditulis: tulis rumusnya sekali lagi.',
    en: 'This row was added after the formulas were written: write them once more.',
  },
  record: { id: 'Ada isinya', en: 'Is filled in' },
  verdict: { id: 'Putusan', en: 'Verdict' },
  onSheet: { id: 'Putusan menurut kolom yang ada', en: 'Verdict on the columns there are' },
  clauses: { id: 'Klausul', en: 'Clauses' },
  reasons: { id: 'Alasan', en: 'Reasons' },
} satisfies Record<string, LocalText>;
