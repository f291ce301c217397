/** How things are kept in a custom XML part: JSON in one element of a namespace of its own. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const partText = (namespace: string, thing: unknown): string =>
  `<patuh xmlns="${namespace}">${JSON.stringify(thing).replace(/[&<>]/g, (sign) => ENTITIES[sign]!)}</patuh>`;

/** Null for a part of somebody else, or one that says nothing sound. */
export function partOf<T>(namespace: string, xml: string): Partial<T> | null {
  const [, attributes, body] = /<patuh\b([^>]*)>([\s\S]*)<\/patuh>/.exec(xml) ?? [];
  if (body === undefined || !attributes!.includes(`"${namespace}"`)) return null;
  try {
    const thing = JSON.parse(unescaped(body)) as Partial<T> | null;
    return typeof thing === 'object' ? thing : null;
  } catch {
    return null;
  }
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
