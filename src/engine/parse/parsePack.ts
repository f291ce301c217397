/** From the text of a pack.json to a pack that can run, or the findings that say why not. */
import { compileProgram } from '../compile/program';
import { PackFault, type Finding } from '../fault';
import type { Pack, Vocabulary } from '../types';

export interface ParseOptions {
  /** Name of the file in findings. */
  file: string;
  vocabularies?: Readonly<Record<string, Vocabulary>>;
}

export interface ParsedPack {
  pack?: Pack;
  findings: readonly Finding[];
}

export function parsePack(text: string, { vocabularies = {} }: ParseOptions): ParsedPack {
  let pack: Pack;
  try {
    pack = { ...(JSON.parse(text) as Pack), vocabularies };
    compileProgram(pack);
  } catch (error) {
    if (error instanceof PackFault) return { findings: [error] };
    return { findings: [{ code: 'syntax', pointer: '', holes: { found: String(error) } }] };
  }
  return { pack, findings: [] };
}
