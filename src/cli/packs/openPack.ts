/** A pack as its author works on it: its text, its findings, its examples, and the files they stand in. */
import { relative } from 'node:path';
import { loadPack, type ReadText } from '../../packs';
import { type Pack, type ParsedPack } from '../../engine';
import type { ExampleSet } from '../../author';
import { fill, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { packIds, readPackText, type Asked } from './library';
import { readExamples } from './readExamples';

export interface OpenPack {
  id: string;
  /** As the author named it: an id or a path. */
  asked: string;
  /** Folder of pack.json and examples.csv. */
  folder: string;
  /** Path of pack.json as findings show it. */
  file: string;
  text: string;
  /** The files that stand around it: its own first, else the shipped ones. */
  readText: ReadText;
  parsed: ParsedPack;
  /** Null where there is no examples.csv, or the pack cannot run. */
  examples: ExampleSet | null;
}

export async function openPack(idOrPath: string, asked: Asked): Promise<OpenPack> {
  const { id, folder, path, text, vocabularies } = await readPackText(idOrPath, asked);
  const file = relative(process.cwd(), path) || path;
  const parsed = await loadPack(id, vocabularies, text, file);
  const examples = parsed.pack ? await readExamples(folder, parsed.pack, asked.language) : null;
  return { id, asked: idOrPath, folder, file, text, readText: vocabularies, parsed, examples };
}

/** The pack named on the command line, or all there are. */
export async function openPacks(words: readonly string[], asked: Asked): Promise<OpenPack[]> {
  const names = words.length > 0 ? words : await packIds(asked);
  const packs: OpenPack[] = [];
  for (const name of names) packs.push(await openPack(name, asked));
  return packs;
}

/** A pack that can run, or a sentence that sends its author to lint. */
export async function openRunnable(idOrPath: string, asked: Asked): Promise<OpenPack & { pack: Pack }> {
  const open = await openPack(idOrPath, asked);
  if (!open.parsed.pack)
    throw new UsageError(
      fill(NOT_RUNNABLE[asked.language], { file: open.file, count: open.parsed.findings.length, id: idOrPath }),
    );
  return { ...open, pack: open.parsed.pack };
}

const NOT_RUNNABLE: LocalText = {
  id: '{{file}} tidak dapat dijalankan ({{count}} temuan). Lihat: patuh rules lint {{id}}',
  en: '{{file}} cannot run ({{count}} findings). See: patuh rules lint {{id}}',
};
