import { formatAddress } from './workbook/area';
import type { Area } from './workbook/area';
import type { CellValue, Change } from './workbook/types';
import { workbookTarget } from './state/events';
import type { Host } from './state/host';

/** Numbers of Excel's events (eventType in office.js). */
const type = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  filtered: 17,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  tableFiltered: 104,
};

/** Tell the add-in what happens in the workbook, as Excel does: whoever did it, the event comes after the fact. */
export function relayChanges(host: Host): () => void {
  const { workbook, events } = host;
  return workbook.changes.on((change) => relay(change));

  function relay(change: Change): void {
    switch (change.kind) {
      case 'cells':
        return cells(change);
      case 'formatted':
        return events.fire(type.formatChanged, [change.sheet, workbookTarget], {
          address: formatAddress(change.area),
          referenceId: eventReference(change.sheet, formatAddress(change.area)),
          source: change.source,
          worksheetId: change.sheet,
        });
      case 'calculated':
        return events.fire(type.calculated, [change.sheet, workbookTarget], {
          worksheetId: change.sheet,
          address: change.area ? formatAddress(change.area) : '',
        });
      case 'selected':
        return host.options.silentSelection ? undefined : selected(change.sheet, change.area);
      case 'sheetActivated':
        events.fire(type.deactivated, [change.before, workbookTarget], { worksheetId: change.before });
        return events.fire(type.activated, [change.sheet, workbookTarget], { worksheetId: change.sheet });
      case 'sheetAdded':
        return events.fire(type.added, [workbookTarget], { worksheetId: change.sheet, source: change.source });
      case 'sheetDeleted':
        return events.fire(type.deleted, [workbookTarget], { worksheetId: change.sheet, source: change.source });
      case 'sheetRenamed':
        return events.fire(type.nameChanged, [change.sheet, workbookTarget], {
          worksheetId: change.sheet,
          nameBefore: change.before,
          nameAfter: change.after,
          source: change.source,
        });
      case 'sheetVisibility':
        return events.fire(type.visibilityChanged, [change.sheet, workbookTarget], {
          worksheetId: change.sheet,
          visibilityBefore: change.before,
          visibilityAfter: change.after,
          source: change.source,
        });
      case 'sheetMoved':
        return events.fire(type.moved, [workbookTarget], {
          worksheetId: change.sheet,
          positionBefore: change.before,
          positionAfter: change.after,
          source: change.source,
        });
      case 'tableAdded':
        return events.fire(type.tableAdded, [change.sheet, workbookTarget], {
          tableId: change.table,
          worksheetId: change.sheet,
          source: change.source,
        });
      case 'tableDeleted':
        return events.fire(type.tableDeleted, [change.sheet, workbookTarget], {
          tableId: change.table,
          tableName: change.name,
          worksheetId: change.sheet,
          source: change.source,
        });
      case 'filtered':
        events.fire(type.filtered, [change.sheet, workbookTarget], { worksheetId: change.sheet });
        if (change.table)
          events.fire(type.tableFiltered, [change.table, change.sheet, workbookTarget], {
            tableId: change.table,
            worksheetId: change.sheet,
          });
        return;
      case 'protection':
        return events.fire(type.protectionChanged, [change.sheet, workbookTarget], {
          worksheetId: change.sheet,
          isProtected: change.protected,
          source: change.source,
        });
    }
  }

  function cells(change: Extract<Change, { kind: 'cells' }>): void {
    if (change.shift) host.references.follow(change.sheet, change.area, change.shift);
    const address = formatAddress(change.area);
    const message = {
      address,
      referenceId: eventReference(change.sheet, address),
      changeType: change.changeType,
      source: change.source,
      worksheetId: change.sheet,
      triggerSource: change.byAddin ? 'ThisLocalAddin' : 'Unknown',
      // Excel sends the old and the new value for changes of a single cell only
      ...('before' in change
        ? {
            valueBefore: change.before ?? '',
            valueAfter: change.after ?? '',
            valueTypeBefore: valueType(change.before ?? null),
            valueTypeAfter: valueType(change.after ?? null),
          }
        : {}),
    };
    events.fire(type.changed, [change.sheet, workbookTarget], message);
    for (const table of workbook.tables.list(change.sheet)) {
      if (overlaps(table.area, change.area))
        events.fire(type.tableChanged, [table.id, change.sheet, workbookTarget], { ...message, tableId: table.id });
    }
  }

  function selected(sheet: string, area: Area): void {
    const address = formatAddress(area);
    events.fire(type.selectionChanged, [sheet, workbookTarget], { address, worksheetId: sheet });
    for (const table of workbook.tables.list(sheet)) {
      if (events.isWatched(type.tableSelectionChanged, table.id)) {
        const isInsideTable = overlaps(table.area, area);
        events.fire(type.tableSelectionChanged, [table.id], {
          address: isInsideTable ? address : '',
          isInsideTable,
          tableId: table.id,
          worksheetId: sheet,
        });
      }
    }
  }
}

/** By this id an add-in asks for the range of an event; nothing has to be kept for it. */
function eventReference(sheet: string, address: string): string {
  return `event:${sheet}!${address}`;
}

function overlaps(a: Area, b: Area): boolean {
  return (
    a.startRow <= b.endRow && b.startRow <= a.endRow && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn
  );
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value.startsWith('#') ? 'Error' : 'String';
}
