import type { IBorderData, IStyleData } from '@univerjs/core';
import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import { HostError } from '../shared/errors';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import { colour } from './colour';

export const rangeFill = defineClass({
  kind: 'RangeFill',
  properties: {
    // a cell without fill reads as white (Excel.RangeFill.color)
    color: {
      get: (place, host) =>
        host.workbook.formats.common(place, (style) => style.bg?.rgb?.toUpperCase() ?? '#FFFFFF') ?? '',
      set: (place, value: string, host) =>
        host.workbook.formats.apply(place, { bg: value === '' ? null : { rgb: colour(value) } }),
    },
    pattern: {
      get: (place, host) => host.workbook.formats.common(place, (style) => (style.bg ? 'Solid' : 'None')),
      set: () => undefined,
    },
    patternColor: { get: () => '', set: () => undefined },
    patternTintAndShade: { get: () => 0, set: () => undefined },
    tintAndShade: { get: () => 0, set: () => undefined },
  },
  methods: { clear: (place, host) => host.workbook.formats.apply(place, { bg: null }) },
});

export const rangeFont = defineClass({
  kind: 'RangeFont',
  properties: {
    bold: flag('bl'),
    italic: flag('it'),
    strikethrough: {
      get: (place, host) => host.workbook.formats.common(place, (style) => style.st?.s === BooleanNumber.TRUE),
      set: (place, on: boolean, host) =>
        host.workbook.formats.apply(place, { st: on ? { s: BooleanNumber.TRUE } : null }),
    },
    underline: {
      get: (place, host) =>
        host.workbook.formats.common(place, (style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None')),
      set: (place, kind: string, host) =>
        host.workbook.formats.apply(place, { ul: kind === 'None' ? null : { s: BooleanNumber.TRUE } }),
    },
    color: {
      get: (place, host) =>
        host.workbook.formats.common(place, (style) => style.cl?.rgb?.toUpperCase() ?? '#000000') ?? '',
      set: (place, value: string, host) => host.workbook.formats.apply(place, { cl: { rgb: colour(value) } }),
    },
    name: {
      get: (place, host) => host.workbook.formats.common(place, (style) => style.ff ?? 'Calibri'),
      set: (place, name: string, host) => host.workbook.formats.apply(place, { ff: name }),
    },
    size: {
      get: (place, host) => host.workbook.formats.common(place, (style) => style.fs ?? 11),
      set: (place, size: number, host) => host.workbook.formats.apply(place, { fs: size }),
    },
    subscript: { get: () => false, set: () => undefined },
    superscript: { get: () => false, set: () => undefined },
    tintAndShade: { get: () => 0, set: () => undefined },
  },
});

const sides: Record<string, keyof IBorderData> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
  DiagonalDown: 'tl_br',
  DiagonalUp: 'bl_tr',
};
const inner = ['InsideHorizontal', 'InsideVertical'];
const lineStyles: Record<string, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

export const rangeBorderCollection = defineClass({
  kind: 'RangeBorderCollection',
  properties: { count: { get: () => 8 } },
  items: (place) => [...Object.keys(sides), ...inner].map((side) => object('RangeBorder', { place, side })),
  item: (place, side: string) => {
    if (!(side in sides) && !inner.includes(side)) throw new HostError('InvalidArgument');
    return object('RangeBorder', { place, side });
  },
  methods: {
    getItemAt: (place, _, index: number) =>
      object('RangeBorder', { place, side: [...Object.keys(sides), ...inner][index] ?? 'EdgeTop' }),
  },
});

export const rangeBorder = defineClass({
  kind: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  properties: {
    id: { get: ({ side }) => side },
    sideIndex: { get: ({ side }) => side },
    style: {
      get: ({ place, side }, host) =>
        host.workbook.formats.common(
          place,
          (style) =>
            Object.keys(lineStyles).find((name) => lineStyles[name] === (line(style, side)?.s ?? 0)) ?? 'Continuous',
        ),
      set: ({ place, side }, name: string, host) => {
        const style = lineStyles[name];
        if (style === undefined) throw new HostError('InvalidArgument');
        host.workbook.formats.apply(place, {
          bd: parts(side, style === BorderStyleTypes.NONE ? null : { s: style, cl: { rgb: '#000000' } }),
        });
      },
    },
    color: {
      get: ({ place, side }, host) =>
        host.workbook.formats.common(place, (style) => line(style, side)?.cl?.rgb?.toUpperCase() ?? '#000000'),
      set: ({ place, side }, value: string, host) => {
        const s =
          host.workbook.formats.common(place, (style) => line(style, side)?.s ?? BorderStyleTypes.THIN) ??
          BorderStyleTypes.THIN;
        host.workbook.formats.apply(place, { bd: parts(side, { s, cl: { rgb: colour(value) } }) });
      },
    },
    weight: {
      get: () => 'Thin',
      set: ({ place, side }, weight: string, host) => {
        const s =
          {
            Hairline: BorderStyleTypes.HAIR,
            Thin: BorderStyleTypes.THIN,
            Medium: BorderStyleTypes.MEDIUM,
            Thick: BorderStyleTypes.THICK,
          }[weight] ?? BorderStyleTypes.THIN;
        host.workbook.formats.apply(place, { bd: parts(side, { s, cl: { rgb: '#000000' } }) });
      },
    },
    tintAndShade: { get: () => 0, set: () => undefined },
  },
});

function flag(key: 'bl' | 'it') {
  return {
    get: (place: never, host: import('../state/host').Host) =>
      host.workbook.formats.common(place, (style) => style[key] === BooleanNumber.TRUE),
    set: (place: never, on: boolean, host: import('../state/host').Host) =>
      host.workbook.formats.apply(place, { [key]: on ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}

function line(style: IStyleData, side: string) {
  const key = sides[side] ?? (side === 'InsideHorizontal' ? 'b' : 'r');
  return style.bd?.[key];
}

/** Inner lines are drawn below (or right of) every cell. */
function parts(side: string, value: object | null): IBorderData {
  const key = sides[side] ?? (side === 'InsideHorizontal' ? 'b' : 'r');
  return { [key]: value } as IBorderData;
}
