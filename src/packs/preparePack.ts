/** A pack's text made ready to judge with, or the reasons why it cannot run. */
import { compilePack, fieldSpecs, type CompiledPack, type Finding, type Pack } from '../engine';
import type { FieldSpec } from '../sheet';
import { loadPack, namedAs } from './loadPack';
import type { ReadText } from './shared/readText';

export interface RunnablePack {
  id: string;
  text: string;
  pack: Pack;
  compiled: CompiledPack;
  specs: readonly FieldSpec[];
  /** Changes whenever the pack does; part of every key made from it. */
  stamp: string;
}

export interface BrokenPack {
  id: string;
  findings: readonly Finding[];
}

let prepared = 0;

/** @param text replaces the file's own */
export async function preparePack(id: string, readText: ReadText, text?: string): Promise<RunnablePack | BrokenPack> {
  const source = text ?? (await readText(`${id}/pack.json`));
  const { pack, findings } = namedAs(id, await loadPack(id, readText, source));
  if (!pack) return { id, findings };
  return { id, text: source, pack, compiled: compilePack(pack), specs: fieldSpecs(pack), stamp: `${id}#${++prepared}` };
}

/** True for a pack that cannot run. */
export function isBroken<Runnable extends RunnablePack>(found: Runnable | BrokenPack): found is BrokenPack {
  return !('compiled' in found);
}
