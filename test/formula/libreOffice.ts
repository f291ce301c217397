/** LibreOffice as a calculator: opens workbooks without results, calculates them all in one run, and saves them again. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx, type XlsxSheet, type XlsxWorkbook } from '../../src/xlsx';

export const hasLibreOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/**
 * Where LibreOffice has not been at home before, it tries out for five seconds how well it draws there, and without a window
 * it forgets that it has. In a profile of a later version it takes that for done.
 */
const MEASURED = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop></item>
</oor:items>`;

/** Runs LibreOffice without a window. */
export function office(profile: string, order: readonly string[], timeout?: number): void {
  const settings = join(profile, 'user', 'registrymodifications.xcu');
  if (!existsSync(settings)) {
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(settings, MEASURED);
  }
  const place = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const run = spawnSync('soffice', [place, '--headless', ...order], { timeout });
  if (run.status !== 0) throw new Error(String(run.stderr));
}

export async function calculated(books: Readonly<Record<string, XlsxSheet[]>>): Promise<Record<string, XlsxWorkbook>> {
  const names = Object.keys(books);
  const back = calculatedFiles(await Promise.all(names.map((name) => writeXlsx({ sheets: books[name]! }))));
  const read = await Promise.all(back.map((bytes) => readXlsx(bytes)));
  return Object.fromEntries(names.map((name, i) => [name, read[i]!]));
}

export function calculatedFiles(books: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-office-'));
  try {
    mkdirSync(join(folder, 'out'));
    const files = books.map((_, i) => `${i}.xlsx`);
    books.forEach((bytes, i) => writeFileSync(join(folder, files[i]!), bytes));
    const asked = files.map((file) => join(folder, file));
    office(join(folder, 'profile'), ['--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...asked]);
    return files.map((file) => readFileSync(join(folder, 'out', file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
