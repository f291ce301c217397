/** Doubts that hang on a sheet's rows beside each other: the database does not see them, and one sentence says so. */
import { hasUnsureDays, headingSays, type FieldSpec } from '../../../sheet';
import { CAUSES } from '../../../measures';
import { fill, type Language, type LocalText } from '../../../text';
import type { Part } from '../../tables/streamTables';

/** None where the sheets give no cause for such doubts. */
export function unsaidOf(parts: readonly Part[], specs: readonly FieldSpec[], language: Language): string[] {
  const reports = parts.map(({ reading }) => reading.report);
  const columns = reports.flatMap((report) => report.columns).filter(({ field }) => field !== null);
  const found = [
    ...(parts.some(({ sheet }) => sheet.facts.grid?.hiddenRows?.length) ? (['hidden'] as const) : []),
    ...(reports.some(({ sections }) => sections.some(({ text }) => headingSays(text, specs).length > 0))
      ? (['section'] as const)
      : []),
    ...(columns.some(hasUnsureDays) ? (['dayMonth'] as const) : []),
    ...(columns.some(({ repairs }) => repairs.some(({ code }) => code === 'monthOnly'))
      ? (['monthOnly'] as const)
      : []),
  ];
  if (found.length === 0) return [];
  return [fill(UNSAID[language], { causes: found.map((cause) => CAUSES[cause][language]).join('; ') })];
}

const UNSAID: LocalText = {
  id: 'Batas bawah dan atas di sini belum memperhitungkan baris yang {{causes}}. Hitung dengan --engine memory untuk memasukkannya.',
  en: 'The bounds here leave out rows that are {{causes}}. Use --engine memory to take them in.',
};
