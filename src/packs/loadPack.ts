/** Loads a pack with the vocabularies and scorecards it names. Packs are data: an edited file counts from the next load, without a build. */
import {
  PackFault,
  parseJson,
  parsePack,
  placed,
  vocabularyNames,
  type Pack,
  type ParsedPack,
  type ParseOptions,
  type Vocabulary,
} from '../engine';
import type { ReadText } from './shared/readText';

/** `text` replaces the file's own, for packs edited elsewhere; `file` is its name in findings. */
export async function loadPack(
  id: string,
  readText: ReadText,
  text?: string,
  file = `${id}/pack.json`,
): Promise<ParsedPack> {
  const source = text ?? (await readText(`${id}/pack.json`));
  const json = jsonOf(source);
  const [vocabularies, complete] = await Promise.all([loadVocabularies(json, readText), completed(id, json, readText)]);
  return parsePack(source, { file, vocabularies, complete });
}

/** A pack that calls itself otherwise than it is asked for is another one, and does not run under this name. */
export function namedAs(id: string, parsed: ParsedPack): ParsedPack {
  const found = parsed.pack?.id ?? id;
  if (found === id) return parsed;
  const finding = placed(
    { code: 'id-and-folder', pointer: '/id', holes: { found, expected: id } },
    parsed.json!,
    `${id}/pack.json`,
  );
  return { json: parsed.json, findings: [finding] };
}

/** The vocabularies a pack's text names; one that cannot be read is left out, and the findings then name it. */
async function loadVocabularies(json: unknown, readText: ReadText): Promise<Record<string, Vocabulary>> {
  const found: Record<string, Vocabulary> = {};
  await Promise.all(
    vocabularyNames(json)
      .filter((name) => /^[\w-]+$/.test(name))
      .map(async (name) => {
        try {
          found[name] = JSON.parse(await readText(`vocabularies/${name}.json`)) as Vocabulary;
        } catch {
          // Reported as unknown-vocabulary where it is used.
        }
      }),
  );
  return found;
}

/** What the lists of a pack add to it; most packs have none, and then nothing more is fetched. */
async function completed(id: string, json: unknown, readText: ReadText): Promise<ParseOptions['complete']> {
  if ((json as Partial<Pack> | null)?.extensions?.scorecards === undefined) return undefined;
  return (await import('./scorecards')).scorecardsOf(id, json, readText);
}

/** Null where the text is no JSON, as the findings then say. */
function jsonOf(text: string): unknown {
  try {
    return parseJson(text).value;
  } catch (error) {
    if (error instanceof PackFault) return null;
    throw error;
  }
}
