/** Folders for customers' data outside the workbooks: each goes with its process, or at the next start where that was killed. */
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^patuh-(?:duckdb|rules)-(\d+)-/;

/** @returns a new folder, and what takes it away before the process ends */
export async function temporaryFolder(use: 'duckdb' | 'rules'): Promise<{ folder: string; remove: () => void }> {
  await removeOrphans();
  const folder = await mkdtemp(join(tmpdir(), `patuh-${use}-${process.pid}-`));
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clean);
  return {
    folder,
    remove: () => {
      clean();
      process.off('exit', clean);
    },
  };
}

/** Customers' data that a crash or a lost machine left in temporary folders: those whose process is no more. */
export async function removeOrphans(folder = tmpdir()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (pid && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether a process of that number is there, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
