/** What lint says of a text being edited, each finding at its place. */
import { loadPack, type ReadText } from '../../packs';
import { type Finding, type Pack } from '../../engine';
import type { ExampleSet } from '../examples/example';
import { lintPack } from '../lint';
import { lintText } from '../lintText';
import type { Language } from '../../text';

export interface PackDiagnostic {
  /** The pack cannot run, or reads badly. */
  severity: 'error' | 'warning';
  line: number;
  /** Offsets into the text. */
  from: number;
  to: number;
  message: string;
}

export interface PackReview {
  /** Null where the text cannot run. */
  pack: Pack | null;
  diagnostics: readonly PackDiagnostic[];
}

/**
 * @param examples null where there are none: then rules without examples are not reported
 * @param book the clauses there are, see `readClauses`
 */
export async function reviewPack(
  id: string,
  text: string,
  readText: ReadText,
  examples: ExampleSet | null,
  book: readonly string[],
  language: Language,
): Promise<PackReview> {
  const parsed = await loadPack(id, readText, text);
  const severity = parsed.pack ? 'warning' : 'error';
  const findings = lintPack(parsed, `${id}/pack.json`, examples, book).filter(
    ({ code }) => code !== 'no-examples' && code !== 'example-rule',
  );
  return {
    pack: parsed.pack ?? null,
    diagnostics: findings.map((finding) => diagnosticOf(finding, severity, text, language)),
  };
}

function diagnosticOf(
  finding: Finding,
  severity: PackDiagnostic['severity'],
  text: string,
  language: Language,
): PackDiagnostic {
  const { code, pointer, subject, holes, choices, line = 1, column = 1 } = finding;
  // The place is shown by the editor, not in the sentence.
  const message = lintText(
    { code, pointer, ...(subject && { subject }), ...(holes && { holes }), ...(choices && { choices }) },
    language,
  );
  const from = Math.min(text.length, offsetOf(text, line) + column - 1);
  return { severity, line, from, to: endOfToken(text, from), message };
}

function offsetOf(text: string, line: number): number {
  let at = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return at;
    at = next + 1;
  }
  return at;
}

/** A string, a word, or the one sign that stands there. */
function endOfToken(text: string, from: number): number {
  const token = /^(?:"(?:[^"\\\n]|\\.)*"?|[\w.+-]+|.)/.exec(text.slice(from, from + 200));
  return from + (token?.[0].length ?? 0);
}
