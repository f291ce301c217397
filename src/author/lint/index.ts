/** Everything that is wrong with a pack, or with a shared vocabulary, with its place. */
import {
  checkShape,
  compileProgram,
  type Finding,
  PackFault,
  type ParsedPack,
  parseJson,
  placed,
  TextFault,
  type Vocabulary,
  VOCABULARY_SHAPE,
} from '../../engine';
import type { ExampleSet } from '../examples/example';
import { clauses } from './clauses';
import { duplicateRules } from './duplicateRules';
import { earlierValues } from './earlierValues';
import { exampleGaps } from './exampleGaps';
import { exampleNames } from './exampleNames';
import { fieldExamples } from './fieldExamples';
import { fieldNames } from './fieldNames';
import { form } from './form';
import type { LintRule } from './lintRule';
import { messages } from './messages';
import { readings } from './readings';
import { synonyms, twoOwners } from './synonyms';
import { unknownWords } from './unknownWords';
import { unreachable } from './unreachable';
import { unused } from './unused';

const RULES: readonly LintRule[] = [
  unknownWords,
  unreachable,
  duplicateRules,
  unused,
  synonyms,
  fieldNames,
  fieldExamples,
  form,
  messages,
  readings,
  clauses,
  earlierValues,
  exampleNames,
  exampleGaps,
];

/**
 * Findings of a pack as `parsePack` left it: its own when it cannot run, otherwise those of every lint rule.
 * @param book the clauses of the documents that come with the rules, as `readClauses` reads them
 */
export function lintPack(
  parsed: ParsedPack,
  file: string,
  examples: ExampleSet | null,
  book: readonly string[],
): Finding[] {
  const { pack, json } = parsed;
  if (!pack || !json) return [...parsed.findings];
  const findings: Finding[] = [];
  const folder = /([^\\/]+)[\\/]pack\.json$/.exec(file)?.[1] ?? null;
  const input = { pack, program: compileProgram(pack), folder, book, examples: examples?.examples ?? null };
  for (const rule of RULES) {
    rule(input, (finding) => {
      const own =
        finding.code === 'example-rule'
          ? { ...finding, file: examples!.file, line: Number(finding.holes!.line), column: 1 }
          : placed(finding, json, file);
      findings.push(own);
    });
  }
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

export function lintVocabulary(text: string, file: string): Finding[] {
  try {
    const json = parseJson(text);
    const findings: Finding[] = [];
    const report = (finding: Finding) => void findings.push(placed(finding, json, file));
    checkShape(json.value, VOCABULARY_SHAPE, '', report);
    if (findings.length === 0) twoOwners((json.value as Vocabulary).values, '/values', report);
    return findings;
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    const place = error instanceof TextFault ? error.place : { line: 1, column: 1 };
    return [{ code: error.code, pointer: '', holes: error.holes, file, ...place }];
  }
}
