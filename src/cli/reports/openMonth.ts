/** What a report of a month is made from: its layout, the packs, and the tables found in the files. */
import { buildReport, layoutNeeds, type Layout, type Report, type ReportRequest } from '../../measures';
import type { Pack } from '../../engine';
import { monthState, type MonthState } from '../../ledger';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';
import { inputFiles } from '../input/inputFiles';
import { readMap } from '../input/readMap';
import { packIds, readPack } from '../input/readPack';
import { findSources, type FoundSources } from './findSources';
import { readLayout } from './readLayout';
import { sheetsOf } from './sheetsOf';

const NONE: LocalText = {
  id: '{{files}}: tidak ada lembar untuk laporan ini ({{packs}}). Periksa judul kolomnya, atau beri pemetaan dengan --map.',
  en: '{{files}}: no sheet fits this report ({{packs}}). Check its captions, or give a mapping with --map.',
};

export interface OpenMonth {
  layout: Layout;
  packs: ReadonlyMap<string, Pack>;
  found: FoundSources;
  /** Builds the report and what it was built from. */
  state(request: ReportRequest): MonthState;
}

export async function openMonth(
  name: string,
  files: readonly string[],
  map: string | undefined,
  language: Language,
): Promise<OpenMonth> {
  const packs = new Map(
    await Promise.all((await packIds()).map(async (id) => [id, await readPack(id, language)] as const)),
  );
  const layout = await readLayout(name, packs, language);
  const paths = (await inputFiles(files, language)).map(({ path }) => path);
  const [sheets, mapping] = [await sheetsOf(paths, language), await readMap(map, language)];
  const found = await findSources({ sheets, needs: layoutNeeds(layout), packs, mapping, language });
  if (found.sources.size === 0)
    throw new UsageError(fill(NONE[language], { files: files.join(', '), packs: found.missing.join(', ') }));
  const { sources } = found;
  const build = (request: ReportRequest): Report => buildReport(layout, sources, packs, request);
  return { layout, packs, found, state: (request) => monthState({ layout, report: build(request), sources, packs }) };
}
