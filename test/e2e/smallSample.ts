/**
 * Some sheets of the sample in its place: most of what opening costs is for sheets that a test never looks at, and would take away
 * again. The server hands them to whoever carries their cookie.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { toXlsx } from '../fixtures/sample/toXlsx';
import type { SampleSheet } from '../fixtures/sample/sampleSheet';
import { sampleSheets } from '../fixtures/sample/workbook';

const FOLDER = path.resolve(__dirname, '../../.cache/samples');
/** The last months of the calls are enough. */
const CALLS = 700;
const BLANK: SampleSheet = { name: 'Kosong', rows: [[null]] };

/** What the page opens from now on, in this test: these sheets, a blank one of its own without a name. */
export async function openOnly(page: Page, names: readonly string[]): Promise<void> {
  const sheets = sampleSheets().filter(({ name }) => names.includes(name));
  const short = sheets.map((sheet) =>
    sheet.table === 'Tapping' ? { ...sheet, rows: [sheet.rows[0]!, ...sheet.rows.slice(-CALLS)] } : sheet,
  );
  const file = `${short.map(({ table, name }) => table ?? name).join('-') || 'Kosong'}.xlsx`;
  mkdirSync(FOLDER, { recursive: true });
  // The other worker may be reading it.
  const written = path.join(FOLDER, `${process.pid}-${file}`);
  writeFileSync(written, await toXlsx(short.length > 0 ? short : [BLANK]));
  renameSync(written, path.join(FOLDER, file));
  await page.context().addCookies([{ name: 'sample', value: file, url: new URL('/', page.url()).href }]);
}
