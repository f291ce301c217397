import { formatAddress, intersect } from './workbook/area';
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
    if (!('sheet' in change)) return;
    const { sheet } = change;
    const source = 'source' in change ? { source: change.source } : {};
    const tell = (type: number, message: object = {}, targets = [sheet, workbookTarget]): void =>
      events.fire(type, targets, { worksheetId: sheet, ...source, ...message });
    switch (change.kind) {
      case 'cells':
        return cells(change);
      case 'formatted': {
        const address = formatAddress(change.area);
        return tell(type.formatChanged, { address, referenceId: eventReference(sheet, address) });
      }
      case 'calculated':
        return tell(type.calculated, { address: change.area ? formatAddress(change.area) : '' });
      case 'selected':
        return host.options.silentSelection ? undefined : selected(sheet, change.area);
      case 'sheetActivated':
        events.fire(type.deactivated, [change.before, workbookTarget], { worksheetId: change.before });
        return tell(type.activated);
      case 'sheetAdded':
        return tell(type.added, {}, [workbookTarget]);
      case 'sheetDeleted':
        return tell(type.deleted, {}, [workbookTarget]);
      case 'sheetRenamed':
        return tell(type.nameChanged, { nameBefore: change.before, nameAfter: change.after });
      case 'sheetVisibility':
        return tell(type.visibilityChanged, { visibilityBefore: change.before, visibilityAfter: change.after });
      case 'sheetMoved':
        return tell(type.moved, { positionBefore: change.before, positionAfter: change.after });
      case 'tableAdded':
        return tell(type.tableAdded, { tableId: change.table });
      case 'tableDeleted':
        return tell(type.tableDeleted, { tableId: change.table, tableName: change.name });
      case 'filtered':
        tell(type.filtered);
        if (change.table) tell(type.tableFiltered, { tableId: change.table }, [change.table, sheet, workbookTarget]);
        return;
      case 'protection':
        return tell(type.protectionChanged, { isProtected: change.protected });
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
      if (intersect(table.area, change.area))
        events.fire(type.tableChanged, [table.id, change.sheet, workbookTarget], { ...message, tableId: table.id });
    }
  }

  function selected(sheet: string, area: Area): void {
    const address = formatAddress(area);
    events.fire(type.selectionChanged, [sheet, workbookTarget], { address, worksheetId: sheet });
    for (const table of workbook.tables.list(sheet)) {
      if (events.isWatched(type.tableSelectionChanged, table.id)) {
        const isInsideTable = intersect(table.area, area) !== null;
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

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value.startsWith('#') ? 'Error' : 'String';
}
