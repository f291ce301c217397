/** The names in a layout: every data set, figure, field, column and target there is, so that building one cannot fail. */
import type { Finding, Pack } from '../engine';
import { LANGUAGES } from '../text';
import { datasetNamed, DATASETS } from './datasets';
import type { Dataset } from './model/dataset';
import { COMMON_FIGURES, isFieldFigure } from './evaluate';
import type { Block, Layout, LayoutColumn } from './model/layout';
import { packOf } from './openBlock';
import { PERIOD_PATTERN } from './model/periods';

type Report = (finding: Finding) => void;
type Packs = ReadonlyMap<string, Pack> | undefined;

const KINDS = ['figure', 'ratio', 'difference', 'cumulative', 'limit', 'met', 'goal', 'number'] as const;

export function checkLayout(layout: Layout, packs: Packs, report: Report): void {
  checkWeeks(layout, report);
  checkSheets(layout, report);
  for (const [name, { pack, parameter }] of Object.entries(layout.targets ?? {})) {
    const known = packs?.get(pack)?.parameters;
    if (packs && !(known && Object.hasOwn(known, parameter)))
      report({
        code: 'unknown-parameter',
        pointer: `/targets/${name}/parameter`,
        holes: { found: parameter, pack },
        choices: Object.keys(known ?? {}),
      });
  }
  layout.sheets.forEach((sheet, s) =>
    sheet.blocks.forEach((block, b) => checkBlock(block, layout, packs, `/sheets/${s}/blocks/${b}`, report)),
  );
}

/** Names as Excel allows them, each once, and nothing that would be empty. */
function checkSheets({ sheets }: Layout, report: Report): void {
  const empty = (list: readonly unknown[], pointer: string, found: string): void => {
    if (list.length === 0) report({ code: 'empty-list', pointer, holes: { found } });
  };
  empty(sheets, '/sheets', 'sheets');
  sheets.forEach(({ name, blocks }, s) => {
    empty(blocks, `/sheets/${s}/blocks`, 'blocks');
    blocks.forEach(({ columns }, b) =>
      empty(
        columns.filter((column) => !column.hidden),
        `/sheets/${s}/blocks/${b}/columns`,
        'columns',
      ),
    );
    for (const language of LANGUAGES) {
      const twice = sheets
        .slice(0, s)
        .some((other) => other.name[language].toLowerCase() === name[language].toLowerCase());
      if (twice || !SHEET_NAME.test(name[language]))
        report({ code: 'sheet-name', pointer: `/sheets/${s}/name/${language}`, holes: { found: name[language] } });
    }
  });
}

