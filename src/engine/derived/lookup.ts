import type { Scalar } from '../model/value';
import type { Lookup } from '../model/types';
import { spelledKey } from '../model/tableIndex';
import type { DerivedFunction } from './derivedFunction';

export const lookup: DerivedFunction = {
  name: 'lookup',
  args: [{ name: 'key', types: 'any' }],
  options: {
    lookup: { type: 'lookup', about: { id: 'Nama tabel di "lookups".', en: 'Name of the table in "lookups".' } },
    map: {
      type: 'map',
      about: {
        id: 'Tabel kecil yang ditulis di tempat, untuk hal yang tidak butuh klausul.',
        en: 'A small table written in place, for what needs no clause.',
      },
    },
    otherwise: {
      type: 'scalar',
      about: {
        id: 'Nilai bila kuncinya tidak ada; tanpa ini: tidak diketahui.',
        en: 'The value where the key is missing; without it: unknown.',
      },
    },
  },
  returns: (options, source) => {
    const values = Object.values(
      (options.map as Lookup['values']) ?? source.lookup(String(options.lookup))?.values ?? {},
    );
    const sample = values.find((value) => value !== null);
    return Array.isArray(sample)
      ? 'list'
      : typeof sample === 'number'
        ? 'number'
        : typeof sample === 'boolean'
          ? 'boolean'
          : 'text';
  },
  about: {
    id: 'Nilai dari tabel tetap milik pack, menurut kunci (huruf besar-kecil tidak dibedakan).',
    en: 'A value of a constant table of the pack, by its key (case does not matter).',
  },
  example: '{ "function": "lookup", "args": ["campaign"], "options": { "lookup": "maskingNumbers" } }',
  compile: (options, environment) => {
    const entries = Object.entries(
      (options.map as Lookup['values']) ?? environment.lookup(String(options.lookup))?.values ?? {},
    );
    const values = new Map(entries.map(([key, value]) => [spelledKey(key), value]));
    const otherwise = options.otherwise as Scalar | undefined;
    return (key) => {
      const text = spelledKey(key);
      return values.has(text) ? values.get(text) : otherwise;
    };
  },
};
