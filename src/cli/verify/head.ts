/** The head of a workbook's records as a text for a mail or a printed report: what an auditor compares with later. */
import { fill, type Language, type LocalText } from '../../text';
import { ownMappingText } from './ownMappings';
import { ownRulesText } from './ownRules';
import type { BookVerified } from './verifyBook';

export function headLines(verified: BookVerified, file: string, language: Language): string[] {
  const { rows, lastDigest, months, rules, mappings, findings } = verified;
  const say = (text: LocalText, holes: Record<string, unknown>): string => fill(text[language], holes);
  return [
    say(TEXT.title, { file: file.split(/[\\/]/).at(-1) }),
    rows === null ? TEXT.noTrail[language] : say(TEXT.trail, { rows, lastDigest }),
    ...months.map((month) => say(TEXT.month, { ...month })),
    ...rules.map((own) => ownRulesText(own, language)),
    ...mappings.map((own) => ownMappingText(own, language)),
    say(TEXT.findings, { count: findings.length }),
  ];
}

const TEXT = {
  title: { id: 'Catatan Patuh: {{file}}', en: 'Records of Patuh: {{file}}' },
  noTrail: { id: 'Jejak: belum ada', en: 'Trail: none yet' },
  trail: {
    id: 'Jejak: {{rows}} baris, berakhir dengan {{lastDigest}}',
    en: 'Trail: {{rows}} rows, ending with {{lastDigest}}',
  },
  month: { id: 'Bulan tertutup: {{subject}} {{digest}}', en: 'Closed month: {{subject}} {{digest}}' },
  findings: { id: 'Temuan: {{count}}', en: 'Findings: {{count}}' },
} satisfies Record<string, LocalText>;
