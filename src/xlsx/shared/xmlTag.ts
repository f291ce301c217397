/** Elements of XML as text. */

export type Attributes = Readonly<Record<string, string | number>>;

/** @param content XML already; texts go through `escaped` */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  const all = Object.entries(attributes).map(([key, each]) => ` ${key}="${escaped(String(each))}"`);
  return content === '' ? `<${name}${all.join('')}/>` : `<${name}${all.join('')}>${content}</${name}>`;
}

/** The shape most settings of a drawing have: an element with one attribute `val`. */
export function value(name: string, val: string | number): string {
  return tag(name, { val });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text and attributes; what XML 1.0 cannot hold is left out. */
export function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (each) => ENTITIES[each]!);
}
