/** XML of a part as a tree. */
import { allAttributes, XmlScanner } from '../shared/xmlScanner';

export interface XmlElement {
  /** Without its prefix: programs choose these freely. */
  name: string;
  /** By local name, too. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** All text directly in it. */
  text: string;
}

/** Throws an `XmlFault` for what is not well-formed. */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const scanner = new XmlScanner({
    wantsText: true,
    open(name, attributes) {
      const element = { name, attributes: allAttributes(attributes), children: [], text: '' };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (piece) => void (open.at(-1)!.text += piece),
  });
  scanner.push(text);
  scanner.end();
  return top.children[0]!;
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
