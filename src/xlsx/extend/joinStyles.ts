/** Styles of one workbook at the end of another's, so that cells can move over and look as before. */

/** Lists of a style sheet that formats of cells point into, with the attribute that points. */
const LISTS = [
  ['fonts', 'font', 'fontId'],
  ['fills', 'fill', 'fillId'],
  ['borders', 'border', 'borderId'],
] as const;
/** Number formats of people begin here. */
const FIRST_OWN_FORMAT = 164;

export interface JoinedStyles {
  text: string;
  /** What is added to the number of a cell's style. */
  shift: number;
}

/** @param from what this room has written itself; null where the text is no style sheet as Excel writes it */
export function joinStyles(into: string, from: string): JoinedStyles | null {
  const prefix = /<((?:\w+:)?)styleSheet\b/.exec(into)?.[1];
  const shift = prefix === undefined ? null : countOf(into, prefix, 'cellXfs', 'xf');
  if (prefix === undefined || shift === null) return null;
  // What has no font of its own has that of the workbook.
  const font = new RegExp(`<${prefix}fonts\\b[^]*?<${prefix}name val="([^"]*)"`).exec(into)?.[1];
  const named = (xml: string) =>
    font === undefined ? xml : xml.replace(/<name val="[^"]*"/g, () => `<name val="${font}"`);
  const own = (xml: string) => named(xml).replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  const shifts = new Map<string, number>();
  let text = into;
  for (const [list, item, pointer] of LISTS) {
    const count = countOf(text, prefix, list, item);
    if (count === null) return null;
    shifts.set(pointer, count);
    text = appended(text, prefix, list, own(contentOf(from, list)));
  }
  const formats = [...from.matchAll(/<numFmt numFmtId="(\d+)" (formatCode="[^"]*")\/>/g)];
  const taken = [...text.matchAll(/numFmtId="(\d+)"/g)].map(([, id]) => Number(id));
  const firstFree = Math.max(FIRST_OWN_FORMAT - 1, ...taken) + 1;
  const formatIds = new Map(formats.map(([, id], i) => [id!, firstFree + i]));
  const written = formats.map(([, id, code]) => `<${prefix}numFmt numFmtId="${formatIds.get(id!)}" ${code!}/>`);
  if (written.length > 0) {
    const has = new RegExp(`<${prefix}numFmts\\b`).test(text);
    const list = `<${prefix}numFmts count="0"></${prefix}numFmts>`;
    if (!has) text = text.replace(new RegExp(`<${prefix}styleSheet\\b[^>]*>`), (root) => root + list);
    text = appended(text, prefix, 'numFmts', written.join(''));
  }
  const xfs = own(contentOf(from, 'cellXfs'))
    .replace(/numFmtId="(\d+)"/g, (_, id: string) => `numFmtId="${formatIds.get(id) ?? id}"`)
    .replace(/(fontId|fillId|borderId)="(\d+)"/g, (_, name: string, id: string) => {
      return `${name}="${Number(id) + shifts.get(name)!}"`;
    });
  return { text: appended(text, prefix, 'cellXfs', xfs), shift };
}

const contentOf = (text: string, list: string): string =>
  new RegExp(`<${list}\\b[^>]*>([^]*?)</${list}>`).exec(text)?.[1] ?? '';

/** How many there are; null where there is no such list. */
function countOf(text: string, prefix: string, list: string, item: string): number | null {
  const found = new RegExp(`<${prefix}${list}\\b[^>]*>([^]*?)</${prefix}${list}>`).exec(text);
  return found ? [...found[1]!.matchAll(new RegExp(`<${prefix}${item}[\\s/>]`, 'g'))].length : null;
}

function appended(text: string, prefix: string, list: string, items: string): string {
  const whole = new RegExp(`<${prefix}${list}\\b([^>]*)>([^]*?)</${prefix}${list}>`);
  return text.replace(whole, (_, attributes: string, before: string) => {
    const content = before + items;
    const count = [...content.matchAll(/<(\/?)[\w:]+[^>]*?(\/?)>/g)].reduce(
      ([depth, sum], [, closes, single]): [number, number] => {
        if (closes) return [depth! - 1, sum!];
        return [single ? depth! : depth! + 1, sum! + (depth === 0 ? 1 : 0)];
      },
      [0, 0],
    )[1];
    const others = attributes.replace(/\scount="\d*"/, '');
    return `<${prefix}${list} count="${count}"${others}>${content}</${prefix}${list}>`;
  });
}
