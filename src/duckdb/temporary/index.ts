/** Folders for customers' data outside the workbooks: each goes with its process, or at the next start where that was killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^patuh-(?:duckdb|rules|mend)-(\d+)-/;

/** @returns a new folder, and what takes it away before the process ends */
export function temporaryFolder(use: 'duckdb' | 'rules' | 'mend'): { folder: string; remove: () => void } {
  // Between the folder and the promise to take it away nobody may stop the program.
  const folder = mkdtempSync(join(tmpdir(), `patuh-${use}-${process.pid}-`));
  // DuckDB may be writing there while it goes.
  const clean = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
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
