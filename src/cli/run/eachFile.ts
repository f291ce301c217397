/**
 * Runs a command that works on one file over several, or over a folder of monthly exports: one after the other, so that
 * memory holds one at most. A file that cannot be read is one sentence, and the run goes on. With `--out FOLDER` each
 * answer and each reading report is kept there, and a run that was interrupted goes on where it stopped.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fill, type LocalText } from '../../text';
import { ABOUT_SELF } from '../command/self';
import { refusalOf } from '../command/usageError';
import type { Arguments, Io, Run } from '../command/command';
import { progressOf } from './progress';
import { flatName, inputFiles, isSeveral, type InputFile } from '../source/inputFiles';
import { sizeOf } from '../source/kinds';
import { mustNotBeInput, writeAside } from '../source/output';
import { contentOf, openResumeState } from './resumeState';
import { rulesDigest } from '../packs/library';

/** Bytes from which a file takes long enough for a bar. */
const LARGE = 32 * 1024 * 1024;

/** @param what the command @param run gets one file at a time */
export async function eachFile(what: string, parsed: Arguments, io: Io, run: Run): Promise<number> {
  const { words } = parsed;
  const { out } = parsed.values;
  const several = await isSeveral(words);
  const isTerminal = process.stderr.isTTY === true;
  if (!several && out === undefined)
    return isTerminal ? withBar(words[0], io, (each) => run(parsed, each)) : run(parsed, io);
  const empty: string[] = [];
  const files = await inputFiles(words, io.language, words.length > 1 ? (folder) => empty.push(folder) : undefined);
  empty.forEach((folder) => io.err(folder));
  const keep = await openOut(parsed, files, io);
  const state = out === undefined ? null : await openResumeState(out, await askedOf(what, parsed, io), io);
  const progress = progressOf(files.length, io);
  const counts = { done: 0, skipped: 0, failed: empty.length };
  let code = 0;
  for (const file of files) {
    progress.file(file.name, await sizeOf(file.path));
    const finished = (await state?.finished(file.path)) ?? null;
    if (finished !== null && existsSync(answerOf(file, parsed)!)) {
      counts.skipped++;
      code = Math.max(code, finished);
      continue;
    }
    try {
      const found = await runOne(file, parsed, { ...io, onBytes: (bytes) => progress.bytes(bytes) }, run, keep);
      await state?.finish(file.path, found);
      counts.done++;
      code = Math.max(code, found);
    } catch (error) {
      const refusal = refusalOf(error, io.language);
      if (!refusal) throw error;
      progress.end();
      io.err(refusal.message);
      counts.failed++;
    }
  }
  progress.end();
  io.err(fill(SUMMARY[io.language], { files: files.length + empty.length, ...counts }));
  return counts.failed > 0 ? 2 : code;
}

/** A large file alone has a bar, too; the answer takes its place. */
async function withBar(path: string | undefined, io: Io, use: (io: Io) => Promise<number>): Promise<number> {
  const bytes = path === undefined ? 0 : await sizeOf(path);
  if (bytes < LARGE) return use(io);
  const progress = progressOf(1, io);
  progress.file(path!, bytes);
  const lines: string[] = [];
  try {
    return await use({ ...io, out: (line) => lines.push(line), onBytes: (read) => progress.bytes(read) });
  } finally {
    progress.end();
    for (const line of lines) io.out(line);
  }
}

/** Writes an answer into the folder given with --out: over none of the files that are read. */
type Keep = (out: string, text: string) => Promise<void>;

/** Makes that folder. The folders that are read are not it: the next run would take answers for data. */
export async function openOut(
  { words, values: { out } }: Arguments,
  files: readonly InputFile[],
  { language }: Io,
): Promise<Keep> {
  const option = '--out';
  if (out !== undefined) {
    await mustNotBeInput({ out, option }, words, language);
    await mkdir(out, { recursive: true });
  }
  const inputs = files.map(({ path }) => path);
  return async (answer, text) => {
    await mustNotBeInput({ out: answer, option }, inputs, language);
    await writeAside({ out: answer, option }, language, text);
  };
}

/** Where the file's answer is kept; null without --out. `inputFiles` sees to it that no two files share it. */
const answerOf = ({ name }: InputFile, { values: { out }, flags }: Arguments): string | null =>
  out === undefined ? null : join(out, `${flatName(name)}${flags.has('json') ? '.json' : '.txt'}`);

/** Where the report of its reading is kept. */
export const readingOf = ({ name }: InputFile, out: string): string => join(out, `${flatName(name)}.reading.json`);

async function runOne(file: InputFile, parsed: Arguments, io: Io, run: Run, keep: Keep): Promise<number> {
  const { path } = file;
  const lines: string[] = [];
  let reading: object | null = null;
  const code = await run(
    { ...parsed, words: [path] },
    {
      ...io,
      out: (line) => lines.push(line),
      onReading: (report) => (reading = report),
    },
  );
  const answer = answerOf(file, parsed);
  if (answer === null) {
    if (parsed.flags.has('json'))
      for (const line of lines) io.out(JSON.stringify({ file: path, ...(JSON.parse(line) as object) }));
    else for (const line of [`== ${path}`, ...lines, '']) io.out(line);
    return code;
  }
  await keep(answer, lines.join('\n') + '\n');
  if (reading) await keep(readingOf(file, parsed.values.out!), JSON.stringify(reading, null, 2) + '\n');
  return code;
}

/** What is asked, apart from the files and where the answers go: the options, and what stands in the files they name. */
export async function askedOf(
  what: string,
  { values: { out: _, ...values }, flags }: Arguments,
  io: Pick<Io, 'rules' | 'language'>,
): Promise<string[]> {
  const named = await Promise.all([values.map, values.pack].map((path) => contentOf(path)));
  return [ABOUT_SELF.version, io.language, what, JSON.stringify(values), ...flags, ...named, await rulesDigest(io)];
}

const SUMMARY: LocalText = {
  id: '{{files}} berkas: {{done}} dikerjakan, {{skipped}} sudah selesai sebelumnya, {{failed}} gagal.',
  en: '{{files}} files: {{done}} done, {{skipped}} finished before, {{failed}} failed.',
};
