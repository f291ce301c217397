/** How several ranges look: what is set is set on each; what is asked is answered when all agree, else null (false for yes/no). */
import type { ClassSpec, Method, Property } from '../protocol/spec';
import { object } from '../objects/object';
import type { Areas } from '../objects/targets';
import type { SheetArea } from '../workbook/types';
import { formatProtection, rangeFormat } from './rangeFormat';
import { rangeBorder, rangeFill, rangeFont } from './rangeLook';

type Members<T> = Pick<ClassSpec<never>, never> & {
  properties?: Record<string, Property<T>>;
  methods?: Record<string, Method<T>>;
};

/** @param partOf what of a place the members belong to */
function overAreas<T, A extends Areas>(
  { properties = {}, methods = {} }: Members<T>,
  partOf: (place: SheetArea, target: A) => T,
): { properties: Record<string, Property<A>>; methods: Record<string, Method<A>> } {
  const parts = (target: A): T[] => target.places.map((place) => partOf(place, target));
  return {
    properties: mapped(properties, ({ get, set, ...rest }) => ({
      ...rest,
      get: (target: A, host) => common(parts(target).map((part) => get(part, host))),
      ...(set
        ? {
            set: async (target: A, value: never, host) => {
              for (const part of parts(target)) await set(part, value, host);
            },
          }
        : {}),
    })),
    methods: mapped(methods, (method) => async (target: A, host, ...args: unknown[]) => {
      for (const part of parts(target)) await method(part, host, ...args);
    }),
  };
}

function common(values: unknown[]): unknown {
  const [first] = values;
  if (values.every((value) => value === first)) return first;
  return typeof first === 'boolean' ? false : null;
}

function mapped<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

const itself = (place: SheetArea): SheetArea => place;

export const areasFormats = [
  {
    kind: 'AreasFormat',
    ...overAreas(rangeFormat as Members<SheetArea>, itself),
    objects: {
      fill: (target: Areas) => object('AreasFill', target),
      font: (target: Areas) => object('AreasFont', target),
      borders: (target: Areas) => object('AreasBorderCollection', target),
      protection: (target: Areas) => object('AreasProtection', target),
    },
  },
  { kind: 'AreasFill', ...overAreas(rangeFill as Members<SheetArea>, itself) },
  { kind: 'AreasFont', ...overAreas(rangeFont as Members<SheetArea>, itself) },
  { kind: 'AreasProtection', ...overAreas(formatProtection as Members<SheetArea>, itself) },
  {
    kind: 'AreasBorderCollection',
    item: (target: Areas, side: string) => object('AreasBorder', { ...target, side }),
  },
  {
    kind: 'AreasBorder',
    ...overAreas(
      rangeBorder as Members<{ place: SheetArea; side: string }>,
      (place, { side }: Areas & { side: string }) => ({ place, side }),
    ),
  },
];
