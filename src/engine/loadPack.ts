/** Loads a pack with the vocabularies it names. Packs are data: an edited file counts from the next load, without a build. */
import { parsePack, type ParsedPack } from './parse/parsePack';
import type { Field, Vocabulary } from './types';

/** Reads a file of rules/ by its path there ("closing/pack.json"); rejects where there is none. */
export type ReadText = (path: string) => Promise<string>;

/** `text` replaces the file's own, for packs edited elsewhere; `file` is its name in findings. */
export async function loadPack(
  id: string,
  readText: ReadText,
  text?: string,
  file = `${id}/pack.json`,
): Promise<ParsedPack> {
  const source = text ?? (await readText(`${id}/pack.json`));
  return parsePack(source, { file, vocabularies: await loadVocabularies(source, readText) });
}

/** The vocabularies a pack's text names; one that cannot be read is left out, and the findings then name it. */
export async function loadVocabularies(text: string, readText: ReadText): Promise<Record<string, Vocabulary>> {
  const found: Record<string, Vocabulary> = {};
  await Promise.all(
    namesIn(text).map(async (name) => {
      try {
        found[name] = JSON.parse(await readText(`vocabularies/${name}.json`)) as Vocabulary;
      } catch {
        // Reported as unknown-vocabulary where it is used.
      }
    }),
  );
  return found;
}

function namesIn(text: string): string[] {
  try {
    const names = new Set<string>();
    const pack = JSON.parse(text) as {
      fields?: Record<string, Field>;
      tables?: Record<string, { fields: Record<string, Field> }>;
    };
    for (const fields of [pack.fields, ...Object.values(pack.tables ?? {}).map((table) => table.fields)]) {
      for (const field of Object.values(fields ?? {}))
        if (typeof field.vocabulary === 'string') names.add(field.vocabulary);
    }
    for (const match of text.matchAll(/"operator"\s*:\s*"oneOf"\s*,\s*"value"\s*:\s*"([\w-]+)"/g)) names.add(match[1]!);
    return [...names].filter((name) => /^[\w-]+$/.test(name));
  } catch {
    return [];
  }
}
