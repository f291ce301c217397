import type { XlsxHeaderFooter } from '../../../xlsx';
import type { WorkbookParts } from '../workbookParts';

/** Pages by the names of Office.js's objects and of the file; `all` and `odd` share the file's odd pages. */
const pages = { all: 'odd', odd: 'odd', even: 'even', first: 'first' } as const;
const ends = ['Header', 'Footer'] as const;
const sides = { left: '&L', center: '&C', right: '&R' } as const;
type Side = keyof typeof sides;

const root = (sheet: string): string => `headers:${sheet}`;

/** null where nothing was set. */
export function headersOfSheet(workbook: WorkbookParts, sheet: string): XlsxHeaderFooter | null {
  const state = String(workbook.remembered.of(root(sheet))['state'] ?? 'Default');
  const own = state.includes('Odd') ? (['odd', 'even', 'first'] as const) : (['all', 'even', 'first'] as const);
  const said: XlsxHeaderFooter = {};
  for (const page of own) {
    const record = workbook.remembered.of(`${root(sheet)}/${page}`);
    for (const end of ends) {
      const text = (Object.keys(sides) as Side[])
        .map((side) => (record[`${side}${end}`] ? `${sides[side]}${String(record[`${side}${end}`])}` : ''))
        .join('');
      if (text !== '') said[`${pages[page]}${end}`] = text;
    }
  }
  if (Object.keys(said).length === 0) return null;
  return {
    ...said,
    ...(state.includes('Odd') ? { differentOddEven: true } : {}),
    ...(state.includes('First') ? { differentFirst: true } : {}),
  };
}

/** Records that the file says in its own way. */
export const headerRecords = (sheet: string): string[] => Object.keys(pages).map((page) => `${root(sheet)}/${page}`);

export function restoreHeaders(workbook: WorkbookParts, sheet: string, said: XlsxHeaderFooter): void {
  const { differentOddEven, differentFirst } = said;
  const state = differentOddEven
    ? differentFirst
      ? 'FirstOddAndEven'
      : 'OddAndEven'
    : differentFirst
      ? 'FirstAndDefault'
      : 'Default';
  if (state !== 'Default') workbook.remembered.of(root(sheet))['state'] = state;
  for (const page of [differentOddEven ? 'odd' : 'all', 'even', 'first'] as const) {
    for (const end of ends) {
      const parts = partsOf(said[`${pages[page]}${end}`] ?? '');
      for (const side of Object.keys(sides) as Side[])
        if (parts[side]) workbook.remembered.of(`${root(sheet)}/${page}`)[`${side}${end}`] = parts[side];
    }
  }
}

/** `&LKiri&CTengah`: text before the first letter belongs to the middle. `&&` is a sign, not a code. */
function partsOf(text: string): Partial<Record<Side, string>> {
  const parts: Partial<Record<Side, string>> = {};
  let side: Side = 'center';
  for (const [piece] of text.matchAll(/&&|&[LCR]|[\s\S]/g)) {
    const next = (Object.keys(sides) as Side[]).find((name) => sides[name] === piece);
    if (next) side = next;
    else parts[side] = (parts[side] ?? '') + piece;
  }
  return parts;
}
