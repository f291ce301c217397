import type { Host } from './state/host';
import { currentSets } from './state/options';

interface AgaveMessage {
  methodId: number;
  params: unknown;
  callbackId?: string;
  callbackFunction?: string;
}

/** Method ids of the messages office.js sends while it starts (OSFWebkit.MethodId in office.js). */
const method = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 };

/** Put on the window what office.js looks for to find out that it lives in Excel (the Mac flavour: plain objects, no https). */
export function installStartup(window: Window, host: Host): void {
  const { options } = host;
  const locale = options.locale ?? 'en-US';
  // host, platform, version, locale, correlation, isDialog, disableLogging, flags (1: shared runtime)
  const hostInfo = `Excel$Mac$16.00$${locale}$$$$1`;
  Object.defineProperty(window, 'external', { configurable: true, value: { GetHostInfo: () => hostInfo } });
  const postMessage = (text: string): void => {
    const message = JSON.parse(text) as AgaveMessage;
    const result = answer(message, host, locale);
    const wait = message.methodId === method.getContext ? (options.readyAfterMs ?? 0) : 0;
    if (wait < 0) return;
    setTimeout(() => {
      if (options.requirementSets) checkRequirementSets(window);
      if (message.callbackFunction) callByPath(window, message.callbackFunction, [message.callbackId, result]);
    }, wait);
  };
  if (options.noDownloads) withoutDownloads(window);
  Object.assign(window, { webkit: { messageHandlers: { Agave: { postMessage } } } });
}

/** The view of Excel for Mac has no place to save to, names no browser, and says nothing of either. */
function withoutDownloads(window: Window): void {
  Object.defineProperty(window.navigator, 'userAgent', {
    configurable: true,
    value: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  });
  const stop = (event: Event): void => {
    const link = (event.target as Element | null)?.closest?.('a[download]');
    if (link) event.preventDefault();
  };
  window.addEventListener('click', stop, true);
  // The click on a link outside the page never comes by its window.
  const { prototype } = (window as Window & typeof globalThis).HTMLAnchorElement;

  const { click } = prototype;
  prototype.click = function () {
    if (this.isConnected || !this.hasAttribute('download')) click.call(this);
  };
}

function answer(message: AgaveMessage, host: Host, locale: string): unknown {
  if (message.methodId === method.getContext) return context(host, locale);
  if (message.methodId === method.writeSettings) {
    const { keys, values } = message.params as { keys: string[]; values: string[] };
    host.workbook.settings.replaceAll(keys.map((key, index) => [key, values[index] ?? 'null']));
  }
  return [0]; // success
}

/** What office.js asks for at start, by its own index. */
function context(host: Host, locale: string): unknown[] {
  const { options, workbook } = host;
  const settings = workbook.settings.serialised();
  const answer: unknown[] = [];
  answer[0] = [settings.map(([key]) => key), settings.map(([, value]) => value)];
  answer[1] = 'simulated-host'; // solution reference
  answer[2] = 1; // Excel
  answer[3] = 16;
  answer[4] = 0;
  answer[5] = '16.00';
  answer[7] = 1; // may read and write
  answer[8] = locale;
  answer[9] = options.dataLocale ?? locale;
  answer[11] = options.documentUrl ?? workbook.name;
  answer[12] = 1; // activated by the user
  answer[13] = 1;
  answer[14] = '';
  answer[16] = '00000000-0000-0000-0000-000000000000';
  answer[17] = 'simulated-instance';
  answer[18] = false;
  answer[19] = true;
  answer[20] = JSON.stringify(options.requirementSets ?? currentSets);
  answer[22] = options.version ?? '16.89.0';
  answer[23] = 0;
  return Array.from(answer, (value) => value ?? null);
}

function callByPath(window: object, path: string, args: unknown[]): void {
  const names = path.split('.');
  const last = names.pop() as string;
  const owner = names.reduce<unknown>(
    (object, name) => (object as Record<string, unknown> | undefined)?.[name],
    window,
  ) as Record<string, (...args: unknown[]) => void> | undefined;
  owner?.[last]?.(...args);
}

/**
 * office.js leaves it to Excel to refuse members of requirement sets it does not have. It knows every member's set itself,
 * though, and has a switch to check them; so an older Excel is played by switching it on.
 */
function checkRequirementSets(window: Window): void {
  const { OfficeExtension } = window as unknown as {
    OfficeExtension?: { CommonUtility?: { _doApiNotSupportedCheck?: boolean } };
  };
  if (OfficeExtension?.CommonUtility) OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}
