/** What add-ins keep in a file: custom XML parts, and document settings in the part of the add-in's own pane. */
import type { XlsxPackage } from './openPackage';
import type { XlsxXmlPart } from '../shared/model';
import { at, childrenOf } from './xmlTree';

/** Parts of Excel's own (document properties of SharePoint, labels …) are among them, as they are for an add-in. */
export async function customXmlOf(file: XlsxPackage): Promise<XlsxXmlPart[]> {
  const paths = file.paths.filter((path) => /^customXml\/item\d+\.xml$/.test(path));
  const parts = await Promise.all(
    paths.map(async (path) => {
      const [properties] = (await file.related(path)).filter(({ type }) => type === 'customXmlProps');
      const id = properties && (await file.xml(properties.path))?.attributes['itemID'];
      return {
        id: id ?? `{${crypto.randomUUID().toUpperCase()}}`,
        xml: ((await file.text(path)) ?? '').replace(/^\uFEFF/, ''),
      };
    }),
  );
  return parts.filter(({ xml }) => xml !== '');
}

/** Name and JSON text of every setting, those of the add-in whose part comes first where several have the same name. */
export async function settingsOf(file: XlsxPackage): Promise<[name: string, json: string][]> {
  const settings = new Map<string, string>();
  for (const path of file.paths.filter((each) => /^xl\/webextensions\/webextension\d*\.xml$/.test(each))) {
    for (const { attributes } of childrenOf(at(await file.xml(path), 'properties'), 'property')) {
      const name = attributes['name'] ?? '';
      if (name !== '' && !settings.has(name) && isJson(attributes['value']))
        settings.set(name, attributes['value'] ?? '');
    }
  }
  return [...settings];
}

function isJson(text = ''): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
