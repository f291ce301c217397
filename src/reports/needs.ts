/** What a layout needs before it can be made: tables by pack, and the parameters behind its targets. */
import { datasetNamed } from './datasets';
import type { Block, Layout } from './model/layout';
import { packOf } from './openBlock';

export interface LayoutNeed {
  pack: string;
  /** Without it a part of the report stays blank; an optional table only fills in columns. */
  required: boolean;
  /** Its rows are counted by the month of their date; else it is looked at as it stands. */
  monthly: boolean;
  /** Canonical fields that tell the sheet meant from others of the same pack. */
  fields: readonly string[];
}

/** The tables of a layout, required ones first, each pack once. */
export function layoutNeeds(layout: Layout): LayoutNeed[] {
  const needs = new Map<string, { required: boolean; monthly: boolean; fields: Set<string> }>();
  const need = (pack: string, required: boolean, monthly: boolean, fields: readonly string[] = []): void => {
    const known = needs.get(pack) ?? { required: false, monthly: true, fields: new Set<string>() };
    needs.set(pack, {
      required: known.required || required,
      monthly: known.monthly && monthly,
      fields: new Set([...known.fields, ...fields]),
    });
  };
  for (const block of layout.sheets.flatMap((sheet) => sheet.blocks)) {
    const dataset = datasetNamed(block.dataset)!;
    need(packOf(block, dataset), true, dataset.monthly, dataset.fields);
    for (const { pack, required } of alsoOf(block)) need(pack, required, false);
  }
  return [...needs]
    .map(([pack, { required, monthly, fields }]) => ({ pack, required, monthly, fields: [...fields] }))
    .sort((a, b) => Number(b.required) - Number(a.required));
}

/** Packs whose parameters a layout needs, tables or not. */
export function layoutPacks(layout: Layout): string[] {
  const packs = new Set(layout.sheets.flatMap((sheet) => usedPacksOf(sheet.blocks)));
  for (const { pack } of Object.values(layout.targets ?? {})) packs.add(pack);
  return [...packs];
}

/** Packs behind some blocks, in order of use. */
export function usedPacksOf(blocks: readonly Block[]): string[] {
  return [
    ...new Set(
      blocks.flatMap((block) => {
        const dataset = datasetNamed(block.dataset)!;
        return [packOf(block, dataset), ...alsoOf(block).map(({ pack }) => pack), ...(dataset.parametersOf ?? [])];
      }),
    ),
  ];
}

/** Further tables of a block: the required ones, and those whose fields it names (`staffing.qco`). */
function alsoOf(block: Block): readonly { pack: string; required: boolean }[] {
  const { also = [], extraFields } = datasetNamed(block.dataset)!;
  const text = JSON.stringify(block);
  const byField = (pack: string): boolean => Object.keys(extraFields).some((name) => name.startsWith(`${pack}.`));
  return also.filter(({ pack, required }) => required || !byField(pack) || text.includes(`"${pack}.`));
}

/** Targets that the columns of some blocks are held against. */
export function targetsOf(blocks: readonly Block[]): string[] {
  const columns = blocks.flatMap((block) => block.columns);
  return [...new Set(columns.flatMap(({ target, goal }) => [target ?? [], goal ?? []].flat()))];
}
