/** The charts of a block, to the right of its table. */
import { columnLabel, type BlockContext } from './blockContext';
import type { ReportArea } from './model/report';

export interface ChartPlaces {
  categories: ReportArea;
  /** Cells of a column's values; null where the layout shows none. */
  series(column: string): ReportArea | null;
  /** First column that a chart may cover, and the row of the captions beside it: they may be frozen. */
  right: number;
  captionRow: number;
}

/** Cells that a chart covers. */
const ROWS = 17;
const COLUMNS = 8;
/** Rows from one chart to the next. */
const STEP = ROWS + 2;

export function chartsOf(context: BlockContext, places: ChartPlaces): void {
  const { block, grid, language } = context;
  (block.charts ?? []).forEach((chart, index) => {
    grid.charts.push({
      name: `chart${grid.charts.length + 1}`,
      title: chart.title[language],
      categories: places.categories,
      series: chart.series.flatMap(({ column: id, ...series }) => {
        const column = block.columns.find((each) => each.id === id)!;
        const values = places.series(id);
        return values ? [{ ...series, name: columnLabel(context, column), values }] : [];
      }),
      place: { row: places.captionRow + 1 + index * STEP, column: places.right, rows: ROWS, columns: COLUMNS },
    });
  });
  // What follows may be wider than this table: it begins below its charts.
  const below = places.captionRow + (block.charts?.length ?? 0) * STEP;
  while (block.charts && grid.nextRow < below) grid.blank();
}
