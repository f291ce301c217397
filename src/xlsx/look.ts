/** How a cell looks besides its number format: the few things kept when a workbook is opened and saved again. */
import type { CellStyle } from 'hucre/xlsx';

export interface XlsxLook {
  bold?: true;
  italic?: true;
  /** Points. */
  size?: number;
  /** `RRGGBB`; colours of the workbook's theme are not kept. */
  color?: string;
  fill?: string;
  wrap?: true;
  align?: 'left' | 'center' | 'right';
}

/** The default font: it need not be said, but for a font of which something else is said. */
const DEFAULT_FONT = 'Calibri';
const DEFAULT_SIZE = 11;

/** null where the cell looks like any other. */
export function lookOf({ font, fill, alignment }: CellStyle): XlsxLook | null {
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  const look: XlsxLook = {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.size && font.size !== DEFAULT_SIZE ? { size: font.size } : {}),
    ...(font?.color?.rgb ? { color: withoutAlpha(font.color.rgb) } : {}),
    ...(background ? { fill: withoutAlpha(background) } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(isAlign(alignment?.horizontal) ? { align: alignment!.horizontal } : {}),
  };
  return Object.keys(look).length > 0 ? look : null;
}

export function styleOfLook({ bold, italic, size, color, fill, wrap, align }: XlsxLook): CellStyle {
  const font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(size ? { size } : {}),
    ...(color ? { color: { rgb: color } } : {}),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font: { name: DEFAULT_FONT, size: DEFAULT_SIZE, ...font } } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } } : {}),
    ...(wrap || align ? { alignment: { ...(wrap && { wrapText: true }), ...(align && { horizontal: align }) } } : {}),
  };
}

function isAlign(name: string | undefined): name is NonNullable<XlsxLook['align']> {
  return name === 'left' || name === 'center' || name === 'right';
}

function withoutAlpha(rgb: string): string {
  return rgb.slice(-6).toUpperCase();
}
