/**
 * The unified manifest (JSON) made from manifest.xml, so that both manifests say the same. The unified one installs in Excel
 * on the web, on Windows from version 2501 and on the Mac from 16.103; everywhere else the XML one does.
 */
import { JSDOM } from 'jsdom';
import { LANGUAGES, type Language } from '../../src/text';

/** The oldest schema that knows functions described by an address, cell menus and shortcuts. */
export const SCHEMA_VERSION = '1.24';
/** Excel's languages as manifests tag them; the first file is the manifest itself. */
const TAGS: Readonly<Record<Language, { locale: string; tag: string }>> = {
  en: { locale: 'en-US', tag: 'en-us' },
  id: { locale: 'id-ID', tag: 'id' },
};
/** The least a team's page of keyboard shortcuts says; the file is the one that the XML manifest names. */
export interface Shortcuts {
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}
export interface Unified {
  readonly manifest: object;
  /** The texts of the other language by their path, as a localization file has them; its name stands in the manifest. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Both files of the package. Icons are named beside them: color.png (192 × 192) and outline.png (32 × 32). */
export function unifiedOf(xml: string, shortcuts: Shortcuts): Unified {
  const document = new new JSDOM('').window.DOMParser().parseFromString(xml, 'text/xml');
  const [english, indonesian] = (['en', 'id'] as const).map((language) => inLanguage(document, language, shortcuts));
  const other = new Map(leaves(indonesian));
  const texts = [...leaves(english)].filter(([path, value]) => other.get(path) !== value).map(([path]) => path);
  const always = ['name.short', 'description.short', 'description.full'];
  return {
    manifest: english!,
    texts: Object.fromEntries([...new Set([...always, ...texts])].map((path) => [path, other.get(path)!])),
  };
}

function inLanguage(document: Document, language: Language, shortcuts: Shortcuts): object {
  const all = (name: string, within: Document | Element = document): Element[] =>
    Array.from(within.getElementsByTagName('*')).filter((node) => node.localName === name);
  const one = (name: string, within: Document | Element = document): Element => {
    const [found] = all(name, within);
    if (found === undefined) throw new Error(`manifest.xml has no <${name}>; the unified manifest needs it.`);
    return found;
  };
  const local = (element: Element): string => {
    const override = Array.from(element.children).find(
      (child) => child.getAttribute('Locale') === TAGS[language].locale,
    );
    return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue')!;
  };
  const resources = new Map(
    Array.from(one('Resources').children)
      .flatMap((group) => Array.from(group.children))
      .map((resource) => [resource.getAttribute('id')!, resource]),
  );
  const resource = (element: Element): string => local(resources.get(element.getAttribute('resid')!)!);
  const named = (name: string, within: Element): string => resource(one(name, within));
  const iconsOf = (element: Element) =>
    all('Image', one('Icon', element)).map((image) => ({
      size: Number(image.getAttribute('size')),
      url: resource(image),
    }));

  const PANE = 'openPane';
  const runtimeId = 'Patuh.Runtime';
  const actionOf = (control: Element): string => all('FunctionName', control)[0]?.textContent!.trim() ?? PANE;
  const controlOf = (control: Element) => ({
    id: control.getAttribute('id')!,
    type: 'button',
    label: named('Label', control),
    icons: iconsOf(control),
    supertip: { title: named('Title', control), description: named('Description', control) },
    actionId: actionOf(control),
  });
  const page = resource(one('Runtime'));
  const host = new URL(page);
  const base = new URL('.', page).href;
  const group = one('Group');
  const tab = one('CustomTab');
  const menu = one('OfficeMenu');
  const [started] = all('GetStarted');
  const overrides = one('ExtendedOverrides');
  const commands = new Set([
    ...all('FunctionName').map((node) => node.textContent!.trim()),
    ...shortcuts.shortcuts.map(({ action }) => action),
  ]);
  const description = local(all('Description')[0]!);

  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    id: one('Id').textContent!,
    // Three numbers here, four there.
    version: one('Version').textContent!.split('.').slice(0, 3).join('.'),
    name: { short: local(one('DisplayName')) },
    description: { short: description, full: description },
    developer: {
      name: one('ProviderName').textContent!,
      websiteUrl: local(one('SupportUrl')),
      privacyUrl: `${local(one('SupportUrl'))}#privacy`,
      termsOfUseUrl: `${base}LICENSE`,
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0F6C5C',
    localizationInfo: {
      defaultLanguageTag: TAGS.en.tag,
      additionalLanguages: LANGUAGES.filter((other) => other !== 'en').map((other) => ({
        languageTag: TAGS[other].tag,
        file: `${other}.json`,
      })),
    },
    validDomains: [host.host],
    authorization: { permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] } },
    extensions: [
      {
        requirements: {
          scopes: ['workbook'],
          capabilities: all('Set', one('Requirements')).map((set) => ({
            name: set.getAttribute('Name')!,
            minVersion: set.getAttribute('MinVersion')!,
          })),
        },
        runtimes: [
          {
            id: runtimeId,
            type: 'general',
            code: { page, script: resource(one('SourceLocation', one('Script'))) },
            lifetime: one('Runtime').getAttribute('lifetime')!,
            actions: [
              { id: PANE, type: 'openPage', view: runtimeId },
              ...[...commands].map((id) => ({ id, type: 'executeFunction' })),
            ],
            customFunctions: {
              namespace: {
                id: named('Namespace', one('AllFormFactors')),
                name: named('Namespace', one('AllFormFactors')),
              },
              metadataUrl: resource(one('SourceLocation', one('Metadata'))),
            },
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                id: tab.getAttribute('id')!,
                label: resource(all('Label', tab).at(-1)!),
                groups: [
                  {
                    id: group.getAttribute('id')!,
                    label: named('Label', group),
                    icons: iconsOf(group),
                    controls: all('Control', group).map(controlOf),
                  },
                ],
              },
            ],
          },
        ],
        contextMenus: [{ menus: [{ entryPoint: 'cell', controls: all('Control', menu).map(controlOf) }] }],
        keyboardShortcuts: [
          {
            shortcuts: shortcuts.shortcuts.map(({ action, key }) => ({ actionId: action, key })),
            keyMappingFiles: {
              shortcutsUrl: overrides.getAttribute('Url')!,
              localizationResourceUrl: overrides.getAttribute('ResourcesUrl')!,
            },
          },
        ],
        getStartedMessages: [
          {
            title: named('Title', started!),
            description: named('Description', started!),
            learnMoreUrl: named('LearnMoreUrl', started!),
          },
        ],
      },
    ],
  };
}

/** Every text of a manifest by its path, as localization files write it: extensions[0].ribbons[0].tabs[0].label. */
function* leaves(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* leaves(item, `${path}[${at}]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* leaves(item, path === '' ? key : `${path}.${key}`);
}
