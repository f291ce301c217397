/** The unified manifest is made from manifest.xml; Microsoft's published schemas say whether Excel would take it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import { SCHEMA_VERSION, unifiedOf, type Shortcuts } from '../../scripts/manifest/unified';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const schemas = path.join('node_modules/@microsoft/app-manifest/build/json-schemas/teams', `v${SCHEMA_VERSION}`);
const problemsOf = (schema: string, value: object): unknown[] => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(JSON.parse(read(path.join(schemas, `${schema}.schema.json`))) as object);
  return validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
};
const xml = read('manifest.xml');
const shortcuts = JSON.parse(read('assets/shortcuts.json')) as Shortcuts;

describe('the unified manifest', () => {
  const { manifest, texts } = unifiedOf(xml, shortcuts);

  it('is what the published schemas ask for, the manifest and its Indonesian texts', () => {
    expect(problemsOf('MicrosoftTeams', manifest)).toEqual([]);
    expect(problemsOf('MicrosoftTeams.Localization', texts)).toEqual([]);
  });

  it('says in Indonesian every sentence for which manifest.xml has one', () => {
    const overrides = Array.from(xml.matchAll(/Locale="id-ID" Value="([^"]+)"/g), ([, text]) => text!);
    expect([...new Set(Object.values(texts))].filter((text) => text !== 'Patuh').sort()).toEqual(
      [...new Set(overrides)].sort(),
    );
  });

  it('binds every control and every shortcut to an action of the runtime', () => {
    const json = JSON.stringify(manifest);
    const [{ runtimes }] = (manifest as { extensions: [{ runtimes: [{ actions: { id: string }[] }] }] }).extensions;
    const actions = runtimes[0].actions.map(({ id }) => id);
    const bound = Array.from(json.matchAll(/"actionId":"(\w+)"/g), ([, id]) => id!);
    expect([...new Set(bound)].sort()).toEqual([...actions].sort());
  });

  it('names what is missing in the XML manifest', () => {
    expect(() => unifiedOf(xml.replaceAll('OfficeMenu', 'OfficeMenue'), shortcuts)).toThrow(
      'manifest.xml has no <OfficeMenu>',
    );
  });
});
