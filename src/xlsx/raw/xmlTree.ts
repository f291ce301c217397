/** XML of a part as a tree. The guard has refused document types before, so there are no entities but XML's own. */

export interface XmlElement {
  /** Without its prefix: programs choose these freely. */
  name: string;
  /** By local name, too. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** All text directly in it. */
  text: string;
}

const PIECES =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/)[^>]*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const ATTRIBUTES = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** null where there is no element at all. */
export function parseXml(text: string): XmlElement | null {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [, cdata, closes, name, attributes = '', single, plain] of text.matchAll(PIECES)) {
    const here = open.at(-1)!;
    if (cdata !== undefined) here.text += cdata;
    else if (plain !== undefined) here.text += decoded(plain);
    else if (closes && open.length > 1) open.pop();
    else if (name !== undefined) {
      const element = { name: localName(name), attributes: attributesOf(attributes), children: [], text: '' };
      here.children.push(element);
      if (!single) open.push(element);
    }
  }
  return top.children[0] ?? null;
}

/** The first child of this name, then its first child of the next name, and so on. */
export function at(element: XmlElement | null | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = element ?? undefined;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found;
}

export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Every element of this name, however deep. */
export function descendants(element: XmlElement | null | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTES)].map(([, name, double, single]) => [
      localName(name!),
      decoded(double ?? single ?? ''),
    ]),
  );
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
