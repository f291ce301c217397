/** Reads from the add-in's manifest what Excel would: the ribbon buttons, the cell menu, the page and the metadata file. */
import type { Language } from '../../text';

export interface AddinCommand {
  id: string;
  label: string;
  tip: string;
  icon: string;
  /** A command opens the pane, or runs the function that the add-in associated with this name. */
  action: { kind: 'pane' } | { kind: 'function'; name: string };
}

export interface Addin {
  group: string;
  ribbon: AddinCommand[];
  cellMenu: AddinCommand[];
  /** File names beside the workbench page. */
  page: string;
  metadata: string;
  /** Null for an add-in without keyboard shortcuts. */
  shortcuts: string | null;
  namespace: string;
}

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-US' };

/** @param xml text of manifest.xml; a broken one throws */
export function parseManifest(xml: string, language: Language): Addin {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw new Error('manifest.xml is not well-formed XML.');
  const defaultLocale = first(document, 'DefaultLocale')?.textContent?.trim();
  const resource = (id: string | null | undefined): string => {
    const found = [...document.getElementsByTagNameNS('*', '*')].find(
      (each) => each.getAttribute('id') === id && each.hasAttribute('DefaultValue'),
    );
    const override =
      defaultLocale === LOCALE[language]
        ? undefined
        : all(found, 'Override').find((each) => each.getAttribute('Locale') === LOCALE[language]);
    return override?.getAttribute('Value') ?? found?.getAttribute('DefaultValue') ?? '';
  };
  const refer = (parent: Element | undefined, tag: string): string =>
    resource(first(parent, tag)?.getAttribute('resid'));
  const command = (control: Element): AddinCommand => {
    const action = first(control, 'Action')!;
    const small = all(control, 'Image').find((each) => each.getAttribute('size') === '32') ?? first(control, 'Image');
    return {
      id: control.getAttribute('id')!,
      label: resource(all(control, 'Label')[0]?.getAttribute('resid')),
      tip: refer(first(control, 'Supertip'), 'Description'),
      icon: beside(resource(small?.getAttribute('resid'))),
      action:
        action.getAttribute('xsi:type') === 'ShowTaskpane'
          ? { kind: 'pane' }
          : { kind: 'function', name: first(action, 'FunctionName')!.textContent!.trim() },
    };
  };
  const points = all(document, 'ExtensionPoint');
  const point = (type: string): Element | undefined => points.find((each) => each.getAttribute('xsi:type') === type);
  const functions = point('CustomFunctions');
  return {
    group: resource(first(first(point('PrimaryCommandSurface'), 'Group'), 'Label')?.getAttribute('resid')),
    ribbon: all(point('PrimaryCommandSurface'), 'Control').map(command),
    cellMenu: all(point('ContextMenu'), 'Control').map(command),
    page: beside(resource(first(document, 'FunctionFile')?.getAttribute('resid'))),
    metadata: beside(refer(first(functions, 'Metadata'), 'SourceLocation')),
    shortcuts: beside(first(document, 'ExtendedOverrides')?.getAttribute('Url') ?? '') || null,
    namespace: resource(first(functions, 'Namespace')?.getAttribute('resid')),
  };
}

function all(parent: Document | Element | undefined, tag: string): Element[] {
  return parent ? [...parent.getElementsByTagNameNS('*', tag)] : [];
}

function first(parent: Document | Element | undefined, tag: string): Element | undefined {
  return all(parent, tag)[0];
}

/** The manifest names the address Excel loads from; here the same file lies beside this page. */
function beside(url: string): string {
  return url === '' ? '' : new URL(url).pathname.replace(/^\//, '');
}
