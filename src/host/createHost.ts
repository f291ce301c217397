import type { RequestBody } from './protocol/wire';
import { CustomFunctionCalls } from './state/customFunctions';
import { Events } from './state/events';
import { Faults } from './state/faults';
import { relayChanges } from './relayChanges';
import { Host } from './state/host';
import type { HostOptions } from './state/options';
import { answerRequest } from './requests';
import { installStartup } from './startup';
import { watchUndoGroups } from './state/undoGroups';
import type { Workbook } from './state/workbook';

/** A window the page's office.js lives in: a browser's, an iframe's or jsdom's. */
export type HostWindow = Window & typeof globalThis;

/** A host installed on one window. */
export interface InstalledHost {
  host: Host;
  /** Run a ribbon or shortcut action that the page associated with Office.actions.associate. */
  runAction(name: string, args?: object): void;
  /** All requests so far have been answered. */
  idle(): Promise<void>;
  dispose(): void;
}

/**
 * Install an Excel on a window, before office.js is loaded there. The unmodified office.js then finds its host.
 * @param workbook the workbook the add-in will see; one workbook can serve several windows
 */
export function createHost(workbook: Workbook, window: HostWindow, options: HostOptions = {}): InstalledHost {
  const bridge = { sendMessageToHost, onMessageFromHost: undefined as ((text: string) => void) | undefined };
  const send = (message: object): void => {
    if (!closed) bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const post = (entry: unknown[]): void => send({ type: 3, message: { entries: [entry] } });
  const faults = new Faults();
  const events = new Events((entry) => {
    if (!faults.takeLostEvent()) setTimeout(() => post(entry), 0);
  });
  const calls = new CustomFunctionCalls(workbook, options, post);
  const host = new Host(workbook, options, events, calls, faults);
  workbook.book.locale = host.dataLocale;
  const stopRelay = relayChanges(host);
  let queue: Promise<void> = Promise.resolve();
  let closed = false;

  installStartup(window, host);
  Object.assign(window, { _richApiNativeBridge: bridge });

  /** Requests are carried out one after another, in the order they came. */
  function sendMessageToHost(text: string): void {
    queue = queue.then(() => answer(text)).catch(() => undefined);
  }

  async function answer(text: string): Promise<void> {
    watchUndoGroups(window, host);
    const request = JSON.parse(text) as { id: number; message: { body?: RequestBody | string } };
    const { body } = request.message;
    const parsed = (typeof body === 'string' ? JSON.parse(body) : body) as RequestBody;
    send({
      id: request.id,
      type: 2,
      message: { statusCode: 200, headers: {}, body: await answerRequest(text, parsed, host) },
    });
  }

  return {
    host,
    runAction: (name, args = {}) => post([2, 1000, '', [name, JSON.stringify(args)], 0]),
    idle: () => queue,
    dispose: () => {
      closed = true;
      stopRelay();
      calls.suspend();
    },
  };
}
