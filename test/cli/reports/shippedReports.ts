/** Every shipped report of the sample workbook, made as the command line makes it. */
import { join } from 'node:path';
import { runnablePacks } from '../../../src/cli/packs/readPack';
import { openSources } from '../../../src/cli/source/openSources';
import { findSources } from '../../../src/cli/reports/findSources';
import { layoutIds, readLayout } from '../../../src/cli/reports/readLayout';
import { buildReport, layoutNeeds, type Report } from '../../../src/reports';
import { lastDayOf, parseMonth } from '../../../src/measures';
import { NO_MAPPING } from '../../../src/sheet';
import type { Language } from '../../../src/text';

/** The last whole month of the sample workbook. */
const MONTH = '2026-09';
const ASKED = { language: 'id' } as const;
const SAMPLE = join(__dirname, '..', '..', 'fixtures', 'sample.xlsx');

/** @param asOf serial of the day looked from; the month's last day without it */
export async function shippedReports({
  live,
  language = 'id',
  month = MONTH,
  asOf = lastDayOf(parseMonth(month)!),
}: {
  live: boolean;
  language?: Language;
  month?: string;
  asOf?: number;
}): Promise<Report[]> {
  const packs = (await runnablePacks(ASKED)).packs;
  const sheets = await openSources([SAMPLE], { language: 'id' });
  const layouts = await Promise.all((await layoutIds(ASKED)).map((id) => readLayout(id, packs, ASKED)));
  const needs = new Map(layouts.flatMap(layoutNeeds).map((need) => [need.pack, need]));
  const search = { sheets, needs: [...needs.values()], packs, mapping: NO_MAPPING, language: 'id' } as const;
  const { sources } = await findSources(search);
  // The sample workbook has a sheet for every report: one that goes unrecognised would make them all compare nothing.
  const without = search.needs.filter(({ pack }) => !sources.has(pack));
  if (without.length > 0) throw new Error(`No sheet of the sample for ${without.map(({ pack }) => pack).join(', ')}`);
  const request = { month, asOf, sites: null, language, made: null, live } as const;
  return layouts.map((layout) => {
    // As the command does: a report is given the tables it asks for.
    const wanted = new Set(layoutNeeds(layout).map(({ pack }) => pack));
    return buildReport(layout, new Map([...sources].filter(([pack]) => wanted.has(pack))), packs, request);
  });
}
