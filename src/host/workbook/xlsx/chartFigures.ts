import type { Chart } from '../charts';
import type { WorkbookParts } from '../workbookParts';
import { axesOf, lookOfSeries } from './charts';

/** What has to be drawn of a chart of columns and lines: numbers, words and where it stands. */
export interface ChartFigure {
  title: string;
  /** Points from the corner of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  categories: string[];
  series: FigureSeries[];
  axis: FigureAxis;
  secondaryAxis: FigureAxis;
}

export interface FigureSeries {
  name: string;
  kind: 'column' | 'line';
  values: (number | null)[];
  /** `RRGGBB`, if somebody chose one. */
  color?: string;
  dashed: boolean;
  secondary: boolean;
}

export interface FigureAxis {
  format?: string;
  min?: number;
  max?: number;
}

/** The charts of a sheet; kinds other than columns and lines are shown as columns. */
export function chartFigures(workbook: WorkbookParts, sheet: string): ChartFigure[] {
  return workbook.charts.list(sheet).map((chart) => figureOf(workbook, chart));
}

function figureOf(workbook: WorkbookParts, chart: Chart): ChartFigure {
  const { left, top, width, height } = chart;
  const title = workbook.remembered.of(`chart:${chart.id}/title`);
  const places = chart.series[0]?.categories;
  const { axis = {}, secondaryAxis = {} } = axesOf(workbook, chart.id);
  return {
    title: title['visible'] === false ? '' : String(title['text'] ?? chart.name),
    left,
    top,
    width,
    height,
    categories: places ? workbook.cells.text(places.sheet, places.area).flat() : [],
    series: chart.series.map((series) => {
      const kind = String(series.more['chartType'] ?? chart.type).startsWith('Line') ? 'line' : 'column';
      const { values } = series;
      const {
        color,
        dashed = false,
        secondary = false,
      } = lookOfSeries(workbook, `chart:${chart.id}/series/${series.id}`);
      return {
        name: workbook.charts.seriesName(series),
        kind,
        values: workbook.cells
          .values(values.sheet, values.area)
          .flat()
          .map((value) => (typeof value === 'number' ? value : null)),
        ...(color ? { color } : {}),
        dashed,
        secondary,
      };
    }),
    axis,
    secondaryAxis,
  };
}
