/** The finer part of a cell's look: font name, lines under and through, vertical place, borders, and whether it is locked. */
import type { CellStyle } from 'hucre/xlsx';

export type XlsxSide = 'top' | 'bottom' | 'left' | 'right';

export interface XlsxBorder {
  style: NonNullable<NonNullable<CellStyle['border']>[XlsxSide]>['style'];
  /** `RRGGBB` */
  color?: string;
}

export interface XlsxLookDetails {
  /** Absent for the workbook's own font. */
  font?: string;
  underline?: true;
  strike?: true;
  vertical?: 'top' | 'center';
  borders?: Partial<Record<XlsxSide, XlsxBorder>>;
  /** May be edited while the sheet is protected. */
  unlocked?: true;
}

const SIDES: readonly XlsxSide[] = ['top', 'bottom', 'left', 'right'];

export function detailsOf({ font, alignment, border, protection }: CellStyle, defaultFont?: string): XlsxLookDetails {
  const borders = Object.fromEntries(
    SIDES.flatMap((side) => {
      const line = border?.[side];
      const color = line?.color?.rgb?.slice(-6).toUpperCase();
      return line?.style ? [[side, { style: line.style, ...(color ? { color } : {}) }]] : [];
    }),
  );
  const vertical = alignment?.vertical;
  return {
    ...(font?.name && font.name !== defaultFont ? { font: font.name } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strikethrough ? { strike: true } : {}),
    ...(vertical === 'top' || vertical === 'center' ? { vertical } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(protection?.locked === false ? { unlocked: true } : {}),
  };
}

/** The same for the library; `style` is what the coarser part of the look says. */
export function withDetails(style: CellStyle, details: XlsxLookDetails): CellStyle {
  const { font, underline, strike, vertical, borders, unlocked } = details;
  const border = Object.fromEntries(
    Object.entries(borders ?? {}).map(([side, { style: line, color }]) => [
      side,
      { style: line, ...(color ? { color: { rgb: color } } : {}) },
    ]),
  );
  const letters = {
    ...style.font,
    ...(font ? { name: font } : {}),
    ...(underline ? { underline } : {}),
    ...(strike ? { strikethrough: strike } : {}),
  };
  return {
    ...style,
    ...(Object.keys(letters).length > 0 ? { font: letters } : {}),
    ...(vertical ? { alignment: { ...style.alignment, vertical } } : {}),
    ...(borders ? { border } : {}),
    ...(unlocked ? { protection: { locked: false } } : {}),
  };
}
