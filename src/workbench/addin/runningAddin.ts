/** The add-in alive beside the grid: its page in a frame, a host on the frame's window, its functions in the engine. */
import { quotedSheet } from '../../grid';
import { createHost, type HostWindow, type InstalledHost, type Workbook } from '../../host';
import type { Language } from '../../text';
import type { Addin } from './manifest';
import { loadPane } from './paneFrame';
import type { SystemTheme } from './systemTheme';

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-US' };

/** The part of functions.json that matters here; Excel reads the same file. */
interface Metadata {
  allowErrorForDataTypeAny?: boolean;
  functions: { id: string; name: string; options?: object }[];
}

export class RunningAddin {
  #installed: InstalledHost | null = null;
  #ready = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly holder: HTMLElement,
    private readonly theme: SystemTheme,
  ) {}

  /** The host of the page that is loaded now. */
  get installed(): InstalledHost | null {
    return this.#installed;
  }

  /**
   * Loads the page (again) and gives its window. Drafts and settings are the add-in's own affair, as after a reload in Excel.
   */
  async load(addin: Addin, title: string, language: Language): Promise<Window> {
    this.#ready = false;
    const metadata = (await fetchJson(addin.metadata)) as Metadata;
    this.#installed?.dispose();
    const frame = await loadPane(this.holder, title, addin.page, (window) => {
      this.theme.install(window);
      this.#installed = createHost(this.workbook, window as HostWindow, {
        locale: LOCALE[language],
        documentUrl: this.workbook.name,
      });
    });
    await officeReady(frame);
    // Calls sent before the runtime listens would be lost, so cells are connected last.
    this.#installed!.host.calls.register(addin.namespace, withErrorOption(metadata));
    this.#ready = true;
    // A page that the add-in goes to is inside Excel as well.
    frame.addEventListener('load', () => {
      const { pathname } = frame.contentWindow!.location;
      if (pathname.endsWith('.html') && pathname !== location.pathname)
        void this.load({ ...addin, page: pathname.slice(1) }, title, language);
    });
    return frame.contentWindow!;
  }

  /** True once the page is loaded and its functions can be called from cells. */
  get ready(): boolean {
    return this.#ready;
  }

  /** While somebody types into a cell, Excel refuses the add-in's batches. */
  setCellEditing(editing: boolean): void {
    if (this.#installed) this.#installed.host.cellEditMode = editing;
  }

  /** The sentence behind the error that a function gave to a cell; Excel shows it beside the cell. */
  messageOf(sheet: string, address: string): string | undefined {
    const messages = this.#installed?.host.calls.messages ?? new Map<string, string>();
    return messages.get(`${sheet}!${address}`) ?? messages.get(`${quotedSheet(sheet)}!${address}`);
  }

  runAction(name: string): void {
    this.#installed?.runAction(name);
  }
}

/** The file says once for all functions what the host wants to know of each. */
function withErrorOption({
  allowErrorForDataTypeAny,
  functions,
}: Metadata): Parameters<InstalledHost['host']['calls']['register']>[1] {
  return functions.map((each) => ({
    ...each,
    options: { ...each.options, ...(allowErrorForDataTypeAny ? { allowErrorForDataTypeAny } : {}) },
  }));
}

async function officeReady(frame: HTMLIFrameElement): Promise<void> {
  const window = frame.contentWindow as Window & { Office?: { onReady(): Promise<unknown> } };
  if (window.document.readyState !== 'complete')
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  if (!window.Office) throw new Error('office.js');
  await window.Office.onReady();
}

async function fetchJson(file: string): Promise<unknown> {
  const answer = await fetch(file, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
}
