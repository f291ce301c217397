/**
 * What a run over many files has finished, in a small file beside its output. A file is done again when it has changed,
 * and all are when the command asks something else.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'patuh-state.json';

interface Done {
  /** Digest of its content: a copy put back with its old date and size is another file all the same. */
  content: string;
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
  return {
    async finished(path) {
      const done = Object.hasOwn(state.files, path) ? state.files[path]! : null;
      return done && (await contentOf(path)) === done.content ? done.code : null;
    },
    async finish(path, code) {
      state.files[path] = { content: await contentOf(path), code };
      await writeFile(`${file}.new`, JSON.stringify(state, null, 2));
      await rename(`${file}.new`, file);
    },
  };
}

/** Digest of a file's content; empty for what is no file. */
export async function contentOf(path: string | undefined): Promise<string> {
  if (path === undefined) return '';
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
    return hash.digest('hex');
  } catch {
    return '';
  }
}
