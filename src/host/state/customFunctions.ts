import type { Answer, AnswerCell, Argument, Call, FormattedNumber } from '../workbook/functionTypes';
import type { Workbook } from './workbook';
import type { HostOptions } from './options';

/** See requests.ts. */
const maxPayload = 5 * 1024 * 1024;

/** Categories and types of the messages that start and cancel custom functions. */
const invoke = [1, 1000] as const;
const cancel = [1, 1001] as const;
/** Arguments may hold errors (flag 4); cancellation is offered (flag 1). */
const flags = { cancelable: 1, streaming: 2, errorsAllowed: 4 };

interface Open {
  address: string;
  entry: unknown[];
  streams: boolean;
  resolve(answer: Answer): void;
}

/** One result as the add-in's runtime sends it; when not ok, `value` is the message and `errorCode` says which error shows. */
export type Result = [id: number, ok: boolean, value: unknown, errorCode?: number];

/**
 * Carries calls of custom functions between the workbook's formulas and the custom-functions runtime of the page. The
 * workbook shows #BUSY! until the runtime answers with SetInvocationArrayResults.
 */
export class CustomFunctionCalls {
  readonly #open = new Map<number, Open>();
  readonly #waiting: unknown[][] = [];
  /** The message behind the error a cell shows, by the cell's address; Excel shows it beside the cell. */
  readonly messages = new Map<string, string>();
  #count = 0;
  #ready = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly options: HostOptions,
    private readonly send: (entry: unknown[]) => void,
  ) {}

  /** Calls started and not answered. */
  get open(): number {
    return this.#open.size;
  }

  /**
   * Make functions callable from cells, as Excel does from the add-in's metadata.
   * @param namespace `PATUH`: the prefix before the dot
   * @param metadata the functions of functions.json; a cell calls `NAMESPACE.NAME`
   */
  register(namespace: string, metadata: readonly FunctionMetadata[]): void {
    this.workbook.functions.registerAll(
      metadata.map((each) => {
        const name = `${namespace}.${each.name ?? each.id}`.toUpperCase();
        const info = { description: each.description ?? '', parameters: each.parameters ?? [] };
        return { name, executor: (call: Call) => this.call(each, call), info };
      }),
    );
  }

  /** The runtime of the page is up; calls that came before are sent now. */
  ready(): void {
    this.#ready = true;
    for (const entry of this.#waiting.splice(0)) this.send(entry);
  }

  /** The page is gone: cells stay #BUSY! until its runtime is back, then everything open is asked again. */
  suspend(): void {
    this.#ready = false;
    this.#waiting.length = 0;
    for (const open of this.#open.values()) this.#waiting.push(open.entry);
  }

  /** The runtime's answers; unknown or cancelled ids are ignored, as Excel ignores them. */
  answer(results: Result[]): void {
    for (const [id, ok, value, errorCode] of results) {
      const open = this.#open.get(id);
      if (!open) continue;
      if (!open.streams) this.#open.delete(id);
      if (ok) this.messages.delete(open.address);
      else this.messages.set(open.address, typeof value === 'string' ? value : '');
      open.resolve(ok ? normalise(value) : (errorTexts[errorCode ?? 0] ?? '#VALUE!'));
    }
  }

  private call(metadata: FunctionMetadata, call: Call): Promise<Answer> {
    const id = ++this.#count;
    const args = this.arguments(call.args, metadata.parameters ?? []);
    const options = metadata.options ?? {};
    // an error among the arguments is the result, unless the function says it can take errors
    const error = options.allowErrorForDataTypeAny
      ? undefined
      : args.flat(3).find((each) => typeof each === 'string' && /^#[A-Z/0!?]+[!?A]$/.test(each));
    if (error !== undefined) return Promise.resolve(error as string);
    // arguments share the web's 5 MB; beyond it the function is not even called (OfficeDev/office-js issue 4654)
    if (this.options.platform === 'web' && JSON.stringify(args).length > maxPayload) return Promise.resolve('#VALUE!');
    const bits =
      (options.cancelable ? flags.cancelable : 0) |
      (options.stream ? flags.streaming : 0) |
      (options.allowErrorForDataTypeAny ? flags.errorsAllowed : 0);
    return new Promise((resolve) => {
      call.signal.addEventListener('abort', () => {
        if (this.#open.delete(id) && (options.cancelable || options.stream))
          this.send([...cancel, '', { invocationId: id }, 0]);
      });
      const invocation: unknown[] = [id, metadata.id, args, call.address, bits];
      if (options.requiresParameterAddresses) invocation.push(call.argumentAddresses.map((address) => address ?? null));
      const entry = [...invoke, '', invocation, 0];
      const streams = options.stream ?? false;
      this.#open.set(id, { resolve: streams ? call.more : resolve, entry, address: call.address, streams });
      if (this.#ready) this.send(entry);
      else this.#waiting.push(entry);
    });
  }

  /** One value a declared parameter: null for those left out, an array for a repeating one. */
  private arguments(given: Argument[], parameters: readonly ParameterMetadata[]): unknown[] {
    const count = Math.max(given.length, parameters.length);
    const repeating = parameters.at(-1)?.repeating ? parameters.length - 1 : -1;
    const args: unknown[] = [];
    for (let index = 0; index < count; index++) {
      if (index === repeating) {
        args.push(given.slice(index).map((value) => this.argument(value, parameters[index])));
        break;
      }
      args.push(this.argument(given[index], parameters[index]));
    }
    return args;
  }

  /** Blank cells: 0 on the desktop, null on the web; left-out parameters are null; ranges are always matrices. */
  private argument(value: Argument, parameter?: ParameterMetadata): unknown {
    if (value === undefined) return null;
    const blank = this.options.blank !== undefined ? this.options.blank : this.options.platform === 'web' ? null : 0;
    if (Array.isArray(value)) return value.map((row) => row.map((each) => each ?? blank));
    const single = value ?? blank;
    return parameter?.dimensionality === 'matrix' ? [[single]] : single;
  }
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  optional?: boolean;
  repeating?: boolean;
  dimensionality?: string;
  type?: string;
}

/** The part of functions.json the host reads. */
export interface FunctionMetadata {
  id: string;
  name?: string;
  description?: string;
  parameters?: readonly ParameterMetadata[];
  options?: {
    cancelable?: boolean;
    stream?: boolean;
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
    allowErrorForDataTypeAny?: boolean;
  };
}

/** null and undefined in a result show as an empty text, a date-like object cannot come over the wire. */
function normalise(value: unknown): Answer {
  if (Array.isArray(value)) return value.map((row) => (Array.isArray(row) ? row.map(scalar) : [scalar(row)]));
  return scalar(value);
}

function scalar(value: unknown): AnswerCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  const entity = value as { type?: string; text?: string; errorType?: string; basicValue?: unknown };
  if (entity.type === 'Error') return String(entity.basicValue ?? '#VALUE!');
  if (entity.type === 'FormattedNumber') return value as FormattedNumber;
  // A card shows its title.
  if (entity.type === 'Entity') return entity.text ?? null;
  return scalar(entity.basicValue ?? null);
}

/** The runtime's numbers for errors; anything else, such as an exception or a rejected promise, shows as #VALUE!. */
const errorTexts: Record<number, string> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!', 10: '#NAME?' };
