/** From the text of a pack.json to a pack that can run, or the findings that say why not: never both, never an exception. */
import { compileProgram } from '../compile/program';
import { periodsOf } from '../dated/periods';
import type { Finding } from '../model/fault';
import { PACK_SHAPE, type Pack, type Vocabulary } from '../model/types';
import { checkEarlier } from './checkEarlier';
import { checkNames } from './checkNames';
import { checkShape } from './checkShape';
import type { ParsedJson } from './json';
import { placed, readShaped } from './readShaped';

export interface ParseOptions {
  /** Name of the file in findings. */
  file: string;
  vocabularies?: Readonly<Record<string, Vocabulary>>;
  /** What a pack is made of besides its own text, and the part of the text that stands for it in findings. */
  complete?: { pack(pack: Pack, report: (finding: Finding) => void): Pack; from: string } | undefined;
}

export interface ParsedPack {
  pack?: Pack;
  findings: readonly Finding[];
  /** The text with its places, where it is JSON at all; lint goes on from here. */
  json?: ParsedJson;
}

export function parsePack(text: string, { file, vocabularies = {}, complete }: ParseOptions): ParsedPack {
  const { json: written, findings } = readShaped(text, PACK_SHAPE, file);
  if (!written || findings.length > 0) return { findings, json: written };

  const own: Pack = { ...(written.value as Pack), vocabularies };
  const found = new Map<string, Finding>();
  let json = written;
  // A rule with ranges is compiled at every end: the same fault is said once.
  const report = (finding: Finding) =>
    void found.set(
      `${finding.code} ${finding.file ?? ''} ${finding.pointer} ${finding.holes?.expected ?? ''}`,
      finding.file === undefined ? placed(finding, json, file) : finding,
    );
  const pack = complete ? complete.pack(own, report) : own;
  if (complete) {
    json = { ...written, whole: pack, place: placesOf(written, complete.from) };
    // What was put in comes from patterns in the pack, and they may lack what a rule needs.
    const { vocabularies: _, ...whole } = pack;
    checkShape(whole, PACK_SHAPE, '', report);
  }
  if (found.size === 0) {
    checkNames(pack, report);
    checkEarlier(pack, report);
    for (const period of periodsOf(pack)) compileProgram(period.pack, report);
  }
  return found.size > 0 ? { findings: [...found.values()], json } : { pack, findings: [], json };
}

/** Places in the text; what was added to the pack has the place it came from. */
function placesOf({ value, place }: ParsedJson, from: string): ParsedJson['place'] {
  const isWritten = (pointer: string): boolean => {
    const [, part = '', key] = pointer.split('/');
    const inner = (value as Record<string, unknown>)[part];
    return key === undefined || typeof inner !== 'object' || inner === null || Object.hasOwn(inner, key);
  };
  return (pointer, key) => (isWritten(pointer) ? place(pointer, key) : place(from));
}
