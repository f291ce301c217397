/** Doubts of QMS that hang on a sheet's rows beside each other: the database does not see them, and one sentence says so. */
import { hasUnsureDays } from '../../../sheet';
import { CAUSES } from '../../../measures';
import { fill, type Language, type LocalText } from '../../../text';
import type { Part } from '../../tables/streamTables';

/**
 * Only what would move the bounds in memory: a heading or a sheet's name, a month for a day move no QMS there, either.
 * @param dated the field whose month counts; null where no month is asked for
 */
export function unsaidOf(parts: readonly Part[], dated: string | null, language: Language): string[] {
  const columns = parts.flatMap(({ reading }) => reading.report.columns);
  const found = [
    ...(parts.some(({ sheet }) => sheet.facts.grid?.hiddenRows?.length) ? (['hidden'] as const) : []),
    ...(dated !== null && columns.some((column) => column.field === dated && hasUnsureDays(column))
      ? (['dayMonth'] as const)
      : []),
  ];
  if (found.length === 0) return [];
  return [fill(UNSAID[language], { causes: found.map((cause) => CAUSES[cause][language]).join('; ') })];
}

const UNSAID: LocalText = {
  id: 'Batas bawah dan atas di sini belum memperhitungkan baris yang {{causes}}. Hitung dengan --engine memory untuk memasukkannya.',
  en: 'The bounds here leave out rows that are {{causes}}. Use --engine memory to take them in.',
};
