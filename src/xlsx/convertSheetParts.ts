/** The parts of a sheet besides its cells, from the library's shape to this room's and back. */
import type { Sheet, WriteSheet } from 'hucre/xlsx';
import type { CellKey, SheetParts, XlsxConditional, XlsxNote, XlsxPage } from './sheetParts';

export function partsOfSheet(sheet: Sheet): SheetParts {
  const columns = sheet.columns ?? [];
  const notes = new Map<CellKey, XlsxNote>();
  for (const [key, { comment }] of sheet.cells ?? [])
    if (comment)
      notes.set(key as CellKey, { text: comment.text, ...(comment.author ? { author: comment.author } : {}) });
  return {
    widths: columns.map((column) => column.width),
    hiddenColumns: columns.flatMap((column, index) => (column.hidden ? [index] : [])),
    rows: new Map(
      [...(sheet.rowDefs ?? [])].map(([row, { height, hidden }]) => [
        row,
        { ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) },
      ]),
    ),
    notes,
    validations: sheet.dataValidations ?? [],
    conditionals: (sheet.conditionalRules ?? []).flatMap(conditionalOf),
    ...((sheet.pageSetup ?? sheet.rowBreaks?.length)
      ? {
          page: {
            ...sheet.pageSetup,
            ...(sheet.rowBreaks?.length && { pageStarts: sheet.rowBreaks.map((row) => row + 1) }),
          },
        }
      : {}),
  };
}

/** Notes are not among them: they belong to the cells. */
export function writableParts(parts: SheetParts): Partial<WriteSheet> {
  const count = Math.max(parts.widths?.length ?? 0, ...(parts.hiddenColumns ?? []).map((column) => column + 1));
  const hidden = new Set(parts.hiddenColumns);
  const columns = Array.from({ length: count }, (_, column) => {
    const width = parts.widths?.[column];
    return { ...(width === undefined ? {} : { width }), ...(hidden.has(column) ? { hidden: true } : {}) };
  });
  return {
    ...(count > 0 ? { columns } : {}),
    ...(parts.rows?.size ? { rowDefs: new Map(parts.rows) } : {}),
    ...(parts.validations?.length ? { dataValidations: [...parts.validations] } : {}),
    ...(parts.conditionals?.length ? { conditionalRules: parts.conditionals.map(ruleOf) } : {}),
    ...(parts.page ? { pageSetup: pageOf(parts.page) } : {}),
    ...(parts.page?.pageStarts?.length ? { rowBreaks: parts.page.pageStarts.map((row) => row - 1) } : {}),
    ...(parts.charts?.length ? { charts: [...parts.charts] } : {}),
  };
}

/** Print area and titles are defined names, and written as such: the library does not quote the sheet's name in them. */
function pageOf({
  printArea: _,
  printTitlesRow: __,
  printTitlesColumn: ___,
  pageStarts: ____,
  fitToWidth,
  ...page
}: XlsxPage): WriteSheet['pageSetup'] {
  return fitToWidth === undefined ? page : { ...page, fitToPage: true, fitToWidth, fitToHeight: 0 };
}

type Rule = NonNullable<Sheet['conditionalRules']>[number];

function conditionalOf(rule: Rule): XlsxConditional[] {
  const { type, range, priority, operator, stopIfTrue, style } = rule;
  if (type !== 'cellIs' && type !== 'expression') return [];
  const fill = style?.fill?.type === 'pattern' ? (style.fill.bgColor ?? style.fill.fgColor)?.rgb : undefined;
  const color = style?.font?.color?.rgb;
  return [
    {
      range,
      type,
      priority,
      formulas: [rule.formula ?? []].flat(),
      ...(operator ? { operator } : {}),
      ...(stopIfTrue ? { stopIfTrue } : {}),
      ...(fill ? { fill: fill.slice(-6) } : {}),
      ...(color ? { color: color.slice(-6) } : {}),
      ...(style?.font?.bold ? { bold: true } : {}),
      ...(style?.font?.italic ? { italic: true } : {}),
    },
  ];
}

function ruleOf({
  range,
  type,
  priority,
  operator,
  formulas,
  stopIfTrue,
  fill,
  color,
  bold,
  italic,
}: XlsxConditional): Rule {
  const font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(color ? { color: { rgb: color } } : {}),
  };
  const style = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    // A conditional fill's colour is its background, unlike that of a cell.
    ...(fill
      ? {
          fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: fill }, bgColor: { rgb: fill } },
        }
      : {}),
  };
  return {
    range,
    type,
    priority,
    formula: formulas.length === 1 ? formulas[0]! : formulas,
    ...(operator ? { operator } : {}),
    ...(stopIfTrue ? { stopIfTrue } : {}),
    ...(Object.keys(style).length > 0 ? { style } : {}),
  };
}
