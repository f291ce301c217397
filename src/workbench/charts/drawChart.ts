/** A chart of columns and lines as a picture (SVG): title, axes, legend, dashed limits, a second axis on the right. */
import type { ChartFigure, FigureSeries } from '../../host';
import { axisScale, type AxisScale } from './axisScale';
import { svg } from './svg';

const COLOURS = ['4472C4', 'ED7D31', '7F7F7F', 'BF8F00', '5B9BD5', '548235'];
const MARGIN = { top: 30, right: 16, bottom: 48, left: 52, second: 44 };
/** Least distance of two category labels, in pixels. */
const LABEL_WIDTH = 58;
const LETTERS = 11;

interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(index: number): number;
  /** Width of one category. */
  band: number;
}

/** @param figure width and height in pixels here */
export function drawChart(figure: ChartFigure): SVGElement {
  const { width, height, title } = figure;
  const series = figure.series.map((each, index) => ({
    ...each,
    color: `#${each.color ?? COLOURS[index % COLOURS.length]!}`,
  }));
  const count = Math.max(1, figure.categories.length, ...series.map((each) => each.values.length));
  const isTwoSided = series.some((each) => each.secondary);
  const [left, right] = [MARGIN.left, width - (isTwoSided ? MARGIN.second : MARGIN.right)];
  const band = (right - left) / count;
  const plot: Plot = {
    left,
    right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
    band,
    x: (index) => left + band * (index + 0.5),
  };
  const scales = [false, true].map((secondary) => {
    const on = series.filter((each) => each.secondary === secondary);
    const values = on.flatMap((each) => each.values.filter((value) => value !== null));
    if (values.length === 0) return null;
    return axisScale(
      values,
      secondary ? figure.secondaryAxis : figure.axis,
      on.some((each) => each.kind === 'column'),
    );
  });
  const columns = series.filter((each) => each.kind === 'column');
  const scaleOf = (each: FigureSeries) => scales[each.secondary ? 1 : 0];
  return svg(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': title,
      'font-size': LETTERS,
      'font-family': 'Calibri, Carlito, sans-serif',
      fill: '#404040',
    },
    [
      svg('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: '#fff', stroke: '#d9d9d9' }),
      svg('text', { x: width / 2, y: 20, 'text-anchor': 'middle', 'font-size': 14, 'font-weight': 'bold' }, [title]),
      ...(scales[0] ? axis(scales[0], plot, false) : []),
      ...(scales[1] ? axis(scales[1], plot, true) : []),
      ...categoryLabels(figure.categories, plot),
      ...columns.flatMap((each, index) =>
        scaleOf(each) ? columnsOf(each, scaleOf(each)!, plot, index, columns.length) : [],
      ),
      ...series
        .filter((each) => each.kind === 'line')
        .flatMap((each) => (scaleOf(each) ? lineOf(each, scaleOf(each)!, plot) : [])),
      ...legend(series, width, height),
    ],
  );
}

const y = (value: number, { min, max }: AxisScale, plot: Plot): number =>
  plot.bottom - ((Math.min(Math.max(value, min), max) - min) / (max - min)) * (plot.bottom - plot.top);

function axis(scale: AxisScale, plot: Plot, isSecond: boolean): SVGElement[] {
  return scale.ticks.flatMap(({ value, label }) => {
    const at = y(value, scale, plot);
    const text = svg(
      'text',
      { x: isSecond ? plot.right + 6 : plot.left - 6, y: at + 4, 'text-anchor': isSecond ? 'start' : 'end' },
      [label],
    );
    return isSecond
      ? [text]
      : [svg('line', { x1: plot.left, x2: plot.right, y1: at, y2: at, stroke: '#d9d9d9' }), text];
  });
}

function categoryLabels(categories: readonly string[], plot: Plot): SVGElement[] {
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / plot.band));
  const letters = Math.max(4, Math.floor((plot.band * every) / 6));
  return categories.flatMap((name, index) => {
    if (index % every !== 0) return [];
    const shown = name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
    return [svg('text', { x: plot.x(index), y: plot.bottom + 16, 'text-anchor': 'middle' }, [shown])];
  });
}

function columnsOf(
  series: FigureSeries & { color: string },
  scale: AxisScale,
  plot: Plot,
  index: number,
  count: number,
): SVGElement[] {
  const width = (plot.band * 0.62) / count;
  const zero = y(0, scale, plot);
  return series.values.flatMap((value, at) => {
    if (value === null) return [];
    const top = y(value, scale, plot);
    const x = plot.x(at) + (index - count / 2) * width;
    return [svg('rect', { x, y: Math.min(top, zero), width, height: Math.abs(zero - top), fill: series.color })];
  });
}

function lineOf(
  { values, color, dashed }: FigureSeries & { color: string },
  scale: AxisScale,
  plot: Plot,
): SVGElement[] {
  // A blank breaks the line, as in Excel.
  const path = values
    .map((value, index) =>
      value === null
        ? ''
        : `${index === 0 || values[index - 1] === null ? 'M' : 'L'}${plot.x(index)} ${y(value, scale, plot)}`,
    )
    .join('');
  const line = svg('path', {
    d: path,
    fill: 'none',
    stroke: color,
    'stroke-width': dashed ? 1.5 : 2.25,
    ...(dashed && { 'stroke-dasharray': '6 4' }),
  });
  if (dashed) return [line];
  return [
    line,
    ...values.flatMap((value, index) =>
      value === null ? [] : [svg('circle', { cx: plot.x(index), cy: y(value, scale, plot), r: 3, fill: color })],
    ),
  ];
}

function legend(series: readonly (FigureSeries & { color: string })[], width: number, height: number): SVGElement[] {
  const widths = series.map(({ name }) => 34 + name.length * 7.5);
  let x = Math.max(8, (width - widths.reduce((sum, each) => sum + each, 0)) / 2);
  return series.flatMap(({ name, kind, color, dashed }, index) => {
    const at = height - 12;
    const sign =
      kind === 'column'
        ? svg('rect', { x: x + 6, y: at - 8, width: 8, height: 8, fill: color })
        : svg('line', {
            x1: x,
            x2: x + 20,
            y1: at - 4,
            y2: at - 4,
            stroke: color,
            'stroke-width': 2,
            ...(dashed && { 'stroke-dasharray': '5 3' }),
          });
    const text = svg('text', { x: x + 24, y: at }, [name]);
    x += widths[index]!;
    return [sign, text];
  });
}
