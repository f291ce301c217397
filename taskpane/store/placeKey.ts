import type { Source } from '../../src/office';

/** Names a place of the workbook: tables and sheets may share a name. */
export function placeKey(source: Pick<Source, 'kind' | 'name'>): string {
  return `${source.kind}:${source.name}`;
}

/** The same to people: a table's sheet is said where it is called otherwise. */
export function placeTitle({ kind, name, sheet }: Pick<Source, 'kind' | 'name' | 'sheet'>): string {
  return kind === 'table' && name !== sheet ? `${name} (${sheet})` : name;
}
