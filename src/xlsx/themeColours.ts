/** Colours that a file names by their place in its theme or in Excel's old palette, as plain `RRGGBB`. */
import { resolveThemeColor, type CellStyle, type Workbook } from 'hucre/xlsx';

type Colour = NonNullable<NonNullable<CellStyle['font']>['color']>;

/** Formats name the theme's two pairs of text and background the other way round than the theme lists them. */
const SWAPPED: Readonly<Record<number, number>> = { 0: 1, 1: 0, 2: 3, 3: 2 };
/** The theme's own text colour: what every cell has needs no saying. */
const TEXT = 1;
/** The first colours of the palette of files without a theme; the next eight are the same once more. */
const PALETTE = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** Gives the colours of a style their `rgb`. Fonts, fills and borders are shared by many cells: each is done once. */
export function plainColours({ themeColors = [] }: Workbook): (style: CellStyle) => CellStyle {
  const done = new Map<object, object>();
  const once = <T extends object>(part: T, make: (part: T) => T): T => {
    const known = (done.get(part) as T | undefined) ?? make(part);
    done.set(part, known);
    return known;
  };
  const plain = (colour: Colour): Colour => ({ ...colour, ...rgbOf(colour, themeColors) });
  return (style) => ({
    ...style,
    ...(style.font
      ? {
          font: once(style.font, (font) =>
            font.color && !(font.color.theme === TEXT && !font.color.tint)
              ? { ...font, color: plain(font.color) }
              : font,
          ),
        }
      : {}),
    ...(style.fill?.type === 'pattern'
      ? {
          fill: once(style.fill, (fill) => ({
            ...fill,
            ...(fill.fgColor ? { fgColor: plain(fill.fgColor) } : {}),
            ...(fill.bgColor ? { bgColor: plain(fill.bgColor) } : {}),
          })),
        }
      : {}),
    ...(style.border
      ? {
          border: once(style.border, (border) =>
            Object.fromEntries(
              Object.entries(border).map(([side, line]) => [
                side,
                typeof line === 'object' && line.color ? { ...line, color: plain(line.color) } : line,
              ]),
            ),
          ),
        }
      : {}),
  });
}

/** A colour by the attributes of its element; null where the file names one nobody can tell. */
export function plainColour(
  { rgb, theme, tint, indexed }: Readonly<Record<string, string>>,
  { themeColors = [] }: Workbook,
): string | null {
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const colour = { theme: number(theme), tint: number(tint), indexed: number(indexed) };
  const found = rgb ?? rgbOf(colour as Colour, themeColors).rgb;
  return found ? found.slice(-6).toUpperCase() : null;
}

function rgbOf({ rgb, theme, tint, indexed }: Colour, colours: readonly string[]): { rgb?: string } {
  if (rgb) return {};
  if (theme !== undefined && colours.length > 0)
    return { rgb: resolveThemeColor([...colours], SWAPPED[theme] ?? theme, tint) };
  const known = indexed === undefined ? undefined : PALETTE[indexed >= 8 && indexed < 16 ? indexed - 8 : indexed];
  return known ? { rgb: known } : {};
}
