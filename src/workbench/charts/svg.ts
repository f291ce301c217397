/** Elements of a drawing; texts are text, never markup. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | false | undefined>>,
  children: readonly (SVGElement | string)[] = [],
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}
