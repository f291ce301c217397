/** How a cell looks besides its number format: what is kept when a workbook is opened and saved again. */
import type { CellStyle } from 'hucre/xlsx';
import { detailsOf, withDetails, type XlsxLookDetails } from './lookDetails';

export interface XlsxLook extends XlsxLookDetails {
  bold?: true;
  italic?: true;
  /** Points. */
  size?: number;
  /** `RRGGBB`; colours of the workbook's theme are read as they look now. */
  color?: string;
  fill?: string;
  wrap?: true;
  align?: 'left' | 'center' | 'right';
}

/** The default font: it need not be said, but for a font of which something else is said. */
const DEFAULT_FONT = 'Calibri';
const DEFAULT_SIZE = 11;

/**
 * null where the cell looks like any other.
 * @param defaultFont name of the workbook's own font
 */
export function lookOf(style: CellStyle, defaultFont?: string): XlsxLook | null {
  const { font, fill, alignment } = style;
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  const look: XlsxLook = {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.size && font.size !== DEFAULT_SIZE ? { size: font.size } : {}),
    ...(font?.color?.rgb ? { color: withoutAlpha(font.color.rgb) } : {}),
    ...(background ? { fill: withoutAlpha(background) } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(isAlign(alignment?.horizontal) ? { align: alignment!.horizontal } : {}),
    ...detailsOf(style, defaultFont),
  };
  return Object.keys(look).length > 0 ? look : null;
}

export function styleOfLook(look: XlsxLook): CellStyle {
  const { bold, italic, size, color, fill, wrap, align } = look;
  const font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(size ? { size } : {}),
    ...(color ? { color: { rgb: color } } : {}),
  };
  const style: CellStyle = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } } : {}),
    ...(wrap || align ? { alignment: { ...(wrap && { wrapText: true }), ...(align && { horizontal: align }) } } : {}),
  };
  const whole = withDetails(style, look);
  return whole.font ? { ...whole, font: { name: DEFAULT_FONT, size: DEFAULT_SIZE, ...whole.font } } : whole;
}

function isAlign(name: string | undefined): name is NonNullable<XlsxLook['align']> {
  return name === 'left' || name === 'center' || name === 'right';
}

function withoutAlpha(rgb: string): string {
  return rgb.slice(-6).toUpperCase();
}
