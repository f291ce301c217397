/** Draws the charts of the sheet in front over the grid, at their cells, moving with them; the grid itself knows no charts. */
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { chartFigures, type Workbook } from '../../host';
import { drawChart } from './drawChart';

const PIXELS_PER_POINT = 4 / 3;

export class ChartLayer {
  /** Cuts off what lies under the headers or the frozen cells. */
  readonly #window = document.createElement('div');
  readonly #charts = document.createElement('div');
  #watched: unknown = null;
  #isWaiting = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly grid: HTMLElement,
  ) {
    this.#window.className = 'charts';
    this.#window.append(this.#charts);
    workbook.changes.on(() => this.#soon());
    new ResizeObserver(() => this.#soon()).observe(grid);
  }

  /** Many changes of one moment are drawn once. */
  #soon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#draw();
    });
  }

  #draw(): void {
    // The grid empties its element when it first draws itself.
    if (!this.#window.isConnected) this.grid.append(this.#window);
    const { id } = this.workbook.sheets.active();
    const zoom = this.workbook.book.sheet(id).getZoomRatio();
    const scale = PIXELS_PER_POINT * zoom;
    const figures = chartFigures(this.workbook, id);
    this.#charts.replaceChildren(
      ...figures.map((figure) => {
        const picture = drawChart({
          ...figure,
          width: figure.width * PIXELS_PER_POINT,
          height: figure.height * PIXELS_PER_POINT,
        });
        Object.assign(picture.style, {
          left: `${figure.left * scale}px`,
          top: `${figure.top * scale}px`,
          transform: `scale(${zoom})`,
        });
        return picture;
      }),
    );
    this.#place();
  }

  /** Puts the window over the cells that scroll, and the charts as far as they have scrolled. */
  #place(): void {
    const { engine } = this.workbook.book;
    const render = engine.get(IRenderManagerService).getRenderById(this.workbook.book.unitId);
    const canvas = this.grid.querySelector<HTMLElement>('canvas[id^=univer-sheet-main-canvas]');
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    if (!render || !canvas || !skeleton) return;
    const scroll = render.with(SheetScrollManagerService);
    if (this.#watched !== scroll) {
      this.#watched = scroll;
      scroll.validViewportScrollInfo$.subscribe(() => this.#place());
    }
    const sheet = this.workbook.book.sheet(this.workbook.sheets.active().id);
    const zoom = sheet.getZoomRatio();
    const { ySplit = 0, xSplit = 0 } = sheet.getFreeze();
    const span = (count: number, size: (index: number) => number) =>
      Array.from({ length: count }, (_, index) => size(index)).reduce((sum, each) => sum + each, 0) * zoom;
    const frozen = {
      x: span(xSplit, (column) => sheet.getColumnWidth(column)),
      y: span(ySplit, (row) => sheet.getRowHeight(row)),
    };
    const head = { x: skeleton.rowHeaderWidth * zoom + frozen.x, y: skeleton.columnHeaderHeight * zoom + frozen.y };
    const [outer, inner] = [this.grid.getBoundingClientRect(), canvas.getBoundingClientRect()];
    Object.assign(this.#window.style, {
      left: `${inner.left - outer.left + head.x}px`,
      top: `${inner.top - outer.top + head.y}px`,
      width: `${Math.max(0, inner.width - head.x)}px`,
      height: `${Math.max(0, inner.height - head.y)}px`,
    });
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = scroll.getCurrentScrollState();
    const scrolled = {
      x: span(sheetViewStartColumn, (column) => sheet.getColumnWidth(column)) + offsetX * zoom + frozen.x,
      y: span(sheetViewStartRow, (row) => sheet.getRowHeight(row)) + offsetY * zoom + frozen.y,
    };
    this.#charts.style.transform = `translate(${-scrolled.x}px, ${-scrolled.y}px)`;
  }
}
