/** Files that a command writes: never over one that it reads, and whole or not at all. */
import { constants, rmSync } from 'node:fs';
import { copyFile, link, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../../duckdb/temporary';
import { fill, type Language, type LocalText } from '../../text';
import { machineCode, refusalOf, UsageError } from '../command/usageError';

const ITSELF: LocalText = {
  id: '"{{out}}" adalah sumber yang dibaca dan tidak ditimpa. Pilih nama lain dengan {{option}}.',
  en: '"{{out}}" is a source that is read and is not overwritten. Choose another name with {{option}}.',
};
const HELD: LocalText = {
  id: '"{{out}}" tidak dapat ditulis ({{code}}). Tutup berkas itu di Excel, atau pilih folder lain dengan {{option}}.',
  en: '"{{out}}" cannot be written ({{code}}). Close that file in Excel, or choose another folder with {{option}}.',
};
const NO_FILE: LocalText = {
  id: '"{{out}}" bukan berkas. Pilih nama berkas dengan {{option}}.',
  en: '"{{out}}" is no file. Choose the name of a file with {{option}}.',
};

/** How a machine says that a program holds the file, or that the folder may not be written to. */
const HOLDING: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'EPERM']);

export interface Output {
  out: string;
  /** The option that names it. */
  option: string;
  /** It is made once: the sentence where it is there already. */
  once?: string;
}

/** Throws a `UsageError` where the output is one of the files read, by whatever path or link. */
export async function mustNotBeInput(
  { out, option }: Output,
  inputs: readonly string[],
  language: Language,
): Promise<void> {
  const target = await identityOf(out);
  if (target === null) return;
  for (const input of inputs)
    if ((await identityOf(input)) === target) throw new UsageError(fill(ITSELF[language], { out, option }));
}

/** @param write the content, or what writes it into the file given, which takes the output's place when it is whole */
export async function writeAside(
  { out, option, once }: Output,
  language: Language,
  write: string | Uint8Array | ((file: string) => Promise<unknown>),
): Promise<void> {
  // A folder, or a device: nothing takes their place.
  const there = await stat(out).catch(() => null);
  if (there && once !== undefined) throw new UsageError(once);
  if (there?.isFile() === false) throw new UsageError(fill(NO_FILE[language], { out, option }));
  const aside = `${out}.${process.pid}.new`;
  await removeLeftovers(out);
  const clean = (): void => rmSync(aside, { force: true });
  process.once('exit', clean);
  try {
    await (typeof write === 'function' ? write(aside) : writeFile(aside, write));
    if (once === undefined) await rename(aside, out);
    else await placeOnce(aside, out);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    const code = machineCode(error);
    if (code === null) throw error;
    if (once !== undefined && code === 'EEXIST') throw new UsageError(once);
    if (HOLDING.has(code)) throw new UsageError(fill(HELD[language], { out, option, code }));
    const path = ['ENOENT', 'ENOTDIR'].includes(code) ? dirname(out) : out;
    throw refusalOf(Object.assign(new Error(), { code, syscall: 'write', path }), language);
  } finally {
    process.off('exit', clean);
  }
}

/** Takes nobody's place, also where two do it at once. */
async function placeOnce(aside: string, out: string): Promise<void> {
  await link(aside, out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw error;
    // A disk without links, such as a stick.
    return copyFile(aside, out, constants.COPYFILE_EXCL);
  });
  await rm(aside);
}

/** What a run that was killed left beside this output: `laporan.xlsx.4711.new`. */
async function removeLeftovers(out: string): Promise<void> {
  const [folder, beginning] = [dirname(out), `${basename(out)}.`];
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(beginning)
      ? Number(/^(\d+)\.new(?:\.\w+)?$/.exec(name.slice(beginning.length))?.[1])
      : NaN;
    if (!Number.isInteger(pid)) continue;
    if (!isAlive(pid)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** A file has one, whatever it is called and however many links lead to it. */
const identityOf = (path: string): Promise<string | null> =>
  stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => null,
  );
