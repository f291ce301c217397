/** The packs an editor has open: the text on the screen goes before the one on disk, and the files around a pack are found. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readClauses } from '../../author';
import { reviewPack, type PackReview } from '../../author/language';
import type { Pack } from '../../engine';
import { loadPack, type ReadText } from '../../packs';
import type { Language } from '../../text';
import { readPackText } from '../packs/library';
import { readExamples } from '../packs/readExamples';

export interface Desk {
  /** Null for what is no pack.json. */
  packAt(uri: string): PackPlace | null;
  /** The last text of the pack that could run; null before there was one. */
  known(place: PackPlace): Promise<Pack | null>;
  review(place: PackPlace, text: string): Promise<PackReview>;
  /** Texts around the pack by their paths under rules/: itself, its examples and scorecards, the vocabularies and reports beside it. */
  filesOf(place: PackPlace): Promise<Record<string, string>>;
  uriOf(place: PackPlace, file: string): string;
}

export interface PackPlace {
  id: string;
  /** The folder that holds the pack's own. */
  beside: string;
}

/** @param onScreen the text of an open document; undefined where it is not open */
export function createDesk(onScreen: (uri: string) => string | undefined, language: Language): Desk {
  const running = new Map<string, Pack>();
  const uriOf = ({ beside }: PackPlace, file: string): string => pathToFileURL(join(beside, file)).href;
  const read = async (place: PackPlace, file: string): Promise<string> =>
    onScreen(uriOf(place, file)) ?? readFile(join(place.beside, file), 'utf8');
  const textsOf =
    (place: PackPlace): ReadText =>
    async (file) =>
      read(place, file).catch(async () => {
        const { vocabularies } = await readPackText(join(place.beside, place.id), { language });
        return vocabularies(file);
      });
  return {
    uriOf,
    packAt(uri) {
      if (!uri.startsWith('file:')) return null;
      const path = fileURLToPath(uri);
      const folder = dirname(path);
      return basename(path) === 'pack.json' ? { id: basename(folder), beside: dirname(folder) } : null;
    },
    async known(place) {
      const key = join(place.beside, place.id);
      if (running.has(key)) return running.get(key)!;
      // What is on the screen may not run yet; what was saved last may.
      const text = await readFile(join(key, 'pack.json'), 'utf8').catch(() => '');
      const { pack } = await loadPack(place.id, textsOf(place), text);
      if (pack) running.set(key, pack);
      return pack ?? null;
    },
    async review(place, text) {
      const pack = await this.known(place);
      const folder = join(place.beside, place.id);
      // Examples that do not fit the pack are the business of `rules test`.
      const examples = pack && (await readExamples(folder, pack, language).catch(() => null));
      const around = textsOf(place);
      const review = await reviewPack(place.id, text, around, examples, await readClauses(around), language);
      if (review.pack) running.set(folder, review.pack);
      return review;
    },
    async filesOf(place) {
      const names = [
        `${place.id}/pack.json`,
        ...(await namesIn(join(place.beside, place.id), /^examples.*\.csv$/)).map((name) => `${place.id}/${name}`),
        ...(await namesIn(join(place.beside, place.id, 'scorecards'), /\.json$/)).map(
          (name) => `${place.id}/scorecards/${name}`,
        ),
        ...(await namesIn(join(place.beside, 'vocabularies'), /\.json$/)).map((name) => `vocabularies/${name}`),
        ...(await namesIn(join(place.beside, 'reports'), /^(?!index|report\.schema).*\.json$/)).map(
          (name) => `reports/${name}`,
        ),
      ];
      return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(place, name)] as const)));
    },
  };
}

const namesIn = async (folder: string, pattern: RegExp): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => pattern.test(name.split(sep).at(-1)!)).sort();
