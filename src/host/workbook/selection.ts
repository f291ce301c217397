import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { RANGE_TYPE } from '@univerjs/core';
import type { Area } from './area';
import { cellArea, isEntireColumn, isEntireRow } from './area';
import type { Book } from './book';
import type { SheetCells } from './cells';
import type { Sheets } from './sheets';
import type { SheetArea } from './types';

/** What is selected, and selecting something else (the sheet becomes the active one, as in Excel). */
export class Selection {
  constructor(
    private readonly book: Book,
    private readonly cells: SheetCells,
    private readonly sheets: Sheets,
  ) {}

  select(sheet: string, address: string | Area): void {
    const place = this.cells.place(sheet, address);
    if (this.sheets.active().id !== place.sheet) this.sheets.activate(place.sheet);
    const { startRow, startColumn } = place.area;
    const rangeType = isEntireColumn(place.area)
      ? RANGE_TYPE.COLUMN
      : isEntireRow(place.area)
        ? RANGE_TYPE.ROW
        : RANGE_TYPE.NORMAL;
    this.book.engine.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.book.unitId,
      subUnitId: place.sheet,
      // Somebody who is led to a cell sees it.
      reveal: true,
      selections: [
        {
          range: { ...place.area, rangeType },
          primary: {
            actualRow: startRow,
            actualColumn: startColumn,
            startRow,
            startColumn,
            endRow: startRow,
            endColumn: startColumn,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
  }

  /** The selected areas of the active sheet, the latest last; A1 when nothing was ever selected. */
  areas(): Area[] {
    const selections = this.service
      .getWorkbookSelections(this.book.unitId)
      .getSelectionsOfWorksheet(this.sheets.active().id);
    if (selections.length === 0) return [cellArea(0, 0)];
    return selections.map(({ range: { startRow, startColumn, endRow, endColumn } }) => ({
      startRow,
      startColumn,
      endRow,
      endColumn,
    }));
  }

  current(): SheetArea {
    const areas = this.areas();
    return { sheet: this.sheets.active().id, area: areas[areas.length - 1] as Area };
  }

  /** The one cell that takes what is typed. */
  activeCell(): SheetArea {
    const sheet = this.sheets.active().id;
    const primary = this.service
      .getWorkbookSelections(this.book.unitId)
      .getSelectionsOfWorksheet(sheet)
      .at(-1)?.primary;
    const row = primary?.actualRow ?? this.current().area.startRow;
    const column = primary?.actualColumn ?? this.current().area.startColumn;
    return { sheet, area: cellArea(row, column) };
  }

  private get service(): SheetsSelectionsService {
    return this.book.engine.get(SheetsSelectionsService);
  }
}
