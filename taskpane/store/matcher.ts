/**
 * Conditions of a pack outside its rules: which sections of a form to show, which rows a list holds.
 * They run through the same engine, as rules of a pack that has nothing else.
 */
import { brokenRules, compilePack, type Condition, type Context, type Pack } from '../../src/engine';
import type { SheetTable, TypedValue } from '../../src/sheet';

const NO_TEXT = { id: '', en: '' };

export interface Matcher {
  /** Names of the conditions that certainly hold for a record. */
  record(record: Readonly<Record<string, TypedValue>>, context?: Context): Set<string>;
  /** Rows of a table for which a condition certainly holds. */
  rows(name: string, table: SheetTable, context?: Context): number[];
}

export function createMatcher(pack: Pack, conditions: Readonly<Record<string, Condition>>): Matcher {
  const names = Object.keys(conditions);
  // "Certainly holds" is what breaks the opposite; a blank breaks neither.
  const compiled = compilePack({
    ...pack,
    scope: [],
    rules: names.map((name) => ({
      name,
      clause: '-',
      basis: 'written',
      conditions: { not: conditions[name]! },
      event: { type: name, params: { severity: 'note', message: NO_TEXT, fix: NO_TEXT } },
    })),
  });
  return {
    record: (record, context = {}) => new Set(compiled.checkRecord(record, context).broken.map((rule) => rule.rule)),
    rows(name, table, context = {}) {
      const result = compiled.checkRowsSync(table, context);
      return table.rows.flatMap((_, row) => (brokenRules(result, row).includes(name) ? [row] : []));
    },
  };
}
