import type { Area } from './area';

/** A cell's value in the model. null is a blank cell; an error is its text (`#VALUE!`). Dates are serial numbers. */
export type CellValue = string | number | boolean | null;

/** Where an address lies: a sheet id and an area. */
export interface SheetArea {
  sheet: string;
  area: Area;
}

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** Something that happened in the workbook, whoever did it. */
export type Change =
  | {
      kind: 'cells';
      sheet: string;
      area: Area;
      changeType: ChangeType;
      source: 'Local' | 'Remote';
      byAddin: boolean;
      /** Which way the cells beside moved, when cells were inserted or deleted. */
      shift?: 'Down' | 'Right' | 'Up' | 'Left';
      /** Only for one cell, as Excel gives it. */
      before?: CellValue;
      after?: CellValue;
    }
  | { kind: 'formatted'; sheet: string; area: Area; source: 'Local' | 'Remote' }
  | { kind: 'calculated'; sheet: string; area: Area | null }
  | { kind: 'selected'; sheet: string; area: Area }
  | { kind: 'sheetActivated'; sheet: string; before: string }
  | { kind: 'sheetAdded'; sheet: string; source: 'Local' | 'Remote' }
  | { kind: 'sheetDeleted'; sheet: string; source: 'Local' | 'Remote' }
  | { kind: 'sheetRenamed'; sheet: string; before: string; after: string; source: 'Local' | 'Remote' }
  | { kind: 'sheetVisibility'; sheet: string; before: string; after: string; source: 'Local' | 'Remote' }
  | { kind: 'sheetMoved'; sheet: string; before: number; after: number; source: 'Local' | 'Remote' }
  | { kind: 'tableAdded'; sheet: string; table: string; source: 'Local' | 'Remote' }
  | { kind: 'tableDeleted'; sheet: string; table: string; name: string; source: 'Local' | 'Remote' }
  | { kind: 'filtered'; sheet: string; table?: string }
  | { kind: 'protection'; sheet: string; protected: boolean; source: 'Local' | 'Remote' }
  | { kind: 'settings' }
  /** An edit in the grid or by the add-in was refused, e.g. on a protected sheet. */
  | { kind: 'refused'; sheet: string; code: string }
  /** A batch of the add-in has changed something; what the grid itself knows of is told beside it. */
  | { kind: 'written' }
  | { kind: 'closed' };
