/** From a block of a layout to its records: the tables it needs, cut to the sites asked for, or the sentence that says what is missing. */
import type { Pack } from '../engine';
import type { SheetTable } from '../sheet';
import { columnOf, MissingColumn, MissingParameter } from '../measures';
import type { Dataset, Population, TraceLine } from './model/dataset';
import { datasetNamed } from './datasets';
import type { Block, Layout } from './model/layout';
import { FOUR_WEEKS } from './model/weeks';
import { monthsBack } from './model/periods';
import { cutToSites } from './model/sites';
import type { ReportRequest, ReportSource, ReportSources } from './model/source';
import { word } from './model/words';

export interface OpenedBlock {
  dataset: Dataset;
  pack: Pack;
  source: ReportSource;
  /** Its rows of the sites asked for. */
  table: SheetTable;
  population: Population;
  firstMonth: number;
  /** All rows under the captions, by what became of them. */
  trace: TraceLine[];
  notes: string[];
}

export function packOf(block: Block, dataset: Dataset): string {
  return block.pack ?? dataset.packs[0]!;
}

/** Opened data sets of one report, so that blocks about the same rows read them once. */
export type Opened = Map<string, OpenedBlock | { sentence: string }>;

/** Two blocks with the same key have the same records. */
export function keyOf(block: Block): string {
  const back = Math.max((block.months ?? 1) - 1, monthsBack(block.periods ?? []));
  return [block.dataset, packOf(block, datasetNamed(block.dataset)!), back].join(' ');
}

export function openBlock(
  block: Block,
  layout: Layout,
  sources: ReportSources,
  packs: ReadonlyMap<string, Pack>,
  request: ReportRequest,
  month: number,
): OpenedBlock | { sentence: string } {
  const { language } = request;
  const dataset = datasetNamed(block.dataset)!;
  const id = packOf(block, dataset);
  const pack = packs.get(id);
  const source = sources.get(id);
  const missing = [id, ...(dataset.also ?? []).filter(({ required }) => required).map((other) => other.pack)].find(
    (each) => !sources.has(each),
  );
  if (!pack || !source || missing !== undefined)
    return {
      sentence: word('noTable', language, { pack: packs.get(missing ?? id)?.title[language] ?? missing ?? id }),
    };
  const notes: string[] = [];
  const cut = (table: SheetTable, place: string): SheetTable => {
    if (!request.sites) return table;
    if (!columnOf(table, 'site')) notes.push(word('noSites', language, { place }));
    return cutToSites(table, request.sites);
  };
  const table = cut(source.table, source.place);
  const firstMonth = month - Math.max((block.months ?? 1) - 1, monthsBack(block.periods ?? []));
  try {
    const population = dataset.open({
      table,
      pack,
      further: {
        tables: Object.fromEntries(Object.entries(source.further ?? {}).map(([name, each]) => [name, each.table])),
        doubts: (source.furtherDoubts ?? []).map((doubt) => doubt[language]),
      },
      packs,
      other: (name) => {
        const other = sources.get(name);
        return other ? cut(other.table, other.place) : null;
      },
      firstMonth,
      month,
      weekStarts: layout.weekStarts ?? FOUR_WEEKS,
      request,
      language,
    });
    return {
      dataset,
      pack,
      source,
      table,
      population,
      firstMonth,
      trace: [
        { label: { id: word('traceSkipped', 'id'), en: word('traceSkipped', 'en') }, count: source.skipped },
        {
          label: { id: word('traceSites', 'id'), en: word('traceSites', 'en') },
          count: source.table.rows.length - table.rows.length,
        },
        ...population.trace,
      ],
      notes: [...notes, ...population.notes],
    };
  } catch (error) {
    if (error instanceof MissingColumn) {
      const column = pack.fields[error.field]?.label[language] ?? error.field;
      return { sentence: word('noColumn', language, { column, place: source.place }) };
    }
    if (error instanceof MissingParameter)
      return { sentence: word('noParameter', language, { pack: error.pack, parameter: error.parameter }) };
    throw error;
  }
}
