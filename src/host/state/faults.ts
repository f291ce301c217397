import type { ErrorCode } from '../shared/errors';

/**
 * Things that go wrong in a real Excel, on demand. Each holds for the add-in's own batches only, never for the services
 * behind office.js.
 */
export class Faults {
  /** Every batch takes this much longer. */
  delayMs = 0;
  /** Every batch waits here first, so that a test decides whose turn it is. */
  gate: (() => Promise<void>) | null = null;
  /** Excel asks the printer how a page is laid out; there is none. */
  noPrinter = false;
  #failure: { when: 'before' | 'after'; code: ErrorCode; writing: boolean } | null = null;
  #lostEvents = 0;
  #interruption: (() => void | Promise<void>) | null = null;
  #closed = false;

  /**
   * The next batch fails: `before` it changed anything, or `after` it did everything (the answer got lost), so an add-in
   * that simply tries again writes twice.
   */
  failNextSync(when: 'before' | 'after', code: ErrorCode = 'GeneralException'): void {
    this.#failure = { when, code, writing: false };
  }

  /** The same for the next batch that changes the workbook; batches that only read go through. */
  failNextWrite(when: 'before' | 'after', code: ErrorCode = 'GeneralException'): void {
    this.#failure = { when, code, writing: true };
  }

  /** The next events never arrive. */
  loseEvents(count = 1): void {
    this.#lostEvents = count;
  }

  /** Run something just before the next batch that changes the workbook: a co-author's edit between reading and writing. */
  beforeNextWrite(work: () => void | Promise<void>): void {
    this.#interruption = work;
  }

  /** The workbook is closed under the add-in: nothing is carried out any more. */
  closeWorkbook(): void {
    this.#closed = true;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Called by the host; each fault happens once. */
  takeFailure(when: 'before' | 'after', writes: boolean): ErrorCode | null {
    if (this.#failure?.when !== when || (this.#failure.writing && !writes)) return null;
    const { code } = this.#failure;
    this.#failure = null;
    return code;
  }

  takeInterruption(): (() => void | Promise<void>) | null {
    const work = this.#interruption;
    this.#interruption = null;
    return work;
  }

  takeLostEvent(): boolean {
    if (this.#lostEvents === 0) return false;
    this.#lostEvents--;
    return true;
  }
}
