/** A table's part with columns more at its end: new rows get their formulas. */
import { cellAddress, parseArea } from '../../grid';
import { escaped } from '../shared/xmlTag';

export interface AddedColumn {
  caption: string;
  /** Without `=`. */
  formula: string;
}

export function grownTable(text: string, columns: readonly AddedColumn[]): string {
  const prefix = /<((?:\w+:)?)table\b/.exec(text)?.[1] ?? '';
  const wider = (ref: string): string => {
    const area = parseArea(ref);
    if (!area) return ref;
    const { startRow, startColumn, endRow, endColumn } = area;
    return `${cellAddress(startRow, startColumn)}:${cellAddress(endRow, endColumn + columns.length)}`;
  };
  const ids = [...text.matchAll(new RegExp(`<${prefix}tableColumn\\b[^>]*?\\sid="(\\d+)"`, 'g'))].map(([, id]) =>
    Number(id),
  );
  const first = Math.max(0, ...ids) + 1;
  const added = columns.map(
    ({ caption, formula }, i) =>
      `<${prefix}tableColumn id="${first + i}" name="${escaped(caption)}">` +
      `<${prefix}calculatedColumnFormula>${escaped(formula)}</${prefix}calculatedColumnFormula></${prefix}tableColumn>`,
  );
  return text
    .replace(
      new RegExp(`(<${prefix}(?:table|autoFilter)\\b[^>]*?\\sref=")([^"]*)"`, 'g'),
      (_, head: string, ref: string) => `${head}${wider(ref)}"`,
    )
    .replace(
      new RegExp(`<${prefix}tableColumns\\b[^>]*>`),
      `<${prefix}tableColumns count="${ids.length + columns.length}">`,
    )
    .replace(`</${prefix}tableColumns>`, () => `${added.join('')}</${prefix}tableColumns>`);
}
