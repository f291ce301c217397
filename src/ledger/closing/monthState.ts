/** A report just built, together with what it was built from: what closing and comparing look at. */
import { fieldSpecs, type Pack } from '../../engine';
import { layoutNeeds, layoutPacks, type Layout, type Report, type ReportSources } from '../../reports';
import type { Language } from '../../text';
import type { MonthSource, MonthState } from './closeMonth';

export interface BuiltMonth {
  layout: Layout;
  report: Report;
  sources: ReportSources;
  packs: ReadonlyMap<string, Pack>;
  /** 0-based sheet row in which a pack's matrix begins; 0 without it. */
  firstRow?: (pack: string) => number;
}

export function monthState({ layout, report, sources, packs, firstRow = () => 0 }: BuiltMonth): MonthState {
  return {
    report,
    packs: layoutPacks(layout).flatMap((id) => packs.get(id) ?? []),
    sources: layoutNeeds(layout).flatMap(({ pack: id, monthly }): MonthSource[] => {
      const [pack, source] = [packs.get(id), sources.get(id)];
      if (!pack || !source) return [];
      const { recordKey, recordDate } = pack;
      const dated = monthly && recordDate !== undefined ? { recordDate } : {};
      return [
        {
          id,
          name: source.place,
          table: source.table,
          firstRow: firstRow(id),
          specs: fieldSpecs(pack),
          recordKey,
          ...dated,
        },
        ...Object.entries(source.further ?? {}).map(([name, { table, place, firstRow: row }]) => {
          const specs = fieldSpecs(pack, name);
          const [key] = specs.filter((spec) => spec.key);
          return { id: `${id}/${name}`, name: place, table, firstRow: row, specs, recordKey: key?.name ?? '' };
        }),
      ];
    }),
  };
}

/** What a field of a closed source is called: of a pack's own table, or of a further one. */
export function sourceFieldLabel(
  packs: ReadonlyMap<string, Pack>,
  source: string,
  field: string,
  language: Language,
): string {
  const [id, table] = source.split('/') as [string, string?];
  const pack = packs.get(id);
  const fields = table === undefined ? pack?.fields : pack?.tables?.[table]?.fields;
  return fields?.[field]?.label[language] ?? field;
}
