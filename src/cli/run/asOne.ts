/**
 * Runs a command over several files that count as one: a single answer. With `--out FOLDER` it is kept there with the
 * reading report of each file, and asked again it is not worked out anew while the files are the same.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fill, type LocalText } from '../../text';
import type { Arguments, Io, Run } from '../command/command';
import { progressOf } from './progress';
import { askedOf, eachFile, openOut, readingOf } from './eachFile';
import { inputFiles, isSeveral } from '../source/inputFiles';
import { sizeOf } from '../source/kinds';
import { openResumeState } from './resumeState';

/** @param name what the kept answer is called @param run gets all files and folders at once */
export async function asOne(name: string, parsed: Arguments, io: Io, run: Run): Promise<number> {
  const { words } = parsed;
  const { out } = parsed.values;
  if (!(await isSeveral(words))) return eachFile(name, parsed, io, run);
  const files = await inputFiles(words, io.language);
  const summary = (text: LocalText): void => io.err(fill(text[io.language], { files: files.length, out: out ?? '' }));
  const keep = await openOut(parsed, files, io);
  const paths = files.map(({ path }) => path);
  const state =
    out === undefined ? null : await openResumeState(out, [...(await askedOf(name, parsed, io)), ...paths], io);
  const ending = parsed.flags.has('json') ? 'json' : 'txt';
  const answer = join(out ?? '', `${name.replace(/ /g, '-')}.${ending}`);
  if (state) {
    const codes = await Promise.all(paths.map((path) => state.finished(path)));
    if (existsSync(answer) && codes.every((code) => code !== null)) {
      summary(FINISHED);
      return Math.max(...codes);
    }
  }
  const progress = progressOf(files.length, io);
  const sizes = new Map(await Promise.all(paths.map(async (path) => [path, await sizeOf(path)] as const)));
  const lines: string[] = [];
  const readings = new Map<string, object>();
  const code = await run(parsed, {
    ...io,
    out: (line) => lines.push(line),
    onBytes: (bytes) => progress.bytes(bytes),
    onFile: (path) => progress.file(files.find((file) => file.path === path)?.name ?? path, sizes.get(path) ?? 0),
    onReading: (reading, file) => file !== undefined && readings.set(file, reading),
  }).finally(() => progress.end());
  if (out === undefined) for (const line of lines) io.out(line);
  else {
    await keep(answer, lines.join('\n') + '\n');
    for (const file of files) {
      const reading = readings.get(file.path);
      if (reading) await keep(readingOf(file, out), JSON.stringify(reading, null, 2) + '\n');
    }
    // A file that could not be read may be readable the next time.
    if (code !== 2) for (const path of paths) await state!.finish(path, code);
  }
  return code;
}

const FINISHED: LocalText = {
  id: '{{files}} berkas: sudah selesai sebelumnya, jawabannya di {{out}}.',
  en: '{{files}} files: finished before, the answer is in {{out}}.',
};
