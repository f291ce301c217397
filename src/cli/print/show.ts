/** Figures as people read them in a terminal, and the lines every report ends with. */
import { percentText, targetOf } from '../../measures';
import { describeLines, describeSkipped } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import type { Remarks } from '../tables/input';

/** @param share the target, where rounding must not cross it */
export function percent(part: number, whole: number, language: Language, share?: number): string {
  return percentText(part, whole, language, share === undefined ? undefined : targetOf(share));
}

export function keyText(key: string | null, language: Language): string {
  return key ?? (language === 'id' ? '(kosong)' : '(blank)');
}

export function metText(met: boolean | null, language: Language): string {
  if (met === null) return '#N/A';
  return met ? MET[language] : MISSED[language];
}

export function remarkLines({ repaired, lines, skippedRows, findings, notes }: Remarks, language: Language): string[] {
  const left = skippedRows.filter(({ reason }) => reason !== 'empty');
  const several = new Set(skippedRows.map(({ sheet }) => sheet)).size > 1;
  return [
    `${fill(READING[language], { repaired })} · ${describeLines(lines, language)}`,
    ...left.map(({ sheet, rows, ...rest }) => {
      const said = describeSkipped({ ...rest, rows: rows.map((row) => row - 1) }, language);
      return `• ${several ? `${sheet}: ` : ''}${said}`;
    }),
    ...findings.map((finding) => `• ${finding.text}`),
    ...notes.map((note) => `• ${note}`),
  ];
}

const MET: LocalText = { id: 'TERCAPAI', en: 'MET' };
const MISSED: LocalText = { id: 'TIDAK TERCAPAI', en: 'NOT MET' };
const READING: LocalText = {
  id: 'Sel yang diperbaiki saat dibaca: {{repaired}}',
  en: 'Cells repaired on reading: {{repaired}}',
};
