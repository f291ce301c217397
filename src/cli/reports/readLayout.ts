/** Layouts of reports for the command line: by id from rules/reports/, or by path; one that cannot be built is refused in one sentence. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../../engine';
import { layoutFindingText, parseLayout, parseReportNames, type Layout } from '../../reports';
import { fill, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { readRules, type Asked } from '../packs/library';

const INDEX = join('reports', 'index.json');

const NO_LAYOUT: LocalText = {
  id: 'Tata letak laporan "{{found}}" tidak ada. Pilih {{known}}, atau tulis path ke sebuah berkas .json.',
  en: 'There is no report layout "{{found}}". Choose {{known}}, or give the path of a .json file.',
};
const BROKEN: LocalText = {
  id: 'Tata letak ini tidak dapat dibuat. {{first}}',
  en: 'This layout cannot be built. {{first}}',
};

/** Ids in the order of their lists: one's own layouts, then the shipped ones. */
export async function layoutIds(asked: Asked): Promise<string[]> {
  const lists = [await readRules(INDEX, asked), await readRules(INDEX, { language: asked.language })];
  return [...new Set(lists.flatMap((list) => (list === null ? [] : parseReportNames(list))))];
}

export async function readLayout(idOrPath: string, packs: ReadonlyMap<string, Pack>, asked: Asked): Promise<Layout> {
  const { language } = asked;
  const isPath = /[\\/]|\.json$/.test(idOrPath);
  const known = await layoutIds(asked);
  const file = isPath ? idOrPath : `${idOrPath}.json`;
  const text = isPath
    ? await readFile(file, 'utf8').catch(() => null)
    : known.includes(idOrPath)
      ? await readRules(join('reports', file), asked)
      : null;
  if (text === null) throw new UsageError(fill(NO_LAYOUT[language], { found: idOrPath, known: known.join(', ') }));
  const { layout, findings } = parseLayout(text, { file, packs });
  if (layout) return layout;
  throw new UsageError(fill(BROKEN[language], { first: layoutFindingText(findings[0]!, language) }));
}
