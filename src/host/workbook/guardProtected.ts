import type { IRange } from '@univerjs/core';
import { CustomCommandExecutionError } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  MoveRangeCommand,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { AddSheetTableMutation, DeleteSheetTableMutation } from '@univerjs/sheets-table';
import { HostError } from '../shared/errors';
import type { Book } from './book';
import { editedArea } from './changes';
import type { Protection } from './protection';

/** Which permission of a protected sheet each structural change needs; '' can never be allowed. */
const permissions: Record<string, string> = {
  [InsertRowMutation.id]: 'allowInsertRows',
  [RemoveRowMutation.id]: 'allowDeleteRows',
  [InsertColMutation.id]: 'allowInsertColumns',
  [RemoveColMutation.id]: 'allowDeleteColumns',
  [AddSheetTableMutation.id]: '',
  [DeleteSheetTableMutation.id]: '',
  [InsertRangeMoveDownCommand.id]: '',
  [InsertRangeMoveRightCommand.id]: '',
  [DeleteRangeMoveUpCommand.id]: '',
  [DeleteRangeMoveLeftCommand.id]: '',
  [MoveRangeCommand.id]: '',
};

/**
 * Stops every edit of a locked cell on a protected sheet before it happens, from the add-in and from the grid alike. Univer
 * swallows this one kind of exception, so the reason is left with the book; results of formulas pass.
 */
export function guardProtected(book: Book, protection: Protection): void {
  book.engine.commands.beforeCommandExecuted((command, options) => {
    if (options?.onlyLocal) return;
    if (protection.structureLocked && structure.has(command.id))
      refuse(book, '', new HostError('AccessDenied', 'The workbook is protected.'));
    const params = (command.params ?? {}) as { subUnitId?: string; range?: IRange };
    const sheet = params.subUnitId ?? '';
    if (!sheet || !protection.lockedSheets.has(sheet)) return;
    try {
      if (command.id === SetRangeValuesMutation.id) {
        const area = editedArea(command.params as ISetRangeValuesMutationParams);
        if (area) protection.assertEditable(sheet, area);
        else protection.assertAllowed(sheet, 'allowFormatCells');
      } else if (command.id in permissions) protection.assertAllowed(sheet, permissions[command.id] ?? '');
    } catch (error) {
      refuse(book, sheet, error as HostError);
    }
  });
}

const structure = new Set<string>([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
  SetWorksheetHideMutation.id,
]);

function refuse(book: Book, sheet: string, error: HostError): never {
  book.refusal = error;
  book.changes.emit({ kind: 'refused', sheet, code: error.code });
  throw new CustomCommandExecutionError(error.message);
}
