import type { SheetArea } from '../workbook/types';

/** Something known only by where its remembered properties are kept, e.g. `chart:{id}/title`. */
type Key = string;

/** Several ranges of one sheet. */
export interface Areas {
  sheet: string;
  places: SheetArea[];
}

/** What an object of each Excel class stands for in the workbook. Sheets, tables and charts go by id, ranges by place. */
export interface Targets {
  Application: null;
  AreasBorder: Areas & { side: string };
  AreasBorderCollection: Areas;
  AreasFill: Areas;
  AreasFont: Areas;
  AreasFormat: Areas;
  AreasProtection: Areas;
  AutoFilter: string;
  Binding: string;
  BindingCollection: null;
  Chart: string;
  ChartAxes: Key;
  ChartAxis: Key;
  ChartAxisTitle: Key;
  ChartCollection: string;
  ChartDataLabel: Key;
  ChartDataLabels: Key;
  ChartDataTable: Key;
  ChartFont: Key;
  ChartFormat: Key;
  ChartFormatString: Key;
  ChartFill: Key;
  ChartLineFormat: Key;
  ChartGridlines: Key;
  ChartLegend: Key;
  ChartPlotArea: Key;
  ChartPoint: Key;
  ChartPointsCollection: { chart: string; id: string };
  ChartSeries: { chart: string; id: string };
  ChartSeriesCollection: string;
  ChartTitle: Key;
  /** Which of its series' trendlines, and the series' key. */
  ChartTrendline: { series: Key; index: number };
  ChartTrendlineCollection: Key;
  Comment: string;
  CommentCollection: string | null;
  CommentReply: { comment: string; id: string };
  CommentReplyCollection: string;
  ConditionalFormat: { place: SheetArea; id: string };
  ConditionalFormatCollection: SheetArea;
  ConditionalPart: Key;
  CultureInfo: null;
  CustomFunctions: null;
  CustomProperty: { owner: Key; key: string };
  CustomPropertyCollection: Key;
  CustomXmlPart: string;
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: string;
  DataValidation: SheetArea;
  DatetimeFormatInfo: null;
  DocumentProperties: null;
  Filter: { table: string; id: number };
  FormatProtection: SheetArea;
  FunctionResult: { value: unknown; error: string };
  Functions: null;
  InternalService: string;
  NamedItem: { name: string; sheet: string };
  NamedItemCollection: string;
  Note: string;
  NoteCollection: string | null;
  NumberFormatInfo: null;
  PageBreak: { sheet: string; row: number };
  PageBreakCollection: string;
  PageLayout: string;
  HeaderFooter: Key;
  HeaderFooterGroup: Key;
  Range: SheetArea;
  RangeAreas: Areas;
  RangeAreasCollection: Areas[];
  RangeCollection: SheetArea[];
  RangeBorder: { place: SheetArea; side: string };
  RangeBorderCollection: SheetArea;
  RangeFill: SheetArea;
  RangeFont: SheetArea;
  RangeFormat: SheetArea;
  RangeSort: SheetArea;
  RangeView: SheetArea;
  RemoveDuplicatesResult: { removed: number; uniqueRemaining: number };
  Runtime: null;
  Setting: string;
  SettingCollection: null;
  /** All tables of the workbook, or those of one sheet. */
  TableCollection: string | null;
  Table: string;
  TableColumn: { table: string; id: number };
  TableColumnCollection: string;
  TableRow: { table: string; index: number };
  TableRowCollection: string;
  TableScopedCollection: string[];
  TableSort: string;
  Workbook: null;
  WorkbookCreated: string;
  WorkbookRangeAreas: SheetArea[];
  WorkbookProtection: null;
  Worksheet: string;
  WorksheetCollection: null;
  WorksheetFreezePanes: string;
  WorksheetProtection: string;
}
