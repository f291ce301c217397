import type { Source } from '../../src/office';

/** Names a place of the workbook: tables and sheets may share a name. */
export function placeKey(source: Pick<Source, 'kind' | 'name'>): string {
  return `${source.kind}:${source.name}`;
}
