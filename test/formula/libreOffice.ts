/** LibreOffice as a calculator: opens workbooks without results, calculates them all in one run, and saves them again. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx, type XlsxSheet, type XlsxWorkbook } from '../../src/xlsx';

export const hasLibreOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

export async function calculated(books: Readonly<Record<string, XlsxSheet[]>>): Promise<Record<string, XlsxWorkbook>> {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-office-'));
  try {
    mkdirSync(join(folder, 'out'));
    const names = Object.keys(books);
    for (const name of names) writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx({ sheets: books[name]! }));
    const run = spawnSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      ...names.map((name) => join(folder, `${name}.xlsx`)),
    ]);
    if (run.status !== 0) throw new Error(String(run.stderr));
    const back: Record<string, XlsxWorkbook> = {};
    for (const name of names) back[name] = await readXlsx(readFileSync(join(folder, 'out', `${name}.xlsx`)));
    return back;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
