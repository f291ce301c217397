/** Which reports are shipped: `rules/reports/index.json`, a list of ids. */

/** Ids in the order of the menu. @throws TypeError where the text is no list of names */
export function parseReportNames(json: string): string[] {
  const names = JSON.parse(json) as unknown;
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string' && /^[a-z0-9-]+$/.test(name)))
    throw new TypeError('rules/reports/index.json is a list of ids, for example ["qms-bulanan"].');
  return names;
}
