/** The reading report as cells, to be written to a sheet: a table of columns, then what was repaired and not understood. */
import type { Language, LocalText } from '../../text';
import type { ReadingReport } from '../reading';
import { describeReport, type DescribeOptions } from './describeReport';
import { columnLetters } from './columnLetters';

const CAPTIONS: readonly LocalText[] = [
  { id: 'Kolom', en: 'Column' },
  { id: 'Judul', en: 'Caption' },
  { id: 'Field', en: 'Field' },
  { id: 'Dibaca', en: 'Read' },
  { id: 'Diperbaiki', en: 'Repaired' },
  { id: 'Kosong', en: 'Blank' },
  { id: 'Tidak dipahami', en: 'Not understood' },
];

export interface ReportCells {
  /** A table with its header in the first row. */
  columns: (string | number)[][];
  /** Sentences, one a row. */
  remarks: string[];
}

export function reportMatrix(report: ReadingReport, language: Language, options: DescribeOptions = {}): ReportCells {
  const rows = report.columns.map(({ column, caption, field, kept, repaired, blank, unknown }) => [
    columnLetters(column),
    caption,
    field === null ? '' : (options.labels?.[field]?.[language] ?? field),
    kept,
    repaired,
    blank,
    unknown,
  ]);
  return {
    columns: [CAPTIONS.map((caption) => caption[language]), ...rows],
    remarks: describeReport(report, language, options).flatMap(({ kind, text }) =>
      kind === 'column' || kind === 'unused' ? [] : [text],
    ),
  };
}