/** Excel keeps "History" for itself. */
const SHEET_NAME = /^(?!history$)[^[\]:*?/\\'\p{Cc}\p{Cf}]{1,31}$/iu;

function checkWeeks({ weekStarts }: Layout, report: Report): void {
  if (!weekStarts) return;
  const rising = weekStarts.every(
    (day, i) => Number.isInteger(day) && day <= 31 && (i === 0 ? day === 1 : day > weekStarts[i - 1]!),
  );
  if (!rising || weekStarts.length === 0) report({ code: 'week-starts', pointer: '/weekStarts' });
}

function checkBlock(block: Block, layout: Layout, packs: Packs, at: string, report: Report): void {
  const dataset = datasetNamed(block.dataset);
  if (!dataset)
    return report({
      code: 'unknown-dataset',
      pointer: `${at}/dataset`,
      holes: { found: block.dataset },
      choices: DATASETS.map(({ name }) => name),
    });
  const pack = packOf(block, dataset);
  if (!dataset.packs.includes(pack) && !(dataset.anyPack && (packs?.has(pack) ?? true)))
    return report({
      code: 'wrong-pack',
      pointer: `${at}/pack`,
      holes: { found: pack, dataset: dataset.name, expected: dataset.packs.join(', ') },
    });
  const field = fieldCheck(dataset, pack, packs, report);
  const ids = block.columns.map(({ id }) => id);
  const column = (id: string, pointer: string): void => {
    if (!ids.includes(id)) report({ code: 'unknown-column', pointer, holes: { found: id }, choices: ids });
  };

  checkPeriods(block, dataset, at, report);
  for (const key of ['months', 'limit'] as const)
    if (block[key] !== undefined && !(Number.isInteger(block[key]) && block[key] >= 1))
      report({ code: 'whole-number', pointer: `${at}/${key}`, holes: { found: key } });
  for (const name of [block.by ?? []].flat())
    if (typeof name === 'string') field(name, `${at}/by`);
    else report({ code: 'wrong-type', pointer: `${at}/by`, holes: { expected: 'text', found: String(name) } });
  if (block.across) field(block.across.by, `${at}/across/by`);
  if (block.repeat) field(block.repeat.by, `${at}/repeat/by`);
  checkWhere(block, at, field, report);
  if (block.order) column(block.order.by, `${at}/order/by`);
  block.charts?.forEach((chart, c) =>
    chart.series.forEach((series, s) => column(series.column, `${at}/charts/${c}/series/${s}/column`)),
  );
  block.columns.forEach((each, i) => {
    const pointer = `${at}/columns/${i}`;
    if (ids.indexOf(each.id) < i)
      report({ code: 'duplicate-column', pointer: `${pointer}/id`, holes: { found: each.id } });
    checkColumn(each, dataset, pointer, report, field, column);
    for (const key of ['target', 'goal'] as const) {
      const name = each[key];
      if (name !== undefined && !Object.hasOwn(layout.targets ?? {}, name))
        report({
          code: 'unknown-target',
          pointer: `${pointer}/${key}`,
          holes: { found: name },
          choices: Object.keys(layout.targets ?? {}),
        });
    }
  });
}

function checkPeriods(block: Block, dataset: Dataset, at: string, report: Report): void {
  for (const key of ['months', 'periods'] as const)
    if (block[key] !== undefined && !dataset.monthly)
      report({ code: 'no-months', pointer: `${at}/${key}`, onKey: true, holes: { found: key, dataset: dataset.name } });
  if (!block.periods) return;
  block.periods.forEach((period, i) => {
    if (!PERIOD_PATTERN.test(period))
      report({ code: 'unknown-period', pointer: `${at}/periods/${i}`, holes: { found: period } });
  });
  for (const key of ['by', 'across', 'order', 'limit', 'total'] as const)
    if (block[key] !== undefined)
      report({ code: 'not-together', pointer: `${at}/${key}`, onKey: true, holes: { found: key } });
}

type NameCheck = (name: string, pointer: string) => void;

function fieldCheck(dataset: Dataset, pack: string, packs: Packs, report: Report): NameCheck {
  const fields = packs?.get(pack)?.fields;
  return (name, pointer) => {
    if (Object.hasOwn(dataset.extraFields, name) || !fields || Object.hasOwn(fields, name)) return;
    report({
      code: 'unknown-field',
      pointer,
      holes: { found: name, pack, dataset: dataset.name },
      choices: [...Object.keys(dataset.extraFields), ...Object.keys(fields)],
    });
  };
}

function checkWhere({ where }: Pick<Block, 'where'>, at: string, field: NameCheck, report: Report): void {
  for (const [name, words] of Object.entries(where ?? {})) {
    field(name, `${at}/where/${name}`);
    if (!Array.isArray(words)) report({ code: 'words-only', pointer: `${at}/where/${name}` });
  }
}

function checkColumn(
  column: LayoutColumn,
  dataset: Dataset,
  at: string,
  report: Report,
  field: NameCheck,
  other: NameCheck,
): void {
  const kinds = KINDS.filter((kind) => column[kind] !== undefined);
  if (kinds.length !== 1)
    report({ code: 'one-kind', pointer: at, holes: { found: kinds.join(', ') || '–', expected: KINDS.join(', ') } });
  checkWhere(column, at, field, report);
  if (column.field !== undefined) field(column.field, `${at}/field`);
  if (column.figure !== undefined) {
    const names = [...COMMON_FIGURES, ...Object.keys(dataset.figures)];
    if (!names.includes(column.figure))
      report({
        code: 'unknown-figure',
        pointer: `${at}/figure`,
        holes: { found: column.figure, dataset: dataset.name },
        choices: names,
      });
    if (isFieldFigure(column.figure) && column.field === undefined)
      report({ code: 'needs-field', pointer: at, holes: { found: column.figure } });
  }
  for (const key of ['ratio', 'difference', 'met', 'of'] as const) {
    const pair = column[key];
    if (pair && pair.length !== 2) report({ code: 'two-columns', pointer: `${at}/${key}`, holes: { found: key } });
    pair?.forEach((id, i) => other(id, `${at}/${key}/${i}`));
  }
  if (column.limit && !column.of) report({ code: 'missing-key', pointer: at, holes: { expected: 'of' } });
  if (column.met && !column.target) report({ code: 'missing-key', pointer: at, holes: { expected: 'target' } });
  if (column.cumulative) other(column.cumulative, `${at}/cumulative`);
}
