/** Layouts of reports for the command line: by id from rules/reports/, or by path; one that cannot be built is refused in one sentence. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Pack } from '../../engine';
import { layoutFindingText, parseLayout, parseReportNames, type Layout } from '../../reports';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';

const REPORTS = join(__dirname, '..', '..', '..', 'rules', 'reports');

const NO_LAYOUT: LocalText = {
  id: 'Tata letak laporan "{{found}}" tidak ada. Pilih {{known}}, atau tulis jalur ke sebuah berkas .json.',
  en: 'There is no report layout "{{found}}". Choose {{known}}, or give the path of a .json file.',
};
const BROKEN: LocalText = {
  id: 'Tata letak ini tidak dapat dibuat. {{first}}',
  en: 'This layout cannot be built. {{first}}',
};

export async function layoutIds(): Promise<string[]> {
  return parseReportNames(await readFile(join(REPORTS, 'index.json'), 'utf8'));
}

export async function readLayout(
  idOrPath: string,
  packs: ReadonlyMap<string, Pack>,
  language: Language,
): Promise<Layout> {
  const isPath = /[\\/]|\.json$/.test(idOrPath);
  const path = isPath ? idOrPath : join(REPORTS, `${idOrPath}.json`);
  const known = await layoutIds();
  const text = isPath || known.includes(idOrPath) ? await readFile(path, 'utf8').catch(() => null) : null;
  if (text === null) throw new UsageError(fill(NO_LAYOUT[language], { found: idOrPath, known: known.join(', ') }));
  const { layout, findings } = parseLayout(text, { file: isPath ? path : basename(path), packs });
  if (layout) return layout;
  throw new UsageError(fill(BROKEN[language], { first: layoutFindingText(findings[0]!, language) }));
}
