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
}

/** Size of the default font: it need not be said. */
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
  };
  return Object.keys(look).length > 0 ? look : null;
}

export function styleOfLook({ bold, italic, size, color, fill, wrap }: XlsxLook): CellStyle {
  const font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(size ? { size } : {}),
    ...(color ? { color: { rgb: color } } : {}),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } } : {}),
    ...(wrap ? { alignment: { wrapText: true } } : {}),
  };
}

function withoutAlpha(rgb: string): string {
  return rgb.slice(-6).toUpperCase();
}
