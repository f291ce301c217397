/** A page of the simulated Excel with the real office.js, our functions bundle and our metadata. */
import { readFile } from 'node:fs/promises';
import { CATALOGUE } from '../../src/functions/catalogue';
import { metadataOf } from '../../src/functions/metadata';
import { NAMESPACE } from '../../src/functions/help/names';
import { openPage, type Page, type PageOptions } from '../../src/host/jsdom';

const rulesFetch = (async (address: string) => ({
  ok: true,
  text: () => readFile(String(address), 'utf8'),
})) as unknown as typeof fetch;

export function openWithFunctions(bundle: string, options: PageOptions = {}): Promise<Page> {
  const { functions, allowErrorForDataTypeAny } = metadataOf(CATALOGUE, 'id', '');
  const metadata = functions.map((each) => ({ ...each, options: { ...each.options, allowErrorForDataTypeAny } }));
  return openPage({ scripts: [bundle], functions: { namespace: NAMESPACE, metadata }, fetch: rulesFetch, ...options });
}
