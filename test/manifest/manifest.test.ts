/** The manifest checked offline: what the online validator and Excel refuse, found before anyone sideloads it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const root = path.resolve(__dirname, '../..');
const text = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const document = new new JSDOM('').window.DOMParser().parseFromString(text, 'text/xml');
const all = (name: string): Element[] =>
  Array.from(document.getElementsByTagName('*')).filter((node) => node.localName === name);
const one = (name: string): Element => all(name)[0]!;
const attribute = (name: string) => (element: Element) => element.getAttribute(name) ?? '';

const DEVELOPMENT = 'https://localhost:3000/';
const resourceGroups = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];

describe('manifest.xml', () => {
  it('is well-formed XML of a task pane add-in', () => {
    expect(all('parsererror')).toHaveLength(0);
    expect(document.documentElement.localName).toBe('OfficeApp');
    expect(one('Id').textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one('Version').textContent).toMatch(/^\d+(\.\d+){3}$/);
  });

  const resources = resourceGroups.flatMap((group) => Array.from(one(group).children));
  const ids = resources.map(attribute('id'));

  it('names every resource once, in at most 32 characters', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32 || id === '')).toEqual([]);
  });

  it('refers only to resources that exist, and uses every one', () => {
    const used = Array.from(document.getElementsByTagName('*')).map(attribute('resid')).filter(Boolean);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  });

  it('keeps short strings within 125 and long strings within 250 characters, in both languages', () => {
    const tooLong = (group: string, limit: number) =>
      Array.from(one(group).children)
        .flatMap((string) => [
          string.getAttribute('DefaultValue')!,
          ...Array.from(string.children).map(attribute('Value')),
        ])
        .filter((value) => value.length > limit || value.trim() === '');
    expect(tooLong('ShortStrings', 125)).toEqual([]);
    expect(tooLong('LongStrings', 250)).toEqual([]);
  });

  it('says every sentence in English, whichever country’s, and in Indonesian', () => {
    const names = ['Functions.Namespace', 'Tab.Label', 'Group.Label'];
    const oneLanguage = ['ShortStrings', 'LongStrings']
      .flatMap((group) => Array.from(one(group).children))
      .filter((string) => !names.includes(attribute('id')(string)))
      .filter((string) => !Array.from(string.children).some((child) => child.getAttribute('Locale') === 'id-ID'));
    expect(one('DefaultLocale').textContent).toBe('en-US');
    expect(oneLanguage.map(attribute('id'))).toEqual([]);
  });

  it('uses one page for the shared runtime, the functions and the commands', () => {
    const page = one('Runtime').getAttribute('resid');
    const functionsPage = one('Page').getElementsByTagName('SourceLocation')[0]!.getAttribute('resid');
    expect([functionsPage, one('FunctionFile').getAttribute('resid')]).toEqual([page, page]);
    expect(one('Runtime').getAttribute('lifetime')).toBe('long');
  });

  it('puts the functions into a namespace that no cell or built-in could be', () => {
    const namespace = resources.find(
      (resource) => resource.getAttribute('id') === one('Namespace').getAttribute('resid'),
    )!;
    expect(namespace.getAttribute('DefaultValue')).toMatch(/^[A-Z]{4,}$/);
  });

  it('has icons of the sizes Office asks for, as files of that size', () => {
    const icons = [
      ...resources.filter((resource) => resource.localName === 'Image'),
      one('IconUrl'),
      one('HighResolutionIconUrl'),
    ];
    const wrong = icons.map(attribute('DefaultValue')).filter((url) => {
      const file = path.join(root, url.replace(DEVELOPMENT, ''));
      if (!existsSync(file)) return true;
      const size = Number(/icon-(\d+)\.png$/.exec(url)?.[1]);
      const png = readFileSync(file);
      return png.readUInt32BE(16) !== size || png.readUInt32BE(20) !== size;
    });
    expect(wrong).toEqual([]);
  });

  it('loads everything from the development address, which the build replaces', () => {
    const urls = text.match(/https?:\/\/[^"'<\s]+/g)!.filter((url) => !/schemas\.microsoft\.com|w3\.org/.test(url));
    expect(urls.filter((url) => !url.startsWith(DEVELOPMENT))).toEqual([]);
  });

  it('gives every action a shortcut with its name in both languages, in the pattern that keeps clear of Excel and browsers', () => {
    const beside = (name: string) => {
      const url = one('ExtendedOverrides').getAttribute(name)!;
      return JSON.parse(readFileSync(path.join(root, url.replace(DEVELOPMENT, '')), 'utf8')) as Record<string, unknown>;
    };
    const { actions, shortcuts, resources } = beside('Url') as unknown as {
      actions: { id: string; type: string; name: string }[];
      shortcuts: { action: string; key: { default: string } }[];
      resources: { default: Record<string, { value: string }> };
    };
    const english = beside('ResourcesUrl') as Record<string, { value: string }>;
    const token = (name: string) => /^\$\{resource\.(\w+)\}$/.exec(name)![1]!;
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    expect(actions.map(({ name }) => resources.default[token(name)]?.value)).not.toContain(undefined);
    expect(Object.keys(english)).toEqual(Object.keys(resources.default));
    expect(new Set(shortcuts.map(({ key }) => key.default)).size).toBe(shortcuts.length);
    expect(shortcuts.filter(({ key }) => !/^Ctrl\+Alt\+Shift\+[A-Z]$/.test(key.default))).toEqual([]);
  });

  it('binds the commands of ribbon, cell menu and keyboard to actions that the page associates', () => {
    const session = readFileSync(path.join(root, 'taskpane/app/startSession.ts'), 'utf8');
    const associated = Array.from(session.matchAll(/onCommand\(api, '(\w+)'/g), (match) => match[1]!);
    const shortcuts = JSON.parse(readFileSync(path.join(root, 'assets/shortcuts.json'), 'utf8')) as {
      actions: { id: string }[];
    };
    const named = [
      ...all('FunctionName').map((node) => node.textContent!.trim()),
      ...shortcuts.actions.map(({ id }) => id),
    ];
    expect(named.filter((name) => !associated.includes(name))).toEqual([]);
  });
});
