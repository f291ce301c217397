/** Texts that would not say what their author means: holes lost, holes of other numbers, braces printed as they stand. */
import { holesOf, LANGUAGES, type LocalText } from '../../text';
import type { LintRule, Report } from './lintRule';

export const messages: LintRule = ({ pack, program }, report) => {
  pack.scope.forEach(({ reason }, i) => text(reason, `/scope/${i}/reason`, report));
  pack.rules.forEach(({ event: { params } }, i) => {
    const { leans } = program.rules[i]!;
    for (const key of ['message', 'fix'] as const) {
      const pointer = `/rules/${i}/event/params/${key}`;
      text(params[key], pointer, report);
      for (const language of LANGUAGES)
        for (const found of holesOf(params[key][language]))
          if (
            key === 'message' &&
            leans.parameters.size > 0 &&
            Object.hasOwn(pack.parameters, found) &&
            !leans.parameters.has(found)
          )
            report({
              code: 'hole-of-another-number',
              pointer: `${pointer}/${language}`,
              holes: { found, expected: [...leans.parameters].join(', ') },
            });
    }
  });
};

function text(local: LocalText, pointer: string, report: Report): void {
  const holes = LANGUAGES.map((language) => holesOf(local[language]));
  LANGUAGES.forEach((language, i) => {
    const at = `${pointer}/${language}`;
    for (const found of holes[1 - i]!)
      if (!holes[i]!.includes(found))
        report({ code: 'hole-lost', pointer: at, holes: { found, hole: `{{${found}}}` } });
    // What is left after the holes are taken out, and still has braces, is printed as it stands.
    const [raw] = /\{+[^{}]*\}+/.exec(local[language].replace(/\{\{\s*[\w.-]+\s*\}\}/g, '')) ?? [];
    if (raw !== undefined) report({ code: 'raw-braces', pointer: at, holes: { found: raw } });
  });
  // A single word may be the same in both.
  if (local.id === local.en && /\s/.test(local.id.trim()))
    report({ code: 'one-language', pointer: `${pointer}/en`, holes: { found: local.id } });
}
