/** What a report of a month is made from: its layout, the packs, and the tables found in the files. */
import { buildReport, layoutNeeds, layoutPacks, type Layout, type Report, type ReportRequest } from '../../reports';
import type { Pack } from '../../engine';
import { monthState, type MonthState } from '../../ledger';
import { fill, type LocalText } from '../../text';
import type { Io } from '../command/command';
import { UsageError } from '../command/usageError';
import { inputFiles } from '../source/inputFiles';
import { withCarriedRules } from '../verify/carriedRules';
import { readMap } from '../tables/readMap';
import { isOwn } from '../packs/own';
import { allPacks } from '../packs/readPack';
import { openSources } from '../source/openSources';
import { findSources, type FoundSources } from './findSources';
import { readLayout } from './readLayout';
import type { Output } from '../source/output';
import { checkTarget } from './writeReport';

const NONE: LocalText = {
  id: '{{files}}: tidak ada lembar untuk laporan ini ({{packs}}). Periksa judul kolomnya, atau beri pemetaan dengan --map.',
  en: '{{files}}: no sheet fits this report ({{packs}}). Check its captions, or give a mapping with --map.',
};

export interface OpenMonth {
  layout: Layout;
  packs: ReadonlyMap<string, Pack>;
  found: FoundSources;
  /** Packs of the report that are not the shipped ones. */
  own: readonly Pack[];
  build(request: ReportRequest): Report;
  /** Builds the report and what it was built from. */
  state(request: ReportRequest): MonthState;
}

export interface MonthAsked {
  /** Id of the layout, or its path. */
  name: string;
  /** Files and folders, as typed. */
  words: readonly string[];
  /** The file of `--map`. */
  map: string | undefined;
  io: Io;
  /** Where the report goes, if one is written: refused before the files are read. */
  target?(layout: Layout): Output;
}

export async function openMonth({ name, words, map, io, target }: MonthAsked): Promise<OpenMonth> {
  const { language } = io;
  const packs = await allPacks(io);
  const layout = await readLayout(name, packs, io);
  const paths = (await inputFiles(words, language)).map(({ path }) => path);
  if (target) await checkTarget(target(layout), paths, language);
  const [sheets, mapping] = [
    await withCarriedRules(await openSources(paths, { language })),
    await readMap(map, language),
  ];
  const found = await findSources({ sheets, needs: layoutNeeds(layout), packs, mapping, language });
  if (found.sources.size === 0)
    throw new UsageError(fill(NONE[language], { files: paths.join(', '), packs: found.missing.join(', ') }));
  const { sources } = found;
  const used = layoutPacks(layout).flatMap((id) => packs.get(id) ?? []);
  const own = new Set<string>();
  for (const pack of used) if (await isOwn(pack)) own.add(pack.id);
  const build = (request: ReportRequest): Report => buildReport(layout, sources, packs, { ...request, own });
  return {
    layout,
    packs,
    found,
    own: used.filter(({ id }) => own.has(id)),
    build,
    state: (request) => monthState({ layout, report: build(request), sources, packs }),
  };
}
