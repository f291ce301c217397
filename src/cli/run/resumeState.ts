/**
 * What a run over many files has finished, in a small file beside its output. A file is done again when it has changed,
 * and all are when the command asks something else.
 */
import { createHash } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'patuh-state.json';

interface Done {
  bytes: number;
  modified: number;
  code: number;
}

interface State {
  /** Digest of the command's words. */
  asked: string;
  files: Record<string, Done>;
}

export interface ResumeState {
  /** Exit code of a file that is done and has not changed since; null: to be done. */
  finished(path: string): Promise<number | null>;
  finish(path: string, code: number): Promise<void>;
}

/** @param asked the command and its options */
export async function openResumeState(folder: string, asked: readonly string[]): Promise<ResumeState> {
  const file = join(folder, NAME);
  const digest = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  const text = await readFile(file, 'utf8').catch(() => '');
  let state: State = { asked: digest, files: {} };
  try {
    const found = JSON.parse(text) as State;
    if (found.asked === digest && typeof found.files === 'object') state = found;
  } catch {
    // No state, or half of one: everything is done again.
  }
  const sizeOf = async (path: string) => {
    const { size, mtimeMs } = await stat(path);
    return { bytes: size, modified: mtimeMs };
  };
  return {
    async finished(path) {
      const done = Object.hasOwn(state.files, path) ? state.files[path]! : null;
      if (!done) return null;
      const now = await sizeOf(path).catch(() => null);
      return now && now.bytes === done.bytes && now.modified === done.modified ? done.code : null;
    },
    async finish(path, code) {
      state.files[path] = { ...(await sizeOf(path)), code };
      await writeFile(`${file}.new`, JSON.stringify(state, null, 2));
      await rename(`${file}.new`, file);
    },
  };
}
