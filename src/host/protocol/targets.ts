import type { Place } from '../workbook/types';

/** What an object of each Excel class stands for in the workbook. Sheets and tables go by id, ranges by place. */
export interface Targets {
  Workbook: null;
  Application: null;
  WorksheetCollection: null;
  Worksheet: string;
  Range: Place;
  RangeFormat: Place;
  RangeFill: Place;
  RangeFont: Place;
  /** All tables of the workbook, or those of one sheet. */
  TableCollection: string | null;
  Table: string;
  TableColumnCollection: string;
  TableColumn: { table: string; id: number };
  TableRowCollection: string;
  TableRow: { table: string; index: number };
  CustomFunctions: null;
  InternalService: string;
}
