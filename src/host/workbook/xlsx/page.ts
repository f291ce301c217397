import type { XlsxPage } from '../../../xlsx';
import { columnLetters } from '../../../grid';
import type { Area } from '../area';
import type { WorkbookParts } from '../workbookParts';
import { areasOf } from './areas';

type Fields = Record<string, unknown>;

const pointsPerInch = 72;
const sides = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const;
const papers: Record<string, NonNullable<XlsxPage['paperSize']>> = {
  Letter: 'letter',
  Legal: 'legal',
  A3: 'a3',
  A4: 'a4',
  A5: 'a5',
  B4: 'b4',
  B5: 'b5',
  Executive: 'executive',
  Tabloid: 'tabloid',
};

/** The page setup a file can say; null where nothing of it was set. */
export function pageOfSheet(workbook: WorkbookParts, sheet: string): XlsxPage | null {
  const record = workbook.remembered.of(`page:${sheet}`);
  const margins = Object.fromEntries(
    sides.flatMap((side) =>
      typeof record[`${side}Margin`] === 'number' ? [[side, (record[`${side}Margin`] as number) / pointsPerInch]] : [],
    ),
  );
  const paperSize = papers[String(record['paperSize'])];
  const { scale, horizontalFitToPages } = (record['zoom'] ?? {}) as { scale?: number; horizontalFitToPages?: number };
  const pageStarts = (record['pageStarts'] ?? []) as number[];
  const area = (name: string) => record[name] as Area | undefined;
  const [print, rows, columns] = [area('printArea'), area('printTitleRows'), area('printTitleColumns')];
  const page: XlsxPage = {
    ...(record['orientation'] ? { orientation: record['orientation'] === 'Landscape' ? 'landscape' : 'portrait' } : {}),
    ...(paperSize ? { paperSize } : {}),
    ...(scale ? { scale } : {}),
    ...(horizontalFitToPages ? { fitToWidth: horizontalFitToPages } : {}),
    ...(pageStarts.length > 0 ? { pageStarts } : {}),
    // Excel writes all margins or none.
    ...(Object.keys(margins).length > 0
      ? { margins: { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3, ...margins } }
      : {}),
    ...(print
      ? {
          printArea: `$${columnLetters(print.startColumn)}$${print.startRow + 1}:$${columnLetters(print.endColumn)}$${print.endRow + 1}`,
        }
      : {}),
    ...(rows ? { printTitlesRow: `$${rows.startRow + 1}:$${rows.endRow + 1}` } : {}),
    ...(columns
      ? { printTitlesColumn: `$${columnLetters(columns.startColumn)}:$${columnLetters(columns.endColumn)}` }
      : {}),
    ...(record['centerHorizontally'] ? { horizontalCentered: true } : {}),
    ...(record['centerVertically'] ? { verticalCentered: true } : {}),
  };
  return Object.keys(page).length > 0 ? page : null;
}

export function restorePage(workbook: WorkbookParts, sheet: string, page: XlsxPage): void {
  const paper = Object.keys(papers).find((name) => papers[name] === page.paperSize);
  // The host's print area is one area; a file may name several.
  const only = (name: string, text: string | undefined): Fields => {
    const [area, ...more] = areasOf(text ?? '');
    return area && more.length === 0 ? { [name]: area } : {};
  };
  const fields: Fields = {
    ...(page.orientation ? { orientation: page.orientation === 'landscape' ? 'Landscape' : 'Portrait' } : {}),
    ...(paper ? { paperSize: paper } : {}),
    ...(page.fitToWidth
      ? { zoom: { horizontalFitToPages: page.fitToWidth } }
      : page.scale
        ? { zoom: { scale: page.scale } }
        : {}),
    ...(page.pageStarts?.length ? { pageStarts: [...page.pageStarts] } : {}),
    ...only('printArea', page.printArea),
    ...only('printTitleRows', page.printTitlesRow),
    ...only('printTitleColumns', page.printTitlesColumn),
    ...(page.horizontalCentered ? { centerHorizontally: true } : {}),
    ...(page.verticalCentered ? { centerVertically: true } : {}),
  };
  for (const side of sides) {
    const inches = page.margins?.[side];
    if (inches !== undefined) fields[`${side}Margin`] = Math.round(inches * pointsPerInch * 100) / 100;
  }
  Object.assign(workbook.remembered.of(`page:${sheet}`), fields);
}
