/** How styles, tones and series of a report look, wherever it is written. Colours are `RRGGBB`; texts stay readable on their fill (4.5 : 1). */
import type { ReportChart, ReportCondition, ReportStyle } from '../model/report';

export interface ReportLook {
  bold?: true;
  italic?: true;
  /** Points; 11 without one. */
  size?: number;
  color?: string;
  fill?: string;
  wrap?: true;
  align?: 'left' | 'center' | 'right';
}

export const REPORT_LOOKS: Readonly<Record<ReportStyle, ReportLook>> = {
  title: { bold: true, size: 16, color: '1F3864' },
  subtitle: { size: 10, color: '404040' },
  section: { bold: true, size: 12, color: '1F3864', fill: 'D9E2F3' },
  caption: { bold: true, color: 'FFFFFF', fill: '1F3864', wrap: true, align: 'center' },
  label: { align: 'left' },
  figure: {},
  total: { bold: true, fill: 'EDEDED' },
  note: { italic: true, color: '595959' },
};

export const TONE_LOOKS: Readonly<Record<ReportCondition['tone'], Readonly<{ color: string; fill: string }>>> = {
  good: { color: '006100', fill: 'C6EFCE' },
  warning: { color: '7F4F00', fill: 'FFEB9C' },
  bad: { color: '9C0006', fill: 'FFC7CE' },
};

const FIGURES = ['2F5597', 'C55A11', '548235', '7030A0', '00808A', '7F6000'];
/** The first limit of a chart is its target. */
const LIMITS = ['C00000', '7F7F7F', '7F7F7F', 'BF8F00'];

/** The colour of each series of a chart, in their order. */
export function seriesColours({ series }: Pick<ReportChart, 'series'>): string[] {
  let figures = 0;
  let limits = 0;
  return series.map(({ limit }) => (limit ? LIMITS[limits++ % LIMITS.length]! : FIGURES[figures++ % FIGURES.length]!));
}
