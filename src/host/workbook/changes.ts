import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertColCommand,
  InsertColMutation,
  InsertRowCommand,
  InsertRowMutation,
  RemoveColCommand,
  RemoveRowCommand,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { TableManager } from '@univerjs/sheets-table';
import type { Area } from './area';
import { cellArea, maxColumns, maxRows } from './area';
import type { Book } from './book';
import { valueOf } from './cellData';
import type { CellValue, Change, ChangeType } from './types';

/** What puts rows, columns and cells in and takes them out, and which way the others go. */
const SHIFTS: Readonly<Record<string, [ChangeType, 'Down' | 'Up' | 'Right' | 'Left']>> = {
  [InsertRowMutation.id]: ['RowInserted', 'Down'],
  [RemoveRowMutation.id]: ['RowDeleted', 'Up'],
  [InsertColMutation.id]: ['ColumnInserted', 'Right'],
  [RemoveColMutation.id]: ['ColumnDeleted', 'Left'],
  [InsertRangeMoveDownCommand.id]: ['CellInserted', 'Down'],
  [InsertRangeMoveRightCommand.id]: ['CellInserted', 'Right'],
  [DeleteRangeMoveUpCommand.id]: ['CellDeleted', 'Up'],
  [DeleteRangeMoveLeftCommand.id]: ['CellDeleted', 'Left'],
};

/**
 * Turns Univer's mutations into changes a host can tell its add-ins about. Everything passes here: the add-in's writes,
 * typing in the grid, undo. Results of calculation are `calculated`, never `cells`, as Excel's onChanged ignores them.
 */
export function watchChanges(book: Book): void {
  const { commands } = book.engine;
  const changes = { emit: (change: Change) => !book.quiet && book.changes.emit(change) };
  const before = new Map<object, CellValue>();
  let activeSheet = book.engine.unit.getActiveSheet()?.getSheetId() ?? '';
  const names = new Map(book.engine.unit.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));

  commands.beforeCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal) return;
    const params = command.params as ISetRangeValuesMutationParams;
    const area = editedArea(params);
    if (area && area.startRow === area.endRow && area.startColumn === area.endColumn) {
      const sheet = book.engine.unit.getSheetBySheetId(params.subUnitId);
      before.set(params, valueOf(sheet?.getCellMatrix().getValue(area.startRow, area.startColumn)));
    }
  });

  commands.onCommandExecuted((command, options) => {
    const target = { source: book.source } as const;
    const shifted = SHIFTS[command.id];
    if (shifted) return structure(command, ...shifted);
    switch (command.id) {
      case SetRangeValuesMutation.id:
        return cellsWritten(command, options);
      case MoveRangeMutation.id:
        return moved(command);
      case SetWorksheetActiveOperation.id: {
        const sheet = (command.params as { subUnitId: string }).subUnitId;
        if (sheet !== activeSheet) changes.emit({ kind: 'sheetActivated', sheet, before: activeSheet });
        activeSheet = sheet;
        return;
      }
      case InsertSheetMutation.id: {
        const { sheet } = command.params as { sheet: { id: string; name: string } };
        names.set(sheet.id, sheet.name);
        changes.emit({ kind: 'sheetAdded', sheet: sheet.id, ...target });
        return;
      }
      case RemoveSheetMutation.id:
        changes.emit({ kind: 'sheetDeleted', sheet: (command.params as { subUnitId: string }).subUnitId, ...target });
        return;
      case SetWorksheetNameMutation.id: {
        const { subUnitId, name } = command.params as { subUnitId: string; name: string };
        changes.emit({
          kind: 'sheetRenamed',
          sheet: subUnitId,
          before: names.get(subUnitId) ?? '',
          after: name,
          ...target,
        });
        names.set(subUnitId, name);
        return;
      }
      case SetWorksheetHideMutation.id: {
        const { subUnitId, hidden } = command.params as { subUnitId: string; hidden: number };
        changes.emit({
          kind: 'sheetVisibility',
          sheet: subUnitId,
          before: hidden ? 'Visible' : 'Hidden',
          after: hidden ? 'Hidden' : 'Visible',
          ...target,
        });
        return;
      }
      case SetWorksheetOrderMutation.id: {
        const { subUnitId, fromOrder, toOrder } = command.params as {
          subUnitId: string;
          fromOrder: number;
          toOrder: number;
        };
        changes.emit({ kind: 'sheetMoved', sheet: subUnitId, before: fromOrder, after: toOrder, ...target });
        return;
      }
      case SetSelectionsOperation.id: {
        const params = command.params as { subUnitId: string; selections: { range: IRange }[] };
        const range = params.selections.at(-1)?.range;
        if (range) changes.emit({ kind: 'selected', sheet: params.subUnitId, area: plain(range) });
        return;
      }
    }
  });

  const tables = book.engine.get(TableManager);
  tables.tableAdd$.subscribe((event) =>
    changes.emit({ kind: 'tableAdded', sheet: event.subUnitId, table: event.tableId, source: book.source }),
  );
  tables.tableDelete$.subscribe((event) =>
    changes.emit({
      kind: 'tableDeleted',
      sheet: event.subUnitId,
      table: event.tableId,
      name: event.tableName,
      source: book.source,
    }),
  );
  tables.tableFilterChanged$.subscribe((event) =>
    changes.emit({ kind: 'filtered', sheet: event.subUnitId, table: event.tableId }),
  );

  function cellsWritten(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = command.params as ISetRangeValuesMutationParams;
    if (params.unitId !== book.unitId) return;
    const area = editedArea(params);
    if (options?.['applyFormulaCalculationResult'])
      return void changes.emit({ kind: 'calculated', sheet: params.subUnitId, area });
    // formulas that follow an insertion or deletion are part of it
    if (options?.onlyLocal || structural.has(params.trigger ?? '')) return;
    if (!area) {
      const formatted = matrixArea(params, () => true);
      if (formatted) changes.emit({ kind: 'formatted', sheet: params.subUnitId, area: formatted, source: book.source });
      return;
    }
    const change: Change = {
      kind: 'cells',
      sheet: params.subUnitId,
      area,
      changeType: 'RangeEdited',
      source: book.source,
      byAddin: book.byAddin,
    };
    if (before.has(params)) {
      change.before = before.get(params) ?? null;
      change.after = valueOf(
        book.engine.unit.getSheetBySheetId(params.subUnitId)?.getCellMatrix().getValue(area.startRow, area.startColumn),
      );
      before.delete(params);
    }
    changes.emit(change);
  }

  function structure(
    command: Readonly<ICommandInfo>,
    changeType: ChangeType,
    shift: 'Down' | 'Right' | 'Up' | 'Left',
  ): void {
    const params = command.params as { subUnitId?: string; range: IRange };
    const sheet = params.subUnitId ?? book.engine.unit.getActiveSheet().getSheetId();
    const area = plain(params.range);
    // Univer's rows end where its sheet ends, Excel's go all the way
    if (changeType.startsWith('Row')) Object.assign(area, { startColumn: 0, endColumn: maxColumns - 1 });
    if (changeType.startsWith('Column')) Object.assign(area, { startRow: 0, endRow: maxRows - 1 });
    changes.emit({ kind: 'cells', sheet, area, changeType, shift, source: book.source, byAddin: book.byAddin });
  }

  function moved(command: Readonly<ICommandInfo>): void {
    const params = command.params as { to: { subUnitId: string; value: object }; trigger?: string };
    if (structural.has(params.trigger ?? '')) return;
    const area = boundsOf(params.to.value);
    if (area)
      changes.emit({
        kind: 'cells',
        sheet: params.to.subUnitId,
        area,
        changeType: 'RangeEdited',
        source: book.source,
        byAddin: book.byAddin,
      });
  }
}

