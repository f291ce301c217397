/** Values of parameters as people type them. */
import type { Parameter } from '../../../src/engine';

type Value = Parameter['value'];

/** Reads what was typed as the kind of value the parameter has; undefined where it cannot be that. */
export function parameterValue(typed: string, now: Value): Value | undefined {
  const text = typed.trim();
  if (Array.isArray(now)) {
    const items = text
      .split(/[,;]/)
      .map((item) => item.trim())
      .filter(Boolean);
    return now.every((item) => typeof item === 'number') && now.length > 0 ? numbers(items) : items;
  }
  if (typeof now === 'boolean')
    return /^(ya|yes|true|1)$/i.test(text) ? true : /^(tidak|no|false|0)$/i.test(text) ? false : undefined;
  if (text === '') return now === null || typeof now === 'number' ? null : undefined;
  if (typeof now === 'string') return text;
  return numbers([text])?.[0];
}

function numbers(items: readonly string[]): number[] | undefined {
  const found = items.map((item) => Number(item.replace(',', '.')));
  return found.every(Number.isFinite) ? found : undefined;
}

/** A parameter's value as one types it. */
export function parameterText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
