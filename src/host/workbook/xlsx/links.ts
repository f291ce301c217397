import type { CellKey, XlsxLink } from '../../../xlsx';
import { cellArea, formatAddress, parseAddress } from '../area';
import type { WorkbookParts } from '../workbookParts';

/** Excel.RangeHyperlink, as far as it is kept. */
interface Link {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

const prefix = (sheet: string): string => `link:${sheet}!`;

/** Links of single cells by their place; links of larger areas, which a file would need once a cell, are among them, too. */
export function linksOfSheet(
  workbook: WorkbookParts,
  sheet: string,
): { links: Map<CellKey, XlsxLink>; records: Set<string> } {
  const links = new Map<CellKey, XlsxLink>();
  const records = new Set<string>();
  for (const [key, record] of workbook.remembered.list()) {
    const link = record['link'] as Link | null | undefined;
    if (!key.startsWith(prefix(sheet)) || !(link?.address || link?.documentReference)) continue;
    const { area } = parseAddress(key.slice(prefix(sheet).length));
    if (area.startRow !== area.endRow || area.startColumn !== area.endColumn) continue;
    links.set(`${area.startRow},${area.startColumn}`, {
      ...(link.documentReference ? { location: link.documentReference } : { address: link.address ?? '' }),
      ...(link.screenTip ? { tip: link.screenTip } : {}),
    });
    records.add(key);
  }
  return { links, records };
}

export function restoreLinks(workbook: WorkbookParts, sheet: string, links: ReadonlyMap<CellKey, XlsxLink>): void {
  for (const [key, { address, location, tip }] of links) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const area = cellArea(row, column);
    const text = workbook.cells.values(sheet, area)[0]?.[0] ?? null;
    workbook.remembered.of(`${prefix(sheet)}${formatAddress(area)}`)['link'] = {
      ...(address ? { address } : {}),
      ...(location ? { documentReference: location } : {}),
      ...(tip ? { screenTip: tip } : {}),
      ...(text === null ? {} : { textToDisplay: String(text) }),
    };
  }
}
