/** What this Excel is: language, theme, abilities, and the actions of the ribbon and the cell menu. */
import { languageOf, type Language } from '../../text';
import type { OfficeApi } from './types';

/** Resolves when Office.js has found its host; false where the page was opened outside Excel. */
export async function whenReady(api: Pick<OfficeApi, 'Office'>): Promise<boolean> {
  const info = await api.Office.onReady();
  return String(info.host) === 'Excel';
}

/**
 * Resolves when somebody can see the pane. A workbook with our functions starts the runtime with the pane hidden, for every
 * co-author (office-js #2012): whatever only the pane needs waits for this. A hidden pane has no width, or its document is hidden.
 */
export async function whenShown(api: Pick<OfficeApi, 'Office'>): Promise<void> {
  if (isShown()) return;
  const addin = (api.Office as unknown as { addin?: Office.Addin }).addin;
  return new Promise((resolve) => {
    const look = () => {
      if (!isShown()) return;
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('resize', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('resize', look);
    // An Excel without the event has the two others.
    addin
      ?.onVisibilityModeChanged(({ visibilityMode }) => String(visibilityMode) === 'Taskpane' && resolve())
      .catch(() => undefined);
  });
}

export const isShown = (): boolean => document.visibilityState !== 'hidden' && window.innerWidth > 0;

export function displayLanguage(api: OfficeApi): Language {
  return languageOf(api.Office.context.displayLanguage);
}

/** Excel's own theme, or null where it does not tell (officeTheme is undefined on the web, office-js #6134). */
export function officeIsDark(api: OfficeApi): boolean | null {
  const theme = api.Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme) return null;
  if (typeof theme.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme.bodyBackgroundColor ?? '');
  if (!match) return null;
  const [r, g, b] = match.slice(1).map((hex) => parseInt(hex, 16)) as [number, number, number];
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

export interface Ability {
  /** What people have of it: the pane, functions in cells, both with one set of rules, one step to undo. */
  what: 'pane' | 'cells' | 'together' | 'undo';
  set: string;
  version: string;
  /** Without it the add-in cannot work. */
  needed: boolean;
  here: boolean;
}

/** Requirement sets the add-in uses, and whether this Excel has them. */
export function abilities(api: OfficeApi): Ability[] {
  const wanted: [Ability['what'], string, string][] = [
    ['pane', 'ExcelApi', '1.9'],
    ['cells', 'CustomFunctionsRuntime', '1.1'],
    ['together', 'SharedRuntime', '1.1'],
    ['undo', 'ExcelApi', '1.20'],
  ];
  return wanted.map(([what, set, version]) => ({
    ...{ what, set, version },
    needed: what === 'pane',
    here: supports(api, set, version),
  }));
}

/** Whether this Excel has a version of a requirement set. */
export function supports(api: OfficeApi, set: string, version: string): boolean {
  return api.Office.context.requirements.isSetSupported(set, version);
}

/** Binds a ribbon or context-menu command; the command always completes its event, whatever the handler does. */
export function onCommand(api: OfficeApi, name: string, run: () => void | Promise<void>): void {
  api.Office.actions?.associate(name, async (event?: { completed?(): void }) => {
    try {
      await (api.Office as unknown as { addin?: { showAsTaskpane(): Promise<void> } }).addin?.showAsTaskpane();
      await run();
    } finally {
      event?.completed?.();
    }
  });
}

/** Host, platform and version, for files a user sends back. */
export function hostInfo(api: OfficeApi): { host: string; platform: string; version: string } {
  const { host, platform, version } = api.Office.context.diagnostics ?? { host: '', platform: '', version: '' };
  return { host: String(host), platform: String(platform), version };
}
