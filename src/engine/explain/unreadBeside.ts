/** Cells of other rows that nobody could read, and that leave open what a fact is looked up for. */
import { fill, type Language, type LocalText } from '../../text';
import type { SheetTable, TypedColumn } from '../../sheet';
import type { Slot } from '../compile/slot';
import { derivedNamed } from '../derived';
import { tableIndex } from '../model/tableIndex';
import type { Pack } from '../model/types';
import type { Judged } from '../run/judge';
import { labelOf } from './tree';

const OWN: LocalText = { id: '{{column}} {{text}} ({{key}})', en: '{{column}} {{text}} ({{key}})' };
const OTHER: LocalText = { id: '{{column}} {{text}} di "{{table}}"', en: '{{column}} {{text}} in "{{table}}"' };

/**
 * @param fact a field of the record by which rows are found
 * @param shown a cell's own text, as it is shown
 */
export function unreadBeside(
  judged: Judged,
  fact: string,
  tables: Readonly<Record<string, SheetTable>>,
  language: Language,
  shown: (text: string) => string,
): string[] {
  const { pack, slots } = judged.program;
  const looking = slots.filter(
    (slot) =>
      slot.function !== undefined &&
      derivedNamed(slot.function)?.options?.['table'] &&
      dependsOn(slot.sources[0], fact) &&
      Number.isNaN(judged.value(slot)),
  );
  return looking.flatMap((slot) => {
    const { table: named = 'self', key, where = {}, ...columns } = slot.options ?? {};
    const name = String(named);
    const table = Object.hasOwn(tables, name) ? tables[name]! : undefined;
    const keys = [key ?? slot.sources[0]!.name].flat().map(String);
    const index = table && tableIndex(table, keys);
    if (!index) return [];
    const asked = [
      ...Object.keys(where as object),
      ...Object.values(columns).filter((each) => typeof each === 'string'),
    ];
    return asked.flatMap((column) => {
      const cells = table.columns[column];
      return index.rows(judged.value(slot.sources[0]!)).flatMap((row) => {
        const text = cells?.unread?.get(row);
        return text === undefined ? [] : [placed(pack, name, table, cells!, row, shown(text), language)];
      });
    });
  });
}

const dependsOn = (slot: Slot | undefined, fact: string): boolean =>
  slot !== undefined && (slot.name === fact || slot.sources.some((source) => dependsOn(source, fact)));

function placed(
  pack: Pack,
  name: string,
  table: SheetTable,
  { field }: TypedColumn,
  row: number,
  text: string,
  language: Language,
): string {
  if (name === 'self') {
    const key = table.columns[pack.recordKey]?.values[row];
    const holes = { column: labelOf(pack, field, language), text };
    if (key === null || key === undefined) return `${holes.column} ${text}`;
    return fill(OWN[language], { ...holes, key: `${labelOf(pack, pack.recordKey, language)} ${String(key)}` });
  }
  const { title, fields } = pack.tables![name]!;
  return fill(OTHER[language], { column: fields[field]!.label[language], text, table: title[language] });
}
