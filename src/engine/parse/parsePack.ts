/** From the text of a pack.json to a pack that can run, or the findings that say why not: never both, never an exception. */
import { compileProgram } from '../compile/program';
import { periodsOf } from '../dated/periods';
import type { Finding } from '../model/fault';
import { PACK_SHAPE, type Pack, type Vocabulary } from '../model/types';
import { checkEarlier } from './checkEarlier';
import { checkNames } from './checkNames';
import type { ParsedJson } from './json';
import { placed, readShaped } from './readShaped';

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
  const { json, findings } = readShaped(text, PACK_SHAPE, file);
  if (!json || findings.length > 0) return { findings, json };

  const pack: Pack = { ...(json.value as Pack), vocabularies };
  const found = new Map<string, Finding>();
  // A rule with ranges is compiled at every end: the same fault is said once.
  const report = (finding: Finding) =>
    void found.set(`${finding.code} ${finding.pointer} ${finding.holes?.expected ?? ''}`, placed(finding, json, file));
  checkNames(pack, report);
  checkEarlier(pack, report);
  for (const period of periodsOf(pack)) compileProgram(period.pack, report);
  return found.size > 0 ? { findings: [...found.values()], json } : { pack, findings: [], json };
}
