/** docs/reference/lint.md: every code of a finding with what it says, the piece of a pack that has it, and the piece mended. */
import { LANGUAGES, type Language } from '../text';
import { LINT_EXAMPLES } from './lintExamples';
import { ALL_TEXTS } from './lintText';

const T = {
  id: {
    title: 'Temuan lint',
    intro:
      'Dibuat dari kode (`npm run patuh -- rules schema`). Di bawah setiap kode: artinya, mengapa penting, potongan yang salah dan potongan yang benar. Sebuah tes memeriksa bahwa yang salah ditemukan dan yang benar bersih.',
    at: 'Di',
    wrong: 'Salah:',
    none: 'Salah: file itu tidak ada.',
    right: 'Benar:',
  },
  en: {
    title: 'Findings of lint',
    intro:
      'Made from the code (`npm run patuh -- rules schema`). Below each code: what it means, why it matters, the piece that is wrong and the piece that is right. A test checks that the wrong one is found and the right one is clean.',
    at: 'In',
    wrong: 'Wrong:',
    none: 'Wrong: the file is not there.',
    right: 'Right:',
  },
} as const;

export function lintPage(): string {
  return LANGUAGES.map((language) => {
    const { title, intro } = T[language];
    const sections = Object.keys(ALL_TEXTS).map((code) => section(code, language));
    return [`# ${title}`, '', intro, '', ...sections].join('\n');
  }).join('\n---\n\n');
}

function section(code: string, language: Language): string {
  const t = T[language];
  const sentence = ALL_TEXTS[code]![language].replace(/\{\{(\w+)\}\}/g, '‹$1›');
  const { at: place, of, wrong, right, why } = LINT_EXAMPLES[code]!;
  const at = of === 'list' ? `scorecards/*.json${place}` : place;
  const fence = at.endsWith('.csv') ? 'csv' : 'json';
  const block = (piece: string) => ['```' + fence, piece, '```'];
  return [
    `## \`${code}\``,
    '',
    `${sentence[0]!.toUpperCase()}${sentence.slice(1)} ${why[language]}`,
    '',
    `${t.at} \`${at}\`. ${wrong === '' ? t.none : t.wrong}`,
    '',
    ...(wrong === '' ? [] : [...block(wrong), '']),
    t.right,
    '',
    ...block(right),
    '',
  ].join('\n');
}
