/** The shipped layouts and packs, and the tables of the sample workbook, read as the product reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldSpecs, type Pack } from '../../src/engine';
import { layoutFindingText, parseLayout, parseReportNames, type Layout, type ReportSource } from '../../src/reports';
import { readTable, type RawCell, type SheetTable } from '../../src/sheet';
import { sampleSheets } from '../fixtures/sample/workbook';
import { shippedPack } from '../measures/packs';

const RULES = join(__dirname, '..', '..', 'rules');

export const layoutText = (id: string): string => readFileSync(join(RULES, 'reports', `${id}.json`), 'utf8');

export const shippedNames: readonly string[] = parseReportNames(layoutText('index'));

export async function shippedPacks(): Promise<ReadonlyMap<string, Pack>> {
  const ids = JSON.parse(readFileSync(join(RULES, 'index.json'), 'utf8')) as string[];
  return new Map(await Promise.all(ids.map(async (id) => [id, await shippedPack(id)] as const)));
}

export function shippedLayout(id: string, packs?: ReadonlyMap<string, Pack>): Layout {
  const { layout, findings } = parseLayout(layoutText(id), { file: `${id}.json`, packs });
  if (!layout) throw new Error(findings.map((finding) => layoutFindingText(finding, 'en')).join('\n'));
  return layout;
}

/** A table as a source; its rows are all there are. */
export function sourceOf(table: SheetTable, place: string): ReportSource {
  return { table, place, rowsRead: table.rows.length, skipped: 0, digest: null };
}

/** A sheet of the sample workbook under a pack. Formula cells are blank: none of the read columns holds any. */
export function sampleSource(name: string, pack: Pack): ReportSource {
  const sheet = sampleSheets().find((each) => each.name === name)!;
  const matrix = sheet.rows.map((row) =>
    row.map((cell): RawCell => (typeof cell === 'object' && cell !== null ? null : cell)),
  );
  const { table, report } = readTable(matrix, fieldSpecs(pack));
  const skipped = report.skipped.reduce((sum, { count }) => sum + count, 0);
  return { table: table!, place: name, rowsRead: table!.rows.length + skipped, skipped, digest: 'ab'.repeat(32) };
}
