/** The charts of a sheet, as Excel or another program wrote them: place from the drawing, content from each chart's part. */
import type { XlsxChart } from '../shared/sheetParts';
import { chartOf } from './chartPart';
import type { Related, XlsxPackage } from './openPackage';
import { at, descendants, type XmlElement } from './xmlTree';

export interface FoundCharts {
  charts: XlsxChart[];
  /** How many are of a kind this room has no word for. */
  unknown: number;
}

/** @param related of the sheet's part */
export async function chartsOf(file: XlsxPackage, related: readonly Related[]): Promise<FoundCharts> {
  const found: FoundCharts = { charts: [], unknown: 0 };
  for (const { path } of related.filter(({ type }) => type === 'drawing')) {
    const parts = new Map((await file.related(path)).map((each) => [each.id, each.path]));
    for (const anchor of (await file.xml(path))?.children ?? []) {
      for (const frame of descendants(anchor, 'graphicFrame')) {
        const part = parts.get(at(frame, 'graphic', 'graphicData', 'chart')?.attributes['id'] ?? '');
        if (part === undefined) continue;
        const name = at(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes['name'];
        const chart = chartOf(await file.xml(part), placeOf(anchor));
        if (chart) found.charts.push({ ...chart, ...(name ? { name } : {}) });
        else found.unknown += 1;
      }
    }
  }
  return found;
}

/** English Metric Units of one column and one row of Excel's default size (64 × 20 pixels). */
const COLUMN = 609_600;
const ROW = 190_500;

/** The cells under the corners. Charts that do not move with cells say their size only; default cells measure it. */
function placeOf(anchor: XmlElement): XlsxChart['anchor'] {
  const number = (element: XmlElement | undefined): number => Number(element?.text ?? 0) || 0;
  const corner = (element: XmlElement | undefined) => ({
    row: number(at(element, 'row')),
    col: number(at(element, 'col')),
  });
  const pos = at(anchor, 'pos')?.attributes;
  const from = pos
    ? { row: Math.floor(Number(pos['y']) / ROW), col: Math.floor(Number(pos['x']) / COLUMN) }
    : corner(at(anchor, 'from'));
  const to = at(anchor, 'to');
  if (to) return { from, to: corner(to) };
  const { cx, cy } = at(anchor, 'ext')?.attributes ?? {};
  return {
    from,
    to: { row: from.row + Math.round(Number(cy ?? 0) / ROW), col: from.col + Math.round(Number(cx ?? 0) / COLUMN) },
  };
}
