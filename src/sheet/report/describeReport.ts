/** The reading report in sentences. Kept apart from the reading, so that the functions bundle carries no texts for people. */
import { fill, type Language, type LocalText } from '../../text';
import type { ColumnReport, LineCount, Question, ReadingReport, Sample } from '../shared/reading';
import { FINDINGS, HOW, LINES, NOTES, PROBLEMS, QUESTIONS, REPAIRS, SKIPPED, STYLES } from './texts';
import { BROKEN_CELL, columnLetters, NO_RESULT } from '../../grid';

export interface ReportLine {
  kind:
    | 'finding'
    | 'question'
    | 'header'
    | 'lines'
    | 'skipped'
    | 'section'
    | 'column'
    | 'unused'
    | 'across'
    | 'note'
    | 'repair'
    | 'problem'
    | 'missing';
  text: string;
  /** 0-based column of the matrix the line is about. */
  column: number | null;
  /** 0-based rows of the matrix the line is about. */
  rows: readonly number[];
}

export interface DescribeOptions {
  questions?: readonly Question[];
  /** Shown for a field's name. */
  labels?: Readonly<Record<string, LocalText>>;
}

/** What the signs say that stand in cells nobody could read. */
const SIGNS: ReadonlyMap<string, LocalText> = new Map([
  [NO_RESULT, LINES.noResult],
  [BROKEN_CELL, LINES.brokenRow],
]);

/** Row numbers shown before "…". */
const SHOWN_ROWS = 5;

/** Most urgent first: findings, questions, then header, columns, repairs, problems. Rows are numbered as in Excel. */
export function describeReport(report: ReadingReport, language: Language, options: DescribeOptions = {}): ReportLine[] {
  const label = (field: string) => options.labels?.[field]?.[language] ?? field;
  const say = (
    kind: ReportLine['kind'],
    text: LocalText,
    holes: Record<string, unknown>,
    column: number | null = null,
    rows: readonly number[] = [],
  ): ReportLine => ({
    kind,
    text: fill(text[language], holes),
    column,
    rows,
  });
  const lines: ReportLine[] = report.findings.map(({ code, column, caption, cells, said }) =>
    say(
      'finding',
      said ?? FINDINGS[code],
      {
        column: column === null ? '' : columnLetters(column),
        caption: caption ?? '',
        cells: cells?.map((cell) => SIGNS.get(cell)?.[language] ?? `"${cell}"`).join(', '),
      },
      column,
    ),
  );
  for (const question of options.questions ?? []) lines.push({ ...questionLine(question, language, label), rows: [] });
  if (report.header) {
    const { row, rows } = report.header;
    lines.push(
      say(
        'header',
        rows === 0 ? LINES.headerLent : rows === 2 ? LINES.headerTwo : LINES.header,
        { row: row + 1, above: row, records: report.records },
        null,
        [row],
      ),
    );
  }
  for (const skipped of report.skipped)
    lines.push({ kind: 'skipped', text: describeSkipped(skipped, language), column: null, rows: skipped.rows });
  for (const { row, text, records } of report.sections)
    lines.push(say('section', LINES.section, { row: row + 1, text, records }, null, [row]));
  if (report.header) lines.push({ kind: 'lines', text: describeLines(report.lines, language), column: null, rows: [] });
  for (const column of report.columns) lines.push(...columnLines(column));
  const named = (test: (column: ColumnReport) => boolean) =>
    report.columns
      .filter(test)
      .map(({ column, caption }) => `${columnLetters(column)} "${caption}"`)
      .join(', ');
  if (report.across !== undefined) {
    const left = named(({ notes }) => notes.includes('wholeRow'));
    const columns = named(({ how }) => how === 'across');
    lines.push(say('across', left ? LINES.acrossLeft : LINES.across, { columns, left, field: label(report.across) }));
  }
  const unused = named(({ field, notes }) => field === null && notes.length === 0);
  if (unused) lines.push(say('unused', LINES.unused, { columns: unused }));
  if (report.missing.length > 0 && report.header)
    lines.push(say('missing', LINES.missing, { fields: report.missing.map(label).join(', ') }));
  return lines;

  function columnLines(report: ColumnReport): ReportLine[] {
    const at = { column: columnLetters(report.column), caption: report.caption };
    const line = (
      kind: ReportLine['kind'],
      text: LocalText,
      holes: Record<string, unknown>,
      rows?: readonly number[],
    ) => say(kind, text, { ...at, ...holes }, report.column, rows);
    const { kept, repaired, blank, unknown, field, how } = report;
    // A password column is told as a finding already.
    const notes = [
      ...report.notes.filter((note) => note !== 'password').map((note) => NOTES[note]),
      ...(report.style ? [STYLES[report.style]] : []),
    ];
    const sample = (kind: 'repair' | 'problem', entry: Sample, why: LocalText) => {
      const told = line(
        kind,
        LINES[kind],
        {
          found: kind === 'repair' ? entry.found : foundIn(entry),
          made: entry.made,
          why: why[language],
          count: entry.count,
          rows: rowList(entry.rows, entry.count),
        },
        entry.rows,
      );
      const more = entry.suggestion === undefined ? '' : fill(LINES.suggestion[language], { word: entry.suggestion });
      return { ...told, text: told.text + more };
    };
    const foundIn = ({ found }: Sample) => (SIGNS.has(found) ? LINES.theCell[language] : `"${found}"`);
    return [
      ...(field && how
        ? [
            line('column', LINES.column, {
              field: label(field),
              how: HOW[how][language],
              kept,
              repaired,
              blank,
              unknown,
            }),
          ]
        : []),
      ...notes.map((note) => line('note', LINES.note, { note: note[language] })),
      ...report.repairs.map((entry) => sample('repair', entry, REPAIRS[entry.code as keyof typeof REPAIRS])),
      ...report.problems.map((entry) => sample('problem', entry, PROBLEMS[entry.code as keyof typeof PROBLEMS])),
    ];
  }
}

/** Where every line of a file went. */
export const describeLines = (lines: LineCount, language: Language): string =>
  fill(LINES.lines[language], { ...lines });

/** Rows left out for one reason. @param skipped rows are 0-based */
export const describeSkipped = (
  { reason, rows, count }: ReadingReport['skipped'][number],
  language: Language,
): string => fill(LINES.skipped[language], { count, reason: SKIPPED[reason][language], rows: rowList(rows, count) });

/** One question as a sentence. */
export function describeQuestion(
  question: Question,
  language: Language,
  labels: DescribeOptions['labels'] = {},
): string {
  return questionLine(question, language, (field) => labels[field]?.[language] ?? field).text;
}

function questionLine(
  { code, column, caption, choices }: Question,
  language: Language,
  label: (field: string) => string,
): Omit<ReportLine, 'rows'> {
  const shown = code === 'whichHeader' ? choices.map((row) => String(Number(row) + 1)) : choices.map(label);
  const text = fill(QUESTIONS[code][language], {
    column: column === null ? '' : columnLetters(column),
    caption,
    choices: shown.join(' / '),
  });
  return { kind: 'question', text, column };
}

function rowList(rows: readonly number[], count: number): string {
  const shown = rows
    .slice(0, SHOWN_ROWS)
    .map((row) => row + 1)
    .join(', ');
  return count > SHOWN_ROWS ? `${shown}, …` : shown;
}
