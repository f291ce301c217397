/** A pack's text in one form: keys in the order of the schema, short things on one line. */
import { PACK_SHAPE, type Shape } from '../engine';

const WIDTH = 120;

export function formatPack(pack: unknown): string {
  return print(ordered(pack, PACK_SHAPE), 0, 0) + '\n';
}

/** Keys as the shape lists them; keys it does not know stay where they were, last. */
function ordered(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return shape.is === 'list' ? value.map((item) => ordered(item, shape.of)) : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (shape.is === 'map') return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item, shape.of)]));
  if (shape.is === 'local')
    return Object.fromEntries(entries.sort(([a], [b]) => Number(a === 'en') - Number(b === 'en')));
  if (shape.is !== 'object') return value;
  const keys = Object.keys(shape.keys);
  const rank = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return Object.fromEntries(
    entries
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([key, item]) => [key, shape.keys[key] ? ordered(item, shape.keys[key].shape) : item]),
  );
}

/** `before` is what already stands on the line. */
function print(value: unknown, depth: number, before: number): string {
  const line = inline(value);
  if (depth > 0 && before + line.length <= WIDTH) return line;
  const pad = '  '.repeat(depth + 1);
  const end = '  '.repeat(depth);
  if (Array.isArray(value))
    return `[\n${value.map((item) => pad + print(item, depth + 1, pad.length + 1)).join(',\n')}\n${end}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, item]) => {
      const name = `${pad}${JSON.stringify(key)}: `;
      return name + print(item, depth + 1, name.length + 1);
    });
    return parts.length === 0 ? '{}' : `{\n${parts.join(',\n')}\n${end}}`;
  }
  return line;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return JSON.stringify(value);
}
