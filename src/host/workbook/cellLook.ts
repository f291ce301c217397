import type { IStyleData } from '@univerjs/core';
import { BooleanNumber, WrapStrategy } from '@univerjs/core';
import type { XlsxLook } from '../../xlsx';
import { lookDetails, styleDetails } from './cellLookDetails';

/** A file's look as the grid's style. */
export function styleOf(look: XlsxLook): IStyleData {
  const { bold, italic, size, color, fill, wrap } = look;
  return {
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic ? { it: BooleanNumber.TRUE } : {}),
    ...(size ? { fs: size } : {}),
    ...(color ? { cl: { rgb: `#${color}` } } : {}),
    ...(fill ? { bg: { rgb: `#${fill}` } } : {}),
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...styleDetails(look),
  };
}

/** The grid's style as a file's look; null where there is nothing to say. Only plain hex colours can be said. */
export function lookOf(style: IStyleData | null | undefined): XlsxLook | null {
  const color = hex(style?.cl?.rgb);
  const fill = hex(style?.bg?.rgb);
  const look: XlsxLook = {
    ...(style?.bl ? { bold: true } : {}),
    ...(style?.it ? { italic: true } : {}),
    ...(style?.fs && style.fs !== 11 ? { size: style.fs } : {}),
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(style?.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...lookDetails(style),
  };
  return Object.keys(look).length > 0 ? look : null;
}

function hex(rgb: unknown): string | null {
  return /^#([0-9a-f]{6})$/i.exec(String(rgb))?.[1]?.toUpperCase() ?? null;
}
