/** Figures as people read them in a terminal, and the lines every report ends with. */
import { truncatedPercent } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import type { Remarks } from '../tables/input';

/** "94,99%" with the decimal mark of the language, cut and never rounded up; "#N/A" without a whole. */
export function percent(part: number, whole: number, language: Language): string {
  const value = truncatedPercent(part, whole);
  return value === null ? '#N/A' : `${value.toFixed(2).replace('.', language === 'id' ? ',' : '.')}%`;
}

export function keyText(key: string | null, language: Language): string {
  return key ?? (language === 'id' ? '(kosong)' : '(blank)');
}

export function metText(met: boolean | null, language: Language): string {
  if (met === null) return '#N/A';
  return met ? MET[language] : MISSED[language];
}

export function remarkLines({ repaired, skipped, findings, notes }: Remarks, language: Language): string[] {
  return [
    fill(READING[language], { repaired, skipped }),
    ...findings.map((finding) => `• ${finding.text}`),
    ...notes.map((note) => `• ${note}`),
  ];
}

const MET: LocalText = { id: 'TERCAPAI', en: 'MET' };
const MISSED: LocalText = { id: 'TIDAK TERCAPAI', en: 'NOT MET' };
const READING: LocalText = {
  id: 'Sel yang diperbaiki saat dibaca: {{repaired}} · baris yang dilewati: {{skipped}}',
  en: 'Cells repaired on reading: {{repaired}} · rows skipped: {{skipped}}',
};
