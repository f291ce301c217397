/** The sites named with --sites: one that no table holds is a slip of the pen, not an empty report. */
import { foldCase } from '../../grid';
import type { ReportSources } from '../../reports';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';

const NO_SITE: LocalText = {
  id: '--sites: tidak ada site "{{found}}" di data ini. Yang ada: {{known}}.',
  en: '--sites: there is no site "{{found}}" in these data. There are: {{known}}.',
};

/** null for all sites. */
export function readSites(text: string | undefined, sources: ReportSources, language: Language): string[] | null {
  if (text === undefined) return null;
  const sites = text.split(',').flatMap((site) => site.trim() || []);
  const known = new Map<string, string>();
  for (const { table } of sources.values())
    for (const value of table.columns['site']?.values ?? [])
      if (value !== null) known.set(foldCase(String(value)), String(value));
  const unknown = sites.find((site) => !known.has(foldCase(site)));
  if (unknown !== undefined && known.size > 0)
    throw new UsageError(fill(NO_SITE[language], { found: unknown, known: [...known.values()].sort().join(', ') }));
  return sites;
}
