/** What happens in the workbook, as plain callbacks. Handlers run for every co-author: look at `remote`. */
import { positionOf } from '../grid';
import { batch } from './shared/batch';
import type { OfficeApi } from './shared/types';

export interface CellEvent {
  sheetId: string;
  address: string;
  row: number | null;
  column: number | null;
  /** Done by a co-author, not here. */
  remote: boolean;
}

export type Stop = () => Promise<void>;

/** Calls back after cells changed on any sheet (ExcelApi 1.9). Resolves to a function that stops it. */
export function onChanged(api: OfficeApi, handler: (event: CellEvent) => void): Promise<Stop> {
  return batch(api, async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (args) =>
      handler(eventOf(args.worksheetId, args.address, args.source === 'Remote')),
    );
    await context.sync();
    return stopOf(result);
  });
}

/** Calls back when another cell is selected (ExcelApi 1.9). */
export function onSelectionChanged(api: OfficeApi, handler: (event: CellEvent) => void): Promise<Stop> {
  return batch(api, async (context) => {
    const result = context.workbook.worksheets.onSelectionChanged.add(async (args) =>
      handler(eventOf(args.worksheetId, args.address, false)),
    );
    await context.sync();
    return stopOf(result);
  });
}

function eventOf(sheetId: string, address: string, remote: boolean): CellEvent {
  const position = positionOf(address);
  return { sheetId, address, row: position?.row ?? null, column: position?.column ?? null, remote };
}

function stopOf<T>(result: OfficeExtension.EventHandlerResult<T>): Stop {
  return async () => {
    result.remove();
    await result.context.sync();
  };
}
