/** A reading as `patuh read --json` prints it: rows numbered and columns lettered as in Excel. */
import { columnLetters } from '../../grid';
import { describeReport, type Reading, type Sample } from '../../sheet';
import type { Language } from '../../text';

/** @param said what the file itself says of the sheet */
export function readingJson({ report, questions }: Reading, language: Language, said: readonly string[] = []): object {
  const findingLines = describeReport(report, language).filter(({ kind }) => kind === 'finding');
  const letter = (column: number | null) => (column === null ? null : columnLetters(column));
  const sample = ({ rows, ...rest }: Sample) => ({ ...rest, rows: excelRows(rows) });
  return {
    headerRow: report.header === null ? null : report.header.row + 1,
    rows: report.records,
    repaired: report.repaired,
    notUnderstood: report.unknown,
    skipped: report.skipped.reduce((sum, { count }) => sum + count, 0),
    lines: report.lines,
    skippedRows: report.skipped.map(({ reason, rows, count }) => ({ reason, count, rows: excelRows(rows) })),
    columns: report.columns.map(({ column, repairs, problems, ...rest }) => ({
      column: columnLetters(column),
      ...rest,
      repairs: repairs.map(sample),
      problems: problems.map(sample),
    })),
    missing: report.missing,
    findings: report.findings.map((finding, i) => ({
      ...finding,
      column: letter(finding.column),
      text: findingLines[i]?.text,
    })),
    questions: questions.map((question) => ({
      ...question,
      column: letter(question.column),
      choices: question.code === 'whichHeader' ? excelRows(question.choices.map(Number)) : question.choices,
    })),
    notes: [
      ...said,
      ...describeReport({ ...report, findings: [], columns: [], skipped: [], missing: [], header: null }, language, {
        questions,
      }).map(({ text }) => text),
    ],
  };
}

const excelRows = (rows: readonly number[]): number[] => rows.map((row) => row + 1);
