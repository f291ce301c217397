import { HostError } from '../shared/errors';
import { freshId } from '../shared/freshId';

export interface XmlPart {
  id: string;
  namespace: string;
  xml: string;
}

/** Custom XML parts: data of add-ins that travels inside the file. */
export class XmlParts {
  readonly #parts = new Map<string, XmlPart>();

  list(namespace?: string): XmlPart[] {
    return [...this.#parts.values()].filter((part) => namespace === undefined || part.namespace === namespace);
  }

  find(id: string): XmlPart | null {
    return this.#parts.get(id) ?? null;
  }

  /** Excel refuses what is not well formed. */
  add(xml: string, id = freshId()): XmlPart {
    const part = { id, namespace: rootNamespace(xml), xml };
    this.#parts.set(id, part);
    return part;
  }

  set(id: string, xml: string): void {
    if (!this.#parts.has(id)) throw new HostError('ItemNotFound');
    this.#parts.set(id, { id, namespace: rootNamespace(xml), xml });
  }

  remove(id: string): void {
    this.#parts.delete(id);
  }

  clear(): void {
    this.#parts.clear();
  }
}

/** The namespace of the root element; also checks that every element that opens closes in order. */
function rootNamespace(xml: string): string {
  const open: string[] = [];
  let root: string | undefined;
  const tag =
    /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[[\s\S]*?\]\]|\/([\w:.-]+)\s*|([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/)?)>/g;
  let end = 0;
  for (let match = tag.exec(xml); match; match = tag.exec(xml)) {
    const [all, closes, opens, attributes = '', single] = match;
    const between = xml.slice(end, match.index);
    if (between.includes('<') || (open.length === 0 && between.trim() !== '')) throw new HostError('InvalidArgument');
    end = match.index + all.length;
    if (closes !== undefined) {
      if (open.pop() !== closes) throw new HostError('InvalidArgument');
    } else if (opens !== undefined) {
      if (open.length === 0) {
        if (root !== undefined) throw new HostError('InvalidArgument');
        const prefix = opens.includes(':') ? `:${opens.split(':')[0]}` : '';
        root = new RegExp(`\\sxmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
      }
      if (!single) open.push(opens);
    }
  }
  if (open.length > 0 || root === undefined || xml.slice(end).trim() !== '') throw new HostError('InvalidArgument');
  return root;
}
