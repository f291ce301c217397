/** How the simulated Excel presents itself. Everything has a default: a current desktop Excel in English. */
export interface HostOptions {
  /** Display language of Excel, e.g. `id-ID`. */
  locale?: string;
  /** Language of dates and decimal signs; the display language when left out. */
  dataLocale?: string;
  /**
   * desktop: blank cells reach functions as 0; web: blank cells are null, and the 5 MB and 5-million-cell limits hold
   * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-… ; OfficeDev/office-js issues 4702, 5262).
   */
  platform?: 'desktop' | 'web';
  /** What blank cells become in custom functions; follows the platform when left out. */
  blank?: 0 | null | '';
  /** Requirement sets and their versions; give fewer to play an older Excel (see excel2019, excelOnline). */
  requirementSets?: Record<string, string>;
  /** Full version of Excel, e.g. `16.89.1`. */
  version?: string;
  documentUrl?: string;
  /** Milliseconds until Office.js is told of its host; a negative number: never (office-js issues 6946, 6040). */
  readyAfterMs?: number;
  /** Never tells that another cell was selected (office-js issue 6311). */
  silentSelection?: boolean;
  /** A sheet fitted to pages keeps its scale (office-js issue 1860). */
  ignoresFit?: boolean;
  /** A click on a link that saves a file does nothing, as in the view of Excel for Mac (office-js issues 2700, 503, 3385). */
  noDownloads?: boolean;
}

export const currentSets: Record<string, string> = {
  ExcelApi: '1.20',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.7',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  ContextMenuApi: '1.1',
  KeyboardShortcuts: '1.1',
  AddinCommands: '1.3',
  ImageCoercion: '1.2',
  OpenBrowserWindowApi: '1.1',
  DocumentEvents: '1.1',
  Settings: '1.1',
};

/** Excel 2019 (volume licence): no shared runtime, no custom functions (learn.microsoft.com/office/dev/add-ins/reference/requirement-sets). */
export const excel2019: Record<string, string> = { ExcelApi: '1.8', DialogApi: '1.1', Settings: '1.1' };
