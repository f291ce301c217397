import { notFound } from '../shared/errors';
import { freshId } from '../shared/freshId';
import type { Area } from './area';
import { cellArea, columnCount, formatAddress, rowCount } from './area';
import type { SheetCells } from './cells';
import type { CellValue, SheetArea } from './types';

export interface Series {
  id: string;
  /** A constant name, or the cell it is read from. */
  name: string | SheetArea;
  values: SheetArea;
  categories: SheetArea | null;
  /** Whatever else was set: type, colours, labels … */
  more: Record<string, unknown>;
}

export interface Chart {
  id: string;
  sheet: string;
  name: string;
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  series: Series[];
  /** Title, legend, axes and other parts by path, e.g. `title.text`. */
  more: Record<string, unknown>;
}

/** Charts as objects with series and titles. They are not drawn: the model remembers what an add-in made of them. */
export class Charts {
  readonly #charts: Chart[] = [];
  #count = 0;

  constructor(private readonly cells: SheetCells) {}

  list(sheet: string): Chart[] {
    return this.#charts.filter((chart) => chart.sheet === sheet);
  }

  find(sheet: string, key: string): Chart | null {
    return this.list(sheet).find((chart) => chart.id === key || chart.name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  get(id: string): Chart {
    return this.#charts.find((chart) => chart.id === id) ?? notFound();
  }

  add(sheet: string, type: string, source: SheetArea, seriesBy: string): Chart {
    const chart = this.put({ sheet, type, left: 100, top: 50, width: 360, height: 216, series: [], more: {} });
    this.setData(chart.id, source, seriesBy);
    return chart;
  }

  /** A chart that is known whole. */
  put(chart: Omit<Chart, 'id' | 'name'> & { name?: string }): Chart {
    this.#count++;
    const made: Chart = {
      ...chart,
      id: freshId(),
      name: chart.name ?? `Chart ${this.#count}`,
    };
    this.#charts.push(made);
    return made;
  }

  /** The series Excel makes of an area: a column (or row) each, the first one the categories when it holds texts. */
  setData(id: string, source: SheetArea, seriesBy: string): void {
    const chart = this.get(id);
    const { area } = source;
    const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && columnCount(area) > rowCount(area));
    const values = this.cells.values(source.sheet, area);
    const lines = byRows ? values : transpose(values);
    const headed =
      lines.some((line, index) => index > 0 && typeof line[0] === 'string') ||
      (lines.length === 1 && typeof lines[0]?.[0] === 'string');
    const categorised =
      lines.length > 1 && (lines[0] ?? []).slice(headed ? 1 : 0).some((value) => typeof value === 'string');
    const body = (index: number) => part(area, byRows, index, headed ? 1 : 0);
    chart.series = lines.flatMap((_, index) => {
      if (index === 0 && categorised) return [];
      return [
        {
          id: `${index}`,
          name: headed
            ? { sheet: source.sheet, area: cellOf(area, byRows, index) }
            : `Series${index + (categorised ? 0 : 1)}`,
          values: { sheet: source.sheet, area: body(index) },
          categories: categorised ? { sheet: source.sheet, area: body(0) } : null,
          more: {},
        },
      ];
    });
  }

  /** The name as it shows in the legend. */
  seriesName(series: Series): string {
    if (typeof series.name === 'string') return series.name;
    return String(this.cells.values(series.name.sheet, series.name.area)[0]?.[0] ?? '');
  }

  replaceAll(charts: Chart[]): void {
    this.#charts.splice(0, this.#charts.length, ...charts);
    this.#count = charts.length;
  }

  remove(id: string): void {
    this.get(id);
    this.#charts.splice(
      this.#charts.findIndex((chart) => chart.id === id),
      1,
    );
  }

  describe(series: Series): string {
    return formatAddress(series.values.area);
  }
}

function transpose(values: CellValue[][]): CellValue[][] {
  return (values[0] ?? []).map((_, column) => values.map((row) => row[column] ?? null));
}

/** Line `index` of an area, without its first `skip` cells. */
function part(area: Area, byRows: boolean, index: number, skip: number): Area {
  return byRows
    ? {
        startRow: area.startRow + index,
        endRow: area.startRow + index,
        startColumn: area.startColumn + skip,
        endColumn: area.endColumn,
      }
    : {
        startRow: area.startRow + skip,
        endRow: area.endRow,
        startColumn: area.startColumn + index,
        endColumn: area.startColumn + index,
      };
}

function cellOf(area: Area, byRows: boolean, index: number): Area {
  const row = area.startRow + (byRows ? index : 0);
  const column = area.startColumn + (byRows ? 0 : index);
  return cellArea(row, column);
}