/** Commands that move cells: what they change is told once, by themselves. */
const structural = new Set<string>([
  InsertRangeMoveDownCommand.id,
  InsertRangeMoveRightCommand.id,
  DeleteRangeMoveUpCommand.id,
  DeleteRangeMoveLeftCommand.id,
  InsertRowCommand.id,
  InsertColCommand.id,
  RemoveRowCommand.id,
  RemoveColCommand.id,
]);

/** Bounds of the cells whose contents (not only formats) a mutation sets; null when none. */
export function editedArea(params: ISetRangeValuesMutationParams): Area | null {
  return matrixArea(params, (cell) => cell === null || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell);
}

function matrixArea(params: ISetRangeValuesMutationParams, counts: (cell: object | null) => boolean): Area | null {
  return boundsOf(params.cellValue ?? {}, counts);
}

function boundsOf(matrix: object, counts: (cell: object | null) => boolean = () => true): Area | null {
  let area: Area | null = null;
  for (const [rowKey, line] of Object.entries(matrix as Record<string, Record<string, object | null>>)) {
    const row = Number(rowKey);
    for (const [columnKey, cell] of Object.entries(line ?? {})) {
      if (cell === undefined || !counts(cell)) continue;
      const column = Number(columnKey);
      area ??= cellArea(row, column);
      area.startRow = Math.min(area.startRow, row);
      area.endRow = Math.max(area.endRow, row);
      area.startColumn = Math.min(area.startColumn, column);
      area.endColumn = Math.max(area.endColumn, column);
    }
  }
  return area;
}

function plain({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { startRow, startColumn, endRow, endColumn };
}
