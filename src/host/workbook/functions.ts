import type { IFunctionInfo } from '@univerjs/engine-formula';
import { ErrorType, FunctionType, IFunctionService } from '@univerjs/engine-formula';
import { cellArea } from './area';
import type { Area } from './area';
import type { Book } from './book';
import type { Calculation } from './calculation';
import { CustomFunction } from './customFunction';
import type { RawCall } from './customFunction';
import { busyError } from './functionTypes';
import { RangeReader } from './rangeReader';
import type { Answer, Argument, Executor, FunctionInfo } from './functionTypes';

interface Pending {
  args: Argument[];
  state: 'waiting' | 'ready' | 'used';
  answer: Answer;
  abort: AbortController;
  /** Goes on answering until it is aborted. */
  streams: boolean;
}

/**
 * Custom functions of the workbook. Univer runs native asynchronous functions one after another and goes wrong when an
 * input is edited meanwhile; so a call answers #BUSY! at once (as Excel does) and its cell is calculated again when the
 * answer is there.
 */
export class Functions {
  readonly #pending = new Map<string, Pending[]>();
  readonly #registered = new Map<string, Executor>();
  readonly #reader: RangeReader;

  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
  ) {
    this.#reader = new RangeReader(book);
    calculation.started.on(() => this.#reader.forget());
    calculation.pendingCalls = () => this.waiting;
    calculation.ended.on(() => this.sweep());
    calculation.anew.on(() => this.forget());
  }

  /** Count of calls without an answer yet. */
  get waiting(): number {
    let count = 0;
    for (const calls of this.#pending.values()) count += calls.filter((call) => call.state === 'waiting').length;
    return count;
  }

  /** Names that can be called, upper case. */
  names(): string[] {
    return [...this.#registered.keys()];
  }

  /** Make `name` (dots allowed) callable from cells; formulas already using it are calculated. Call again to replace it. */
  register(name: string, executor: Executor, info: FunctionInfo = {}): void {
    this.registerAll([{ name, executor, info }]);
  }

  /** Several at once: the cells are searched for them only once. */
  registerAll(functions: readonly { name: string; executor: Executor; info?: FunctionInfo }[]): void {
    for (const { name, executor, info } of functions) this.install(name.toUpperCase(), executor, info ?? {});
    this.recalculate(functions.map(({ name }) => name));
  }

  private install(key: string, executor: Executor, info: FunctionInfo): void {
    const service = this.book.engine.get(IFunctionService);
    service.unregisterExecutors(key as never);
    service.registerExecutors(new CustomFunction(key, (call) => this.call(call), this.book, this.#reader));
    service.registerDescriptions(describe(key, info));
    this.forget(key);
    this.#registered.set(key, executor);
  }

  unregister(name: string): void {
    const key = name.toUpperCase();
    const service = this.book.engine.get(IFunctionService);
    service.unregisterExecutors(key as never);
    service.unregisterDescriptions(key as never);
    this.#registered.delete(key);
    this.recalculate([key]);
  }

  /** Calculate again every cell whose formula names one of the functions. */
  private recalculate(names: readonly string[]): void {
    // Univer keeps the tree of a long formula under a hash, in which no name is found: all of them go.
    this.book.engine.get(IFunctionService).deleteFormulaAstCacheKey('' as never);
    const needles = names.map((name) => name.toUpperCase());
    const places = this.book.engine.unit.getSheets().flatMap((sheet) => {
      const found: { sheet: string; area: Area }[] = [];
      sheet.getCellMatrix().forValue((row, column, cell) => {
        const formula = cell?.f?.toUpperCase();
        if (formula && needles.some((needle) => formula.includes(needle))) {
          found.push({
            sheet: sheet.getSheetId(),
            area: cellArea(row, column),
          });
        }
      });
      return found;
    });
    if (places.length > 0) this.calculation.markDirty(places);
  }

  /** A calculation under way may ask by a function that was replaced meanwhile, which would never answer: the present one is asked. */
  private call(call: RawCall): Answer {
    const executor = this.#registered.get(call.name);
    if (!executor) return ErrorType.NAME;
    const key = `${call.sheet}!${call.row},${call.column}`;
    const calls = this.#pending.get(key) ?? [];
    const known = calls.find((each) => sameArguments(each.args, [call.name, ...call.args]));
    if (known) {
      if (known.state === 'waiting') return busyError;
      known.state = 'used';
      return known.answer;
    }
    const abort = new AbortController();
    const args = [call.name, ...call.args];
    const pending: Pending = { args, state: 'waiting', answer: null, abort, streams: false };
    const { row, column, sheet, ...rest } = call;
    // the inputs changed: what was asked before is of no use any more
    for (const old of calls)
      if ((old.state === 'waiting' || old.streams) && old.args[0] === call.name && calls.length === 1)
        old.abort.abort();
    this.#pending.set(key, [...calls.filter((each) => !each.abort.signal.aborted), pending]);
    const settle = (answer: Answer): void => {
      if (abort.signal.aborted) return;
      pending.answer = answer;
      pending.state = 'ready';
      this.calculation.markDirty([{ sheet, area: cellArea(row, column) }]);
    };
    const more = (answer: Answer): void => {
      pending.streams = true;
      const asked = this.book.engine.unit.getSheetBySheetId(sheet)?.getCellMatrix().getValue(row, column);
      if (asked?.f || asked?.si) settle(answer);
      else abort.abort();
    };
    let started: Promise<Answer> | Answer;
    try {
      started = executor({ ...rest, signal: abort.signal, more });
    } catch {
      started = ErrorType.VALUE;
    }
    if (!(started instanceof Promise) && !isThenable(started)) {
      pending.state = 'used';
      pending.answer = started;
      return started;
    }
    void (started as Promise<Answer>).then(settle, () => settle(ErrorType.VALUE));
    return busyError;
  }

  /** Calls of an executor that was replaced (the pane was reloaded) will never be answered: the cells ask the new one. Without a name, all calls. */
  private forget(name?: string): void {
    for (const [key, calls] of this.#pending) {
      for (const call of calls) if (name === undefined || call.args[0] === name) call.abort.abort();
      this.#pending.set(
        key,
        calls.filter((call) => !call.abort.signal.aborted),
      );
    }
  }

  /** After a calculation: forget what every call of a cell has delivered, unless a sibling call is still waiting. */
  private sweep(): void {
    for (const [key, calls] of this.#pending) {
      if (calls.some((call) => call.state !== 'used')) continue;
      const streams = calls.filter((call) => call.streams && !call.abort.signal.aborted);
      if (streams.length > 0) this.#pending.set(key, streams);
      else this.#pending.delete(key);
    }
  }
}

function sameArguments(a: Argument[], b: Argument[]): boolean {
  return a.length === b.length && a.every((each, index) => sameArgument(each, b[index]));
}

function sameArgument(a: Argument, b: Argument): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return (
    a === b ||
    (a.length === b.length &&
      a.every((row, r) => row.length === b[r]?.length && row.every((value, c) => Object.is(value, b[r]?.[c]))))
  );
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}

function describe(name: string, info: FunctionInfo): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description: info.description ?? '',
    abstract: info.description ?? '',
    functionParameter: (info.parameters ?? []).map((each) => ({
      name: each.name,
      detail: each.description ?? '',
      example: '',
      require: each.optional ? 0 : 1,
      repeat: each.repeating ? 1 : 0,
    })),
  };
}
