import type { DerivedFunction } from './derivedFunction';

export const ifBlank: DerivedFunction = {
  name: 'ifBlank',
  args: [
    { name: 'value', types: 'any' },
    { name: 'otherwise', types: 'any' },
  ],
  returns: 'first',
  readsBlank: true,
  about: {
    id: 'Nilai pertama, atau yang kedua bila selnya kosong. Kolom yang tidak ada atau sel yang tidak terbaca tetap tidak diketahui.',
    en: 'The first value, or the second where the cell is blank. A missing column or an unreadable cell stays unknown.',
  },
  example: '{ "function": "ifBlank", "args": ["minta_monitoring", "monitoringIfBlank"] }',
  compile: () => (value, otherwise) => (value === null ? otherwise : value),
};
