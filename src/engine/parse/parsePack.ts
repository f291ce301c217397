/** From the text of a pack.json to a pack that can run, or the findings that say why not: never both, never an exception. */
import { compileProgram } from '../compile/program';
import { periodsOf } from '../dated/periods';
import { PackFault, type Finding } from '../fault';
import type { Pack, Vocabulary } from '../types';
import { checkEarlier } from './checkEarlier';
import { checkNames } from './checkNames';
import { checkShape } from './checkShape';
import { parseJson, TextFault, type ParsedJson } from './json';
import { PACK_SHAPE } from './shape';
import { subjectAt } from './subject';

export interface ParseOptions {
  /** Name of the file in findings. */
  file: string;
  vocabularies?: Readonly<Record<string, Vocabulary>>;
}

export interface ParsedPack {
  pack?: Pack;
  findings: readonly Finding[];
  /** The text with its places, where it is JSON at all; lint goes on from here. */
  json?: ParsedJson;
}

export function parsePack(text: string, { file, vocabularies = {} }: ParseOptions): ParsedPack {
  let json: ParsedJson;
  try {
    json = parseJson(text);
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    const { line, column } = error instanceof TextFault ? error.place : { line: 1, column: 1 };
    return { findings: [{ code: error.code, pointer: '', holes: error.holes, file, line, column }] };
  }
  const found = new Map<string, Finding>();
  // A rule with ranges is compiled at every end: the same fault is said once.
  const report = ({ code, pointer, onKey, holes, choices }: Finding) =>
    void found.set(
      `${code} ${pointer} ${holes?.expected ?? ''}`,
      placed({ code, pointer, onKey, holes, choices }, json, file),
    );
  checkShape(json.value, PACK_SHAPE, '', report);
  if (found.size > 0) return { findings: [...found.values()], json };

  const pack: Pack = { ...(json.value as Pack), vocabularies };
  checkNames(pack, report);
  checkEarlier(pack, report);
  for (const period of periodsOf(pack)) compileProgram(period.pack, report);
  return found.size > 0 ? { findings: [...found.values()], json } : { pack, findings: [], json };
}

/** A finding with its file, line, column, and the rule or part it stands in. */
export function placed(finding: Finding, json: ParsedJson, file: string): Finding {
  return {
    ...finding,
    file,
    ...json.place(finding.pointer, finding.onKey),
    subject: subjectAt(json.value, finding.pointer),
  };
}
