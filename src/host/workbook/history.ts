import { IUndoRedoService, RedoCommand, UndoCommand } from '@univerjs/core';
import type { Book } from './book';

/** Undo and redo, and grouping several changes into one step. */
export class History {
  constructor(private readonly book: Book) {}

  async undo(): Promise<boolean> {
    return this.book.engine.commands.executeCommand(UndoCommand.id);
  }

  async redo(): Promise<boolean> {
    return this.book.engine.commands.executeCommand(RedoCommand.id);
  }

  /** Everything changed until the result is called is undone as one step. */
  group(): () => void {
    return this.book.gatherUndo();
  }

  /** A freshly loaded workbook has nothing to undo. */
  clear(): void {
    this.book.engine.get(IUndoRedoService).clearUndoRedo(this.book.unitId);
  }
}
