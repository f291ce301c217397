/** LibreOffice as a calculator: opens workbooks without results, calculates them all in one run, and saves them again. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx, type XlsxSheet, type XlsxWorkbook } from '../../src/xlsx';

export const hasLibreOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

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
    const run = spawnSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      ...files.map((file) => join(folder, file)),
    ]);
    if (run.status !== 0) throw new Error(String(run.stderr));
    return files.map((file) => readFileSync(join(folder, 'out', file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
