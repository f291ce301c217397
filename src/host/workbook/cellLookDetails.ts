import type { IBorderData, IStyleData } from '@univerjs/core';
import { BooleanNumber, BorderStyleTypes, VerticalAlign } from '@univerjs/core';
import type { XlsxBorder, XlsxLook, XlsxSide } from '../../xlsx';

type Details = Pick<XlsxLook, 'font' | 'underline' | 'strike' | 'vertical' | 'borders'>;

const sides: Record<XlsxSide, 't' | 'b' | 'l' | 'r'> = { top: 't', bottom: 'b', left: 'l', right: 'r' };
const lines: Record<XlsxBorder['style'], BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** Font, lines under and through, vertical place and borders: a file's words as the grid's. */
export function styleDetails({ font, underline, strike, vertical, borders }: XlsxLook): IStyleData {
  return {
    ...(font ? { ff: font } : {}),
    ...(underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(vertical ? { vt: vertical === 'top' ? VerticalAlign.TOP : VerticalAlign.MIDDLE } : {}),
    ...(borders ? { bd: bordersOf(borders) } : {}),
  };
}

function bordersOf(borders: NonNullable<XlsxLook['borders']>): IBorderData {
  return Object.fromEntries(
    Object.entries(borders).map(([side, { style, color }]) => [
      sides[side as XlsxSide],
      { s: lines[style], cl: { rgb: `#${color ?? '000000'}` } },
    ]),
  );
}

export function lookDetails(style: IStyleData | null | undefined): Details {
  const borders: Partial<Record<XlsxSide, XlsxBorder>> = {};
  for (const side of Object.keys(sides) as XlsxSide[]) {
    const line = style?.bd?.[sides[side]];
    const name = (Object.keys(lines) as XlsxBorder['style'][]).find((each) => lines[each] === line?.s);
    const color = /^#([0-9a-f]{6})$/i.exec(String(line?.cl?.rgb))?.[1]?.toUpperCase();
    if (name) borders[side] = { style: name, ...(color ? { color } : {}) };
  }
  const vertical = style?.vt === VerticalAlign.TOP ? 'top' : style?.vt === VerticalAlign.MIDDLE ? 'center' : null;
  return {
    ...(style?.ff ? { font: style.ff } : {}),
    ...(style?.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(style?.st?.s === BooleanNumber.TRUE ? { strike: true } : {}),
    ...(vertical ? { vertical } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}
