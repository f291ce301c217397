import type { Dependency, Plugin, PluginCtor } from '@univerjs/core';
import {
  generateRandomId,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import type { ILocales, IWorkbookData, Workbook as UniverWorkbook } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';

/** A Univer plugin class and its configuration. */
export type PluginEntry = readonly [plugin: PluginCtor<Plugin>, config?: object];

/** The plugins the model itself stands on, in the order Univer needs them. */
export const corePlugins: readonly PluginEntry[] = [
  [UniverFormulaEnginePlugin],
  [UniverSheetsPlugin],
  [UniverSheetsFormulaPlugin],
  [UniverSheetsNumfmtPlugin],
  [UniverSheetsFilterPlugin],
  [UniverSheetsTablePlugin],
];

export interface UniverOptions {
  /** Plugins of the page (render engine, ui, docs, sheets-ui, formula-ui, table-ui …). `before` come ahead of the model's own. */
  plugins?: { before?: readonly PluginEntry[]; after?: readonly PluginEntry[] };
  /** Texts of Univer's own interface; the model itself shows none. */
  locale?: LocaleType;
  locales?: ILocales;
  theme?: ConstructorParameters<typeof Univer>[0] extends infer C ? (C extends { theme?: infer T } ? T : never) : never;
  darkMode?: boolean;
  override?: Dependency[];
}

/** Univer, running, with one empty workbook of one sheet. */
export interface Engine {
  univer: Univer;
  /** Univer's id of the workbook. Never the same twice: Univer caches formulas for all workbooks of a page by id and text. */
  unitId: string;
  unit: UniverWorkbook;
  commands: ICommandService;
  get: ReturnType<Univer['__getInjector']>['get'];
}

/** Start Univer with the model's plugins and those of the page, and one workbook. */
export function startUniver(options: UniverOptions, sheet: { id: string; name: string }): Engine {
  const locale = options.locale ?? LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: options.locales ?? { [locale]: {} },
    logLevel: LogLevel.ERROR,
    ...(options.theme === undefined ? {} : { theme: options.theme }),
    ...(options.darkMode === undefined ? {} : { darkMode: options.darkMode }),
  });
  for (const [plugin, config] of [
    ...(options.plugins?.before ?? []),
    ...corePlugins,
    ...(options.plugins?.after ?? []),
  ]) {
    univer.registerPlugin(plugin, config);
  }
  const unitId = generateRandomId();
  const data: Partial<IWorkbookData> = {
    id: unitId,
    name: 'Book1',
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: { id: sheet.id, name: sheet.name, rowCount: 1000, columnCount: 26 } },
  };
  const unit = univer.createUnit<Partial<IWorkbookData>, UniverWorkbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit(unitId); // undo works on the focused workbook only
  return { univer, unitId, unit, commands: injector.get(ICommandService), get: injector.get.bind(injector) };
}
