import type { FunctionVariantType, IFunctionInfo } from '@univerjs/engine-formula';
import { ArrayValueObject, BaseFunction, ErrorType, ErrorValueObject, FunctionType, IFunctionService, NullValueObject, StringValueObject, ValueObjectFactory } from '@univerjs/engine-formula';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import { CellValueType } from '@univerjs/core';
import type { Area } from './area';
import { formatAddress, sheetPrefix } from './area';
import type { Book } from './book';
import type { Calculation } from './calculation';
import type { CellValue } from './types';

/** One argument of a custom function: a scalar, a matrix by rows, or undefined when it was left out. */
export type Argument = CellValue | CellValue[][] | undefined;

/** One call of a custom function from one cell. */
export interface Call {
  name: string;
  args: Argument[];
  /** `Sheet1!B2`, the cell that holds the formula. */
  address: string;
  /** `Sheet1!A1:C9` for arguments that are references. */
  argumentAddresses: (string | undefined)[];
  /** Aborted when the cell was edited or its inputs changed before the answer came. */
  signal: AbortSignal;
}

/** What a call answers; an error is its text, e.g. `#N/A`. */
export type Answer = CellValue | CellValue[][];

/** Runs a custom function. The cell shows #BUSY! until the promise settles. */
export type Executor = (call: Call) => Promise<Answer> | Answer;

/** Shown by the formula bar's completion; names and descriptions only. */
export interface FunctionInfo {
  description?: string;
  parameters?: readonly { name: string; description?: string; optional?: boolean; repeating?: boolean }[];
}

/** What a cell shows while its custom function has not answered. */
const busyError = '#BUSY!';

interface Pending {
  args: Argument[];
  state: 'waiting' | 'ready' | 'used';
  answer: Answer;
  abort: AbortController;
}

/**
 * Custom functions of the workbook. Univer runs native asynchronous functions one after another and goes wrong when an
 * input is edited meanwhile; so a call answers #BUSY! at once (as Excel does) and its cell is calculated again when the
 * answer is there.
 */
