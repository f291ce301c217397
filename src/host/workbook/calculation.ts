import { CustomCommandExecutionError } from '@univerjs/core';
import {
  ICalculateFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
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
  /** Calculations begun, or waiting for the one before them to end. */
  #running = 0;
  #busy = () => 0;
  #held = false;
  /** Something was to be calculated while calculation was held. */
  #refused = false;

  constructor(private readonly book: Book) {
    this.oneAtATime();
    book.engine.commands.beforeCommandExecuted(({ id }) => {
      if (id !== SetFormulaCalculationStartMutation.id || !this.#held) return;
      this.#refused = true;
      // Univer swallows this one kind of exception, and calculates nothing.
      throw new CustomCommandExecutionError('Calculation is held.');
    });
    book.engine.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState: state } = params as ISetFormulaCalculationNotificationMutation;
      if (state !== undefined) queueMicrotask(() => this.ended.emit());
    });
  }

  /**
   * Univer makes a calculation wait for the one before it, but loads what it is about, and forgets all results, before it
   * waits: the one under way went on with both. Here it begins when the one before has ended and its results stand.
   */
  private oneAtATime(): void {
    const service = this.book.engine.get(ICalculateFormulaService) as unknown as {
      _executeLock: { acquire(key: string, work: () => void): Promise<void> };
      execute(asked: object): Promise<void>;
    };
    const execute = service.execute.bind(service);
    let before: Promise<unknown> = Promise.resolve();
    service.execute = (asked) => {
      this.#running++;
      const own = before
        .then(() => {
          this.started.emit();
          return execute(asked);
        })
        .then(() => service._executeLock.acquire('FORMULA_EXECUTION_LOCK', () => undefined))
        .finally(() => this.#running--);
      before = own.catch(() => undefined);
      return own;
    };
  }

  /** Count of custom function calls still waiting for their result; set by Functions. */
  set pendingCalls(count: () => number) {
    this.#busy = count;
  }

  /** No calculation is due or running and no custom function is pending. */
  get idle(): boolean {
    return !this.#refused && !isWaiting(this.book) && this.#running === 0 && this.#busy() === 0;
  }

  /**
   * Resolves when every change so far has been calculated and every custom function has answered.
   * office.js waits twice as long as Excel took for the last results before it sends the next ones: on a busy machine the
   * sample's first answers have been seen to take half a minute.
   */
  async settled(timeoutMs = 120_000): Promise<void> {
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
    while (!this.#held && (isWaiting(this.book) || this.#running > 0) && Date.now() < until) {
      if (this.#running === 0) skipPause(this.book);
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
    this.#held = this.#refused = false;
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

/** What Univer's controller keeps until its pause of 100 ms is over; it offers no way to ask for it. */
interface Pausing {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(a: object, b: object): object;
}

const pausing = (book: Book) => book.engine.get(TriggerCalculationController) as unknown as Pausing;

const isWaiting = (book: Book): boolean => pausing(book)._waitingCommandQueue.length > 0;

/** What the controller does when its pause is over. */
function skipPause(book: Book): void {
  if (!isWaiting(book)) return;
  const controller = pausing(book);
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
