import { sameKind } from '../sql/fact';
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
  sql: ([value, otherwise]) => {
    sameKind([value!, otherwise!]);
    const filled = `coalesce(${value!.sql}, ${otherwise!.sql})`;
    return {
      sql: value!.unread === 'FALSE' ? filled : `(CASE WHEN ${value!.unread} THEN NULL ELSE ${filled} END)`,
      unread: `(${value!.unread} OR (${value!.sql} IS NULL AND ${otherwise!.unread}))`,
    };
  },
};
