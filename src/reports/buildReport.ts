/** From a layout and typed tables to the sheets of a report. Pure: the same input gives the same report. */
import type { Pack } from '../engine';
import { parseMonth } from '../measures';
import { achievedRows } from './achievedRows';
import { type BlockContext } from './blockContext';
import { cellRows, type CellRows } from './cellRows';
import { chosenRecords } from './evaluate';
import { Grid } from './grid';
import { writeHeader, type TargetCells } from './header';
import { groupsOf, keyText } from './keys';
import type { Block, Layout, LayoutSheet } from './model/layout';
import { targetsOf, usedPacksOf } from './needs';
import { keyOf, openBlock, type Opened, type OpenedBlock } from './openBlock';
import type { Report, ReportCell, ReportSheet } from './model/report';
import type { ReportRequest, ReportSources } from './model/source';
import { writeTable } from './tableBlock';
import { writeTrace } from './traceBlock';
import { writeTrend } from './trendBlock';
import { datasetNamed } from './datasets';
import { FOUR_WEEKS } from './model/weeks';
import { word } from './model/words';

/**
 * @param layout from `parseLayout`
 * @param sources typed tables by the id of the pack that knows them; what a block lacks is said in its place
 * @param opens called for every figure with what it opens to
 * @throws RangeError where the month is not written `YYYY-MM`
 */
export function buildReport(
  layout: Layout,
  sources: ReportSources,
  packs: ReadonlyMap<string, Pack>,
  request: ReportRequest,
  opens?: (cell: ReportCell, behind: () => CellRows | null) => void,
): Report {
  const month = parseMonth(request.month);
  if (month === null) throw new RangeError(`A month is written YYYY-MM, not "${request.month}".`);
  const inputs: Inputs = { layout, sources, packs, request, month, known: new Map(), opens };
  const sheets = layout.sheets.map((sheet) => buildSheet(sheet, inputs));
  const opened = [...inputs.known.values()].filter((each) => 'population' in each);
  return {
    layout: layout.id,
    sheets,
    doubts: [...new Set(opened.flatMap(({ population }) => population.doubt ?? []))],
  };
}

interface Inputs {
  layout: Layout;
  sources: ReportSources;
  packs: ReadonlyMap<string, Pack>;
  request: ReportRequest;
  month: number;
  known: Opened;
  opens: ((cell: ReportCell, behind: () => CellRows | null) => void) | undefined;
}

function buildSheet(sheet: LayoutSheet, inputs: Inputs): ReportSheet {
  const { layout, sources, packs, request, month, opens } = inputs;
  const { language } = request;
  const grid = new Grid();
  const targets = writeHeader(grid, {
    layout,
    usedPacks: usedPacksOf(sheet.blocks),
    usedTargets: targetsOf(sheet.blocks),
    monthly: sheet.blocks.some((block) => datasetNamed(block.dataset)!.monthly),
    daily: sheet.blocks.some(({ where }) => where !== undefined && 'today' in where),
    sources,
    packs,
    request,
    opens: (cell, measure) => opens?.(cell, () => achievedRows(measure, layout, sources, packs, request, month)),
  });
  const opened = new Map<string, { title: string; opened: OpenedBlock }>();
  const captionRows: number[] = [];
  for (const block of sheet.blocks) {
    const key = keyOf(block);
    const found = inputs.known.get(key) ?? openBlock(block, layout, sources, packs, request, inputs.month);
    inputs.known.set(key, found);
    grid.line('section', block.title[language]);
    if ('sentence' in found) grid.line('note', found.sentence);
    else {
      captionRows.push(...writeBlock(block, found, grid, targets, inputs));
      if (!opened.has(key)) opened.set(key, { title: block.title[language], opened: found });
    }
    if (block.note) grid.line('note', block.note[language]);
    grid.blank();
  }
  const notes = new Set(
    [...opened.values()].flatMap(({ opened: { population, notes } }) => [...(population.doubt ?? []), ...notes]),
  );
  for (const note of notes) grid.line('note', note);
  const traceRow = grid.nextRow;
  for (const each of opened.values()) writeTrace(grid, each.title, each.opened, request);
  const [only] = captionRows;
  const single = sheet.blocks.length === 1 && captionRows.length === 1;
  return grid.finish({
    name: sheet.name[language],
    // With one table its captions stay in view; with several, only title and period can.
    frozenRows: single ? only! + 1 : 2,
    titleRows: single ? { first: only!, last: only! } : { first: 0, last: 1 },
    landscape: sheet.landscape ?? false,
    traceRow,
  });
}

/** @returns the rows of its captions */
function writeBlock(
  block: Block,
  opened: OpenedBlock,
  grid: Grid,
  targets: TargetCells,
  { layout, sources, request, month, opens }: Inputs,
): number[] {
  const { dataset, pack, population, firstMonth } = opened;
  const { language } = request;
  const missing = new Set<string>();
  const records = chosenRecords({ population, missing }, population.records, block.where ?? {});
  const fieldLabel = (name: string) =>
    dataset.extraFields[name]?.label ?? pack.fields[name]?.label ?? { id: name, en: name };
  const context: BlockContext = {
    block,
    columns: block.columns,
    dataset,
    population,
    records,
    fieldLabel,
    grid,
    language,
    live: request.live,
    month,
    firstMonth,
    weekStarts: layout.weekStarts ?? FOUR_WEEKS,
    missing,
    goal: targets.goal,
    targetCell: targets.cell,
    opens: (cell, column, records) => opens?.(cell, () => cellRows(context, opened, sources, column, records)),
  };
  const captions = block.repeat ? writeRepeated(context) : [writeOnce(context)];
  if (missing.size > 0) {
    const column = [...missing].map((name) => fieldLabel(name)[language]).join(', ');
    grid.line('note', word('noColumn', language, { column, place: opened.source.place }));
  }
  return captions.filter((row) => row !== null);
}

function writeOnce(context: BlockContext): number | null {
  return context.block.periods ? writeTrend(context) : writeTable(context);
}

/** The same table for each value of a field, each under a heading of its own. */
function writeRepeated(context: BlockContext): (number | null)[] {
  const { block, population, records, grid, language } = context;
  const { by, cumulative } = block.repeat!;
  const field = population.field(by);
  if (!field) {
    context.missing.add(by);
    return [];
  }
  let upTo: number[] = [];
  return groupsOf(records, [field]).map((group) => {
    upTo = cumulative ? [...upTo, ...group.records] : group.records;
    grid.blank();
    grid.line('section', `${context.fieldLabel(by)[language]}: ${keyText(by, field.type, group.values[0], language)}`);
    return writeOnce({ ...context, records: upTo });
  });
}
