/** Which rows of the open table break which rules of a pack, for whoever edits it. No React here. */
import { brokenRules } from '../../../src/engine';
import { fill, type Language, type LocalText } from '../../../src/text';
import type { LoadedPack } from '../../store/packShelf';
import { tablesInFront } from '../../rows/tablesOfForm';
import { rawCell } from '../../store/readRecords';
import type { Session } from '../../store/session';

export interface BrokenRows {
  table: string;
  /** Rules to the records that break them. */
  byRule: ReadonlyMap<string, readonly number[]>;
  /** A record as people find it: its row and what names it. */
  title(record: number): string;
}

const NAMED = 5;

/** Null where no open table belongs to the pack. */
export async function brokenRows(
  session: Pick<Session, 'book' | 'scan'>,
  loaded: LoadedPack,
  asOf: number,
): Promise<BrokenRows | null> {
  const found = await tablesInFront(session, loaded);
  if (!found) return null;
  const { parts, table, at } = found;
  const result = await loaded.compiled.checkRows(table, {
    asOf,
    tables: { ...parts[0]!.records.tables, self: table },
  });
  const byRule = new Map<string, number[]>();
  for (let record = 0; record < result.codes.length; record++)
    for (const name of brokenRules(result, record)) {
      const records = byRule.get(name);
      if (records) records.push(record);
      else byRule.set(name, [record]);
    }
  return {
    table: found.name,
    byRule,
    title(each) {
      const { part, record } = at(each);
      const { records, place } = parts[part]!;
      const key = String(rawCell(records, record, loaded.pack.recordKey) ?? '');
      const row = `${parts.length > 1 ? `${place.source.name} ` : ''}${records.sheetRow(record) + 1}`;
      return `${row}${key && ` (${key})`}`;
    },
  };
}

/** "Broken by 3 rows of Tickets: 12 (A001), …": of any of the rules. */
export function brokenText({ table, byRule, title }: BrokenRows, rules: readonly string[], language: Language): string {
  const records = [...new Set(rules.flatMap((rule) => byRule.get(rule) ?? []))].sort((a, b) => a - b);
  if (records.length === 0) return fill(TEXT.none[language], { table });
  const rows = records.slice(0, NAMED).map(title);
  return fill(TEXT.broken[language], {
    table,
    count: records.length,
    rows: [...rows, ...(records.length > NAMED ? ['…'] : [])].join(', '),
  });
}

const TEXT = {
  none: { id: 'Tidak dilanggar baris mana pun di {{table}}.', en: 'No row of {{table}} breaks it.' },
  broken: {
    id: 'Baris {{table}} yang melanggarnya: {{count}} – {{rows}}',
    en: 'Rows of {{table}} that break it: {{count}} – {{rows}}',
  },
} satisfies Record<string, LocalText>;
