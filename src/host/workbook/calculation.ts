import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import { CustomCommandExecutionError } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { CellValue, SheetArea } from './types';
import type { Book } from './book';
import { Emitter } from './emitter';
import { nextTurn } from '../../grid';

/**
 * Knows whether a calculation is due or running. Univer waits about 100 ms after a change before it calculates, and tells
 * of its end only by notification, so a test that reads right after writing would see old results: it awaits `settled()`.
 */
export class Calculation {
  /** A calculation ended and its results are in the cells. */
  readonly ended = new Emitter<void>();
  /** A calculation begins; nothing of it is read yet. */
  readonly started = new Emitter<void>();
  /** Everything is to be calculated again; answers begun before are of no use. */
  readonly anew = new Emitter<void>();
  #due = 0;
  #started = 0;
  #running = false;
  #busy = () => 0;
  #held = false;

  constructor(private readonly book: Book) {
    const dirty = book.engine.get(IActiveDirtyManagerService);
    book.engine.commands.beforeCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationStartMutation.id) return;
      // Univer swallows this one kind of exception, and calculates nothing.
      if (this.#held) throw new CustomCommandExecutionError('Calculation is held.');
      this.started.emit();
    });
    book.engine.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.#running = true;
        this.#started = this.#due;
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const state = (command.params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
        if (state === undefined) return;
        this.#running = false;
        if (this.#started === this.#due) this.#due = this.#started = 0;
        queueMicrotask(() => this.ended.emit());
      } else if (dirty.get(command.id) && !isIgnored(command, options)) this.#due++;
    });
  }

  /** Count of custom function calls still waiting for their result; set by Functions. */
  set pendingCalls(count: () => number) {
    this.#busy = count;
  }

  /** No calculation is due or running and no custom function is pending. */
  get idle(): boolean {
    return this.#due === 0 && !this.#running && this.#busy() === 0;
  }

  /** Resolves when every change so far has been calculated and every custom function has answered. */
  async settled(timeoutMs = 30_000): Promise<void> {
    const until = Date.now() + timeoutMs;
    while (!this.idle) {
      if (Date.now() > until)
        throw new Error(`The workbook is still calculating after ${timeoutMs} ms (${this.#busy()} calls pending).`);
      await this.now();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /**
   * Calculate what is due without waiting for Univer's pause, as Excel does before it answers a batch. Custom functions that
   * have not answered stay #BUSY!.
   */
  async now(): Promise<void> {
    const until = Date.now() + 5000;
    while (!this.#held && (this.#due > 0 || this.#running) && Date.now() < until) {
      if (!this.#running) skipPause(this.book);
      await nextTurn();
    }
  }

  /** Ask for cells to be calculated again, as Excel does when a custom function answers. */
  markDirty(asked: readonly SheetArea[]): void {
    // A sheet may be gone by the time an answer comes; then there is nothing of it to calculate.
    const places = asked.filter(({ sheet }) => this.book.engine.unit.getSheetBySheetId(sheet));
    if (places.length === 0) return;
    this.book.engine.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        ...nothingDirty,
        dirtyRanges: places.map(({ sheet, area }) => ({ unitId: this.book.unitId, sheetId: sheet, range: area })),
      },
      { onlyLocal: true },
    );
  }

  /** The value of a formula that stands in no cell. */
  async evaluate(formula: string): Promise<CellValue> {
    const sheet = this.book.engine.unit.getActiveSheet().getSheetId();
    const { unitId } = this.book;
    const results = await this.book.engine
      .get(ICalculateFormulaService)
      .executeFormulas({ [unitId]: { [sheet]: { 0: { 0: [formula] } } } });
    const value = results[unitId]?.[sheet]?.[0]?.[0]?.[0]?.value ?? null;
    return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  }

  /** Nothing is calculated until `release`: a workbook just opened shows the results it was saved with. */
  hold(): void {
    this.#held = true;
  }

  /** Calculate everything that was held back. */
  release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.all();
  }

  /** Calculate everything again (Ctrl+Alt+F9). */
  all(): void {
    this.anew.emit();
    this.book.engine.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { ...nothingDirty, forceCalculation: true },
      { onlyLocal: true },
    );
  }
}

/** Writes after which Univer does not calculate: results of formulas, and looks only. */
function isIgnored(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const { trigger = '' } = (command.params ?? {}) as { trigger?: string };
  return options?.onlyLocal === true || looksOnly.has(trigger);
}

const looksOnly = new Set<string>([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/** What Univer's controller does when its pause of 100 ms is over; it offers no way to ask for it. */
function skipPause(book: Book): void {
  const controller = book.engine.get(TriggerCalculationController) as unknown as {
    _waitingCommandQueue: unknown[];
    _setTimeoutKey: ReturnType<typeof setTimeout>;
    _executingDirtyData: object;
    _generateDirty(commands: unknown[]): object;
    _mergeDirty(a: object, b: object): object;
  };
  if (controller._waitingCommandQueue.length === 0) return;
  clearTimeout(controller._setTimeoutKey);
  controller._executingDirtyData = controller._mergeDirty(
    controller._executingDirtyData,
    controller._generateDirty(controller._waitingCommandQueue),
  );
  controller._waitingCommandQueue = [];
  book.engine.commands.syncExecuteCommand(
    SetFormulaCalculationStartMutation.id,
    { ...controller._executingDirtyData },
    { onlyLocal: true },
  );
}

const nothingDirty = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};
