/** What a layout must look like, as data: checked on loading, and turned into the editors' JSON Schema. */
import { shape } from '../../engine';
import { ACHIEVEMENTS } from './achieved';
import { FORMATS } from './layout';

const { flag, list, local, map, number, object, optional, required, setting, text, word } = shape;

const where = map(setting);

const column = object('Column', {
  id: required(text),
  label: optional(local),
  figure: optional(text),
  field: optional(text),
  where: optional(where),
  ratio: optional(list(text)),
  difference: optional(list(text)),
  cumulative: optional(text),
  limit: optional(word('mean', 'low', 'high', 'signal')),
  of: optional(list(text)),
  met: optional(list(text)),
  goal: optional(text),
  number: optional(flag),
  format: optional(word(...Object.keys(FORMATS))),
  total: optional(word('sum', 'whole', 'none')),
  target: optional(text),
  width: optional(number),
  once: optional(flag),
  hidden: optional(flag),
});

const series = object('Series', {
  column: required(text),
  kind: required(word('column', 'line')),
  limit: optional(flag),
  secondary: optional(flag),
});

export const BLOCK_SHAPE = object('Block', {
  title: required(local),
  dataset: required(text),
  pack: optional(text),
  where: optional(where),
  by: optional(setting),
  across: optional(
    object('Across', { by: required(text), outer: optional(word('key', 'column')), total: optional(flag) }),
  ),
  repeat: optional(object('Repeat', { by: required(text), cumulative: optional(flag) })),
  months: optional(number),
  periods: optional(list(text)),
  columns: required(list(column)),
  order: optional(object('Order', { by: required(text), descending: optional(flag) })),
  limit: optional(number),
  total: optional(flag),
  note: optional(local),
  charts: optional(list(object('Chart', { title: required(local), series: required(list(series)) }))),
});

export const LAYOUT_SHAPE = object('Layout', {
  $schema: optional(text),
  id: required(text),
  title: required(local),
  form: optional(text),
  about: required(local),
  unit: required(local),
  clause: optional(text),
  targets: optional(
    map(
      object('Target', {
        pack: required(text),
        parameter: required(text),
        good: optional(word('atLeast', 'atMost')),
        achieved: optional(word(...ACHIEVEMENTS)),
      }),
    ),
  ),
  weekStarts: optional(list(number)),
  sheets: required(
    list(object('Sheet', { name: required(local), landscape: optional(flag), blocks: required(list(BLOCK_SHAPE)) })),
  ),
});