export class Functions {
  readonly #pending = new Map<string, Pending[]>();
  readonly #registered = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
  ) {
    calculation.pendingCalls = () => this.waiting;
    calculation.ended.on(() => this.sweep());
  }

  /** Count of calls without an answer yet. */
  get waiting(): number {
    let count = 0;
    for (const calls of this.#pending.values()) count += calls.filter((call) => call.state === 'waiting').length;
    return count;
  }

  /** Names that can be called, upper case. */
  names(): string[] {
    return [...this.#registered];
  }

  /** Make `name` (dots allowed) callable from cells; formulas already using it are calculated. Call again to replace it. */
  register(name: string, executor: Executor, info: FunctionInfo = {}): void {
    const key = name.toUpperCase();
    const service = this.book.engine.get(IFunctionService);
    service.unregisterExecutors(key as never);
    service.registerExecutors(new CustomFunction(key, (call) => this.call(call, executor), this.book));
    service.registerDescriptions(describe(key, info));
    service.deleteFormulaAstCacheKey(key as never);
    this.forget(key);
    this.#registered.add(key);
    this.abandon(key);
    this.recalculate(key);
  }

  unregister(name: string): void {
    const key = name.toUpperCase();
    const service = this.book.engine.get(IFunctionService);
    service.unregisterExecutors(key as never);
    service.unregisterDescriptions(key as never);
    this.#registered.delete(key);
    this.recalculate(key);
  }

  /** Calculate again every cell whose formula names the function. */
  recalculate(name: string): void {
    const needle = name.toUpperCase();
    const places = this.book.engine.unit.getSheets().flatMap((sheet) => {
      const found: { sheet: string; area: Area }[] = [];
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f?.toUpperCase().includes(needle)) {
          found.push({ sheet: sheet.getSheetId(), area: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
        }
      });
      return found;
    });
    if (places.length > 0) this.calculation.markDirty(places);
  }

  /** Calls of a replaced function will never be answered. */
  private abandon(name: string): void {
    for (const [key, calls] of this.#pending) {
      if (!calls.some((call) => call.args[0] === name)) continue;
      for (const call of calls) call.abort.abort();
      this.#pending.delete(key);
    }
  }

  private call(call: Omit<Call, 'signal'> & { row: number; column: number; sheet: string }, executor: Executor): Answer {
    const key = `${call.sheet}!${call.row},${call.column}`;
    const calls = this.#pending.get(key) ?? [];
    const known = calls.find((each) => sameArguments(each.args, [call.name, ...call.args]));
    if (known) {
      if (known.state === 'waiting') return busyError;
      known.state = 'used';
      return known.answer;
    }
    const abort = new AbortController();
    const pending: Pending = { args: [call.name, ...call.args], state: 'waiting', answer: null, abort };
    const { row, column, sheet, ...rest } = call;
    // the inputs changed: what was asked before is of no use any more
    for (const old of calls) if (old.state === 'waiting' && old.args[0] === call.name && calls.length === 1) old.abort.abort();
    this.#pending.set(key, [...calls.filter((each) => !each.abort.signal.aborted), pending]);
    const settle = (answer: Answer): void => {
      if (abort.signal.aborted) return;
      pending.answer = answer;
      pending.state = 'ready';
      this.calculation.markDirty([{ sheet, area: { startRow: row, endRow: row, startColumn: column, endColumn: column } }]);
    };
    let started: Promise<Answer> | Answer;
    try {
      started = executor({ ...rest, signal: abort.signal });
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

  /** Calls of an executor that was replaced (the pane was reloaded) will never be answered: the cells ask the new one. */
  private forget(name: string): void {
    for (const [key, calls] of this.#pending) {
      for (const call of calls) if (call.args[0] === name) call.abort.abort();
      this.#pending.set(key, calls.filter((call) => !call.abort.signal.aborted));
    }
  }

  /** After a calculation: forget what every call of a cell has delivered, unless a sibling call is still waiting. */
  private sweep(): void {
    for (const [key, calls] of this.#pending) {
      if (calls.every((call) => call.state === 'used')) this.#pending.delete(key);
    }
  }
}

type Raw = Omit<Call, 'signal'> & { row: number; column: number; sheet: string };

/** The formula engine's side of one function: reads arguments as raw cells (blank stays null), gives back a matrix. */
class CustomFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly run: (call: Raw) => Answer,
    private readonly book: Book,
  ) {
    super(name as never);
  }

  override calculate(...variants: BaseValueObject[]): never {
    const read = variants.map((each) => this.read(each as FunctionVariantType));
    const busy = read.some((each) => each.value === busyError);
    const sheet = this.subUnitId ?? '';
    const cell = { startRow: this.row, endRow: this.row, startColumn: this.column, endColumn: this.column };
    const answer = busy
      ? busyError // an inner custom function has not answered yet
      : this.run({
          name: this.name as string,
          args: read.map((each) => each.value),
          argumentAddresses: read.map((each) => each.address),
          address: this.addressOf(sheet, cell),
          row: this.row,
          column: this.column,
          sheet,
        });
    return this.result(answer) as never;
  }

  private read(variant: FunctionVariantType): { value: Argument; address?: string } {
    if (variant.isReferenceObject()) return this.readReference(variant as BaseReferenceObject);
    if (variant.isArray()) {
      return { value: (variant as ArrayValueObject).getArrayValue().map((row) => row.map((each) => scalar(each))) };
    }
    const value = variant as BaseValueObject;
    return { value: value.isNull() ? undefined : scalar(value) };
  }

  private readReference(reference: BaseReferenceObject): { value: Argument; address: string } {
    const position = reference.getRangePosition();
    const sheet = reference.getSheetId();
    const worksheet = this.book.sheet(sheet);
    const area: Area = {
      startRow: Number.isNaN(position.startRow) ? 0 : position.startRow,
      startColumn: Number.isNaN(position.startColumn) ? 0 : position.startColumn,
      endRow: Number.isNaN(position.endRow) ? worksheet.getRowCount() - 1 : position.endRow,
      endColumn: Number.isNaN(position.endColumn) ? worksheet.getColumnCount() - 1 : position.endColumn,
    };
    const matrix: CellValue[][] = [];
    for (let row = area.startRow; row <= area.endRow; row++) {
      const line: CellValue[] = [];
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        const cell = reference.getCellData(row, column);
        const v = cell?.v;
        line.push(v === undefined || v === null || v === '' ? null : cell?.t === CellValueType.BOOLEAN ? Number(v) === 1 || v === true : v);
      }
      matrix.push(line);
    }
    const single = matrix.length === 1 && matrix[0]?.length === 1;
    return { value: single ? (matrix[0]?.[0] ?? null) : matrix, address: this.addressOf(sheet, area) };
  }

  private addressOf(sheet: string, area: Area): string {
    return `${sheetPrefix(this.book.sheet(sheet).getName())}${formatAddress(area)}`;
  }

  private result(answer: Answer): BaseValueObject {
    if (!Array.isArray(answer)) return toObject(answer);
    const columns = Math.max(...answer.map((row) => row.length), 1);
    return ArrayValueObject.create({
      calculateValueList: answer.map((row) => Array.from({ length: columns }, (_, column) => toObject(row[column] ?? null))),
      rowCount: answer.length,
      columnCount: columns,
      unitId: this.unitId ?? this.book.unitId,
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }
}

function scalar(value: BaseValueObject | null | void): CellValue {
  if (!value || value.isNull()) return null;
  return value.getValue() as CellValue;
}

const errors = new Set<string>([...Object.values(ErrorType), '#BUSY!']);

function toObject(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'string' && errors.has(value)) return ErrorValueObject.create(value as ErrorType);
  // The factory would make a date of the text "2022-10-13"; Excel keeps a function's text a text.
  return typeof value === 'string' ? StringValueObject.create(value) : ValueObjectFactory.create(value);
}

function sameArguments(a: Argument[], b: Argument[]): boolean {
  return a.length === b.length && a.every((each, index) => sameArgument(each, b[index]));
}

function sameArgument(a: Argument, b: Argument): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((row, r) => row.length === b[r]?.length && row.every((value, c) => Object.is(value, b[r]?.[c])));
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
