/** Loads a pack with the vocabularies it names. Packs are data: an edited file counts from the next load, without a build. */
import { PackFault, parseJson, parsePack, vocabularyNames, type ParsedPack, type Vocabulary } from '../engine';

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
async function loadVocabularies(text: string, readText: ReadText): Promise<Record<string, Vocabulary>> {
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

/** Names that may be names of files; none where the text is no JSON, as the findings then say. */
function namesIn(text: string): string[] {
  try {
    return vocabularyNames(parseJson(text).value).filter((name) => /^[\w-]+$/.test(name));
  } catch (error) {
    if (error instanceof PackFault) return [];
    throw error;
  }
}
