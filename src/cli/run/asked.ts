/** What a JSON answer says of how it came about, so that it can be asked again: `patuh replay`. */
import type { Language } from '../../text';
import { inputFiles } from '../source/inputFiles';
import { sizeOf } from '../source/kinds';
import { contentOf } from './resumeState';
import type { Arguments, Io } from '../command/command';

export interface Asked {
  asked: {
    command: string;
    /** Files and folders as typed. */
    files: readonly string[];
    /** Apart from where the answer goes and where the rules are. */
    options: Readonly<Record<string, string>>;
    language: Language;
  };
  /** SHA-256 of each file; null where it is too large to be read twice. */
  sources: { file: string; digest: string | null }[];
}

/** Options that do not change what an answer says. */
const ASIDE: ReadonlySet<string> = new Set(['rules', 'out', 'fail-on', 'verdicts']);
const MOST_BYTES = 256 * 1024 * 1024;

export async function askedAs({ words, values }: Arguments, io: Io): Promise<Asked> {
  const options = Object.fromEntries(Object.entries(values).filter(([name]) => !ASIDE.has(name)));
  const files = await inputFiles(words, io.language);
  return {
    asked: { command: io.command!, files: words, options, language: io.language },
    sources: await Promise.all(
      files.map(async ({ path }) => ({
        file: path,
        digest: (await sizeOf(path)) > MOST_BYTES ? null : await contentOf(path),
      })),
    ),
  };
}
