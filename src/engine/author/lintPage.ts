/** docs/reference/lint.md: every code of a finding, with what it says in both languages. */
import { LANGUAGES } from '../../text';
import { ALL_TEXTS } from './lintText';

const T = {
  id: {
    title: 'Temuan lint',
    intro: 'Dibuat dari kode (`npm run patuh -- rules schema`). Setiap kode punya contoh salah di `test/engine/lint`.',
    head: '| Kode | Artinya dan cara memperbaikinya |',
  },
  en: {
    title: 'Findings of lint',
    intro: 'Made from the code (`npm run patuh -- rules schema`). Each code has a wrong example in `test/engine/lint`.',
    head: '| Code | What it means and how to mend it |',
  },
} as const;

export function lintPage(): string {
  return LANGUAGES.map((language) => {
    const rows = Object.entries(ALL_TEXTS).map(
      ([code, text]) => `| \`${code}\` | ${text[language].replaceAll('|', '\\|').replace(/\{\{(\w+)\}\}/g, '‹$1›')} |`,
    );
    return (
      [`# ${T[language].title}`, '', T[language].intro, '', T[language].head, '| --- | --- |', ...rows].join('\n') +
      '\n'
    );
  }).join('\n---\n\n');
}
