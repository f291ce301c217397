import type { IExecutionOptions, IMutationInfo, Worksheet } from '@univerjs/core';
import { IUndoRedoService } from '@univerjs/core';
import {
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { HostError } from '../shared/errors';
import type { Area } from './area';
import { maxColumns, maxRows } from './area';
import { Emitter } from './emitter';
import type { Change } from './types';
import type { Engine } from './univer';

/** What every part of the model works on: the running engine and the few ways to change it. */
export class Book {
  /** Who is changing the workbook right now; events carry it. */
  source: 'Local' | 'Remote' = 'Local';
  /** True while the add-in's own request is being carried out. */
  byAddin = false;
  /** Language of the texts cells show to an add-in: decimal comma, names of months. */
  locale = 'en-US';
  /** Serial dates count from 1904. */
  date1904 = false;

  /** What happens in the workbook, in order. */
  readonly changes = new Emitter<Change>();
  /** The edit that was refused a moment ago; Univer itself swallows the reason. */
  refusal: HostError | null = null;
  #quiet = 0;
  #gathering = false;

  constructor(readonly engine: Engine) {}

  /** While true, single changes are not told: a larger one will be. */
  get quiet(): boolean {
    return this.#quiet > 0;
  }

  get unitId(): string {
    return this.engine.unitId;
  }

  /** A sheet by id, or by name in any case, as Excel's getItem takes both. */
  sheet(key: string): Worksheet {
    const { unit } = this.engine;
    const sheet =
      unit.getSheetBySheetId(key) ??
      unit.getSheets().find((each) => each.getName().toLowerCase() === key.toLowerCase());
    if (!sheet) throw new HostError('ItemNotFound');
    return sheet;
  }

  /** Run a Univer command (it takes care of formulas, merges, tables and undo by itself). */
  async command(id: string, params: object): Promise<void> {
    const done = await this.engine.commands.executeCommand(id, params);
    this.throwRefusal();
    if (!done) throw new HostError('InvalidOperation');
  }

  /**
   * The same of a command that moves cells: Univer 0.25 carries those out, or lets formulas follow them, on the active sheet,
   * whatever sheet their parameters name. For as long as it runs, the sheet named is the one it finds.
   */
  async moveCells(id: string, sheet: string, range: Area, more: object = {}): Promise<void> {
    const unit: { getActiveSheet?: () => Worksheet } = this.engine.unit;
    const named = this.sheet(sheet);
    unit.getActiveSheet = () => named;
    try {
      await this.command(id, { unitId: this.unitId, subUnitId: named.getSheetId(), range, ...more });
    } finally {
      // The method of its class again; and what draws the sheet in front, which went along, goes back to it.
      delete unit.getActiveSheet;
      const subUnitId = this.engine.unit.getActiveSheet().getSheetId();
      if (subUnitId !== named.getSheetId())
        this.engine.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId });
    }
  }

  /** Several changes as one: one undo step, and no change told but the one `work` gives back. */
  async asOne(work: () => Promise<Change | null>): Promise<void> {
    const endStep = this.gatherUndo();
    this.#quiet++;
    let change: Change | null = null;
    try {
      change = await work();
    } finally {
      this.#quiet--;
      endStep();
    }
    if (change) this.changes.emit(change);
  }

  /** Run mutations and remember how to undo them as one step. */
  mutate(redos: IMutationInfo[], undos: IMutationInfo[], options?: IExecutionOptions): void {
    for (const { id, params } of redos) {
      this.engine.commands.syncExecuteCommand(id, params, options);
      this.throwRefusal();
    }
    if (undos.length > 0) {
      this.engine
        .get(IUndoRedoService)
        .pushUndoRedo({ unitID: this.unitId, redoMutations: redos, undoMutations: undos });
    }
  }

  /**
   * Everything changed until the result is called is undone as one step.
   */
  gatherUndo(): () => void {
    if (this.#gathering) return () => undefined; // part of a larger step
    this.#gathering = true;
    const batch = this.engine.get(IUndoRedoService).__tempBatchingUndoRedo(this.unitId);
    return () => {
      this.#gathering = false;
      batch.dispose();
    };
  }

  /** Univer's sheets are only as large as declared; Excel's are always whole. Grow before writing outside. */
  grow(sheet: Worksheet, area: Area): void {
    const target = { unitId: this.unitId, subUnitId: sheet.getSheetId() };
    if (area.endRow < maxRows - 1 && area.endRow >= sheet.getRowCount()) {
      const rowCount = Math.min(maxRows, area.endRow + 101);
      this.engine.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount });
    }
    if (area.endColumn < maxColumns - 1 && area.endColumn >= sheet.getColumnCount()) {
      const columnCount = Math.min(maxColumns, area.endColumn + 6);
      this.engine.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount });
    }
  }

  private throwRefusal(): void {
    const { refusal } = this;
    this.refusal = null;
    if (refusal) throw refusal;
  }
}
