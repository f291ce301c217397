/** A report as a workbook for an .xlsx: cells with their looks and formats, what is printed, conditions and native charts. */
import {
  axisOf,
  columnWidths,
  conditionAreas,
  PAGE_NUMBERS,
  pageSetup,
  printedArea,
  REPORT_LOOKS,
  rowHeights,
  seriesColours,
  TONE_LOOKS,
  type Report,
  type ReportArea,
  type ReportChart,
  type ReportSheet,
} from '../../reports/writing';
import { areaName, columnLetters, quotedSheet } from '../../grid';
import type { Language } from '../../text';
import {
  type CellKey,
  type XlsxChart,
  type XlsxConditional,
  type XlsxLook,
  type XlsxSheet,
  type XlsxWorkbook,
} from '../../xlsx';

/** Stays text even when somebody enters the cell and leaves it again. */
const TEXT_FORMAT = '@';
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;

export function reportWorkbook(report: Report, language: Language): Pick<XlsxWorkbook, 'sheets' | 'properties'> {
  const title = report.sheets[0]?.rows[0]?.[0]?.value;
  return {
    sheets: report.sheets.map(sheetOf),
    properties: { language, ...(typeof title === 'string' && { title }) },
  };
}

function sheetOf(sheet: ReportSheet): XlsxSheet {
  const formulas = new Map<CellKey, string>();
  const numberFormats = new Map<CellKey, string>();
  const looks = new Map<CellKey, XlsxLook>();
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      const key: CellKey = `${r},${c}`;
      const { value, format, formula } = cell;
      if (formula) formulas.set(key, formula.replace(/^=/, ''));
      const asText = typeof value === 'string' && LOOKS_LIKE_FORMULA.test(value) && !formula;
      if (asText || format) numberFormats.set(key, asText ? TEXT_FORMAT : format!);
      const look = REPORT_LOOKS[cell.style];
      if (Object.keys(look).length > 0) looks.set(key, look);
    }),
  );
  const { titleRows } = sheet;
  const { landscape, across, titleColumns, starts } = pageSetup(sheet);
  return {
    name: sheet.name,
    matrix: sheet.rows.map((row) => row.map((cell) => (cell?.value === '' ? null : (cell?.value ?? null)))),
    formulas,
    numberFormats,
    looks,
    widths: columnWidths(sheet),
    rows: new Map([...rowHeights(sheet)].map(([row, height]) => [row, { height }])),
    frozen: { rows: sheet.frozenRows },
    page: {
      orientation: landscape ? 'landscape' : 'portrait',
      paperSize: 'a4',
      fitToWidth: across,
      printArea: absolute(printedArea(sheet)),
      ...(starts.length > 0 && { pageStarts: starts }),
      ...(titleRows && { printTitlesRow: `$${titleRows.first + 1}:$${titleRows.last + 1}` }),
      ...(titleColumns > 0 && { printTitlesColumn: `$A:${columnLetters(titleColumns - 1)}` }),
    },
    headerFooter: { oddFooter: `&C${PAGE_NUMBERS}` },
    conditionals: conditionalsOf(sheet),
    charts: sheet.charts.map((chart) => chartOf(sheet, chart)),
  };
}

function conditionalsOf(sheet: ReportSheet): XlsxConditional[] {
  return sheet.conditions.flatMap((condition, index): XlsxConditional[] => {
    const areas = conditionAreas(sheet, condition);
    if (areas.length === 0) return [];
    const target = absolute({ ...condition.target, rows: 1, columns: 1 });
    return [
      {
        range: areas.map(nameOf).join(' '),
        type: 'cellIs',
        priority: index + 1,
        operator: condition.operator,
        formulas: [target],
        ...TONE_LOOKS[condition.tone],
      },
    ];
  });
}

function chartOf(sheet: ReportSheet, chart: ReportChart): XlsxChart {
  const colours = seriesColours(chart);
  const on = (area: ReportArea) => `${quotedSheet(sheet.name)}!${absolute(area)}`;
  const axis = axisOf(sheet, chart, false);
  const secondaryAxis = axisOf(sheet, chart, true);
  const { place } = chart;
  return {
    name: chart.name,
    type: chart.series[0]?.kind ?? 'column',
    title: chart.title,
    description: `${chart.title}: ${chart.series.map(({ name }) => name).join(', ')}`,
    series: chart.series.map(({ name, kind, values, limit, secondary }, index) => ({
      name,
      type: kind,
      values: on(values),
      categories: on(chart.categories),
      color: colours[index]!,
      ...(limit && { dashed: true }),
      ...(secondary && { secondary }),
    })),
    ...(axis && { axis }),
    ...(secondaryAxis && { secondaryAxis }),
    anchor: {
      from: { row: place.row, col: place.column },
      to: { row: place.row + place.rows, col: place.column + place.columns },
    },
  };
}

function nameOf({ row, column, rows, columns }: ReportArea): string {
  return areaName({ startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 });
}

function absolute(area: ReportArea): string {
  return nameOf(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
