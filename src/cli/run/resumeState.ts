/**
 * What a run over many files has finished, in a small file beside its output. A file is done again when it has changed,
 * and all are when the command asks something else.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Io } from '../command/command';
import { writeAside } from '../source/output';

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
  /** It is done, as it was when asked whether it had been. */
  finish(path: string, code: number): Promise<void>;
}

/** @param asked the command and its options */
export async function openResumeState(
  folder: string,
  asked: readonly string[],
  { language }: Pick<Io, 'language'>,
): Promise<ResumeState> {
  const out = join(folder, NAME);
  const digest = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  const text = await readFile(out, 'utf8').catch(() => '');
  let state: State = { asked: digest, files: {} };
  try {
    const found = JSON.parse(text) as State;
    if (found.asked === digest && typeof found.files === 'object') state = found;
  } catch {
    // No state, or half of one: everything is done again.
  }
  // What was read is what stood there before: a file that changes meanwhile is done again.
  const contents = new Map<string, string>();
  return {
    async finished(path) {
      contents.set(path, await contentOf(path));
      const done = Object.hasOwn(state.files, path) ? state.files[path]! : null;
      return done && contents.get(path) === done.content ? done.code : null;
    },
    async finish(path, code) {
      state.files[path] = { content: contents.get(path)!, code };
      await writeAside({ out, option: '--out' }, language, JSON.stringify(state, null, 2));
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
