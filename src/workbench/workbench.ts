/** The page as a whole: draws what has words, opens and saves workbooks, and carries commands to the add-in. */
import { formatAddress, type Workbook } from '../host';
import { addToCellMenu, nameCellMenu } from './grid/cellMenu';
import { applyGridLanguage, createGrid, focusGrid, watchCellEditing } from './grid/createGrid';
import { applyGridTheme } from './grid/gridTheme';
import { Declaration } from './addin/declaration';
import type { AddinCommand } from './addin/manifest';
import { RunningAddin } from './addin/runningAddin';
import { fitsKeys } from './addin/shortcuts';
import { SystemTheme } from './addin/systemTheme';
import { faultItems } from './addin/faults';
import { ChartLayer } from './charts/chartLayer';
import { acceptDroppedFiles } from './chrome/fileDrop';
import { listenToKeys, type KeyboardActions } from './chrome/keyboard';
import { openMenu } from './chrome/menu';
import { messageLine, type MessageLine } from './chrome/message';
import { ribbon } from './chrome/ribbon';
import { titleBar } from './chrome/titleBar';
import { ribbonGroups } from './commands';
import { Documents } from './documents';
import { chooseFile } from './files';
import { buildPage, namePage, regionsOf, type WorkbenchPage } from './page';
import { painted } from './painted';
import { firstSample, readSample, SAMPLE } from './reading/sample';
import { readPreferences, writePreferences, type Preferences } from './shared/preferences';
import { text, type TextKey } from './shared/texts';

export class Workbench {
  readonly workbook: Workbook;
  readonly addin: RunningAddin;
  readonly #page: WorkbenchPage;
  readonly #message: MessageLine;
  readonly #documents: Documents;
  readonly #acceptDrops: (document: Document) => void;
  #preferences: Preferences = readPreferences();
  readonly #systemTheme = new SystemTheme(this.#preferences.theme);
  readonly #declaration = new Declaration();

  constructor(root: HTMLElement) {
    this.#page = buildPage(root);
    this.#message = messageLine(() => this.#say('dismiss'));
    document.body.append(this.#message.root);
    this.#draw();
    this.workbook = createGrid(this.#page.grid, this.#preferences);
    new ChartLayer(this.workbook, this.#page.grid);
    this.#documents = new Documents(this.workbook, this.#message, () => this.#preferences.language);
    this.addin = new RunningAddin(this.workbook, this.#page.paneBody, this.#systemTheme);
    watchCellEditing(this.workbook, (editing) => this.addin.setCellEditing(editing));
    this.workbook.changes.on((change) => {
      if (change.kind === 'selected') this.#showCellMessage();
    });
    listenToKeys(window, this.#keys);
    this.#acceptDrops = acceptDroppedFiles(
      document,
      () => this.#say('dropHere'),
      (file) => void this.#opening(this.#documents.openFile(file)),
    );
  }

  get #keys(): KeyboardActions {
    return {
      regions: regionsOf(this.#page, () => focusGrid(this.workbook)),
      open: () => void this.#choose(),
      save: () => void this.#documents.save(),
      runShortcut: (event) => {
        const shortcut = this.#declaration.shortcuts.find(({ keys }) => fitsKeys(event, keys));
        if (shortcut) this.#runAction(shortcut.action);
        return shortcut !== undefined;
      },
    };
  }

  /**
   * Opens the sample and starts the add-in; the grid is usable even where the add-in is not built. The two marks are for
   * `npm run bench -- workbench` and for anybody's developer tools.
   */
  async start(): Promise<void> {
    this.workbook.calculation.hold();
    const sample = this.#documents.openRead(SAMPLE, firstSample);
    try {
      const { cellMenu } = await this.#declaration.read('manifest.xml', this.#preferences.language);
      addToCellMenu(this.workbook, cellMenu, (command) => this.#run(command));
      this.#draw();
    } catch (error) {
      this.#message.show(this.#say('noAddin', { reason: messageOf(error) }), 'error');
    }
    await sample;
    this.#draw();
    await painted();
    performance.mark('patuh:grid');
    await this.#loadAddin();
    // On a very busy machine this gives up waiting; only the mark is lost then.
    await this.workbook.settled().then(
      () => performance.mark('patuh:calculated'),
      () => undefined,
    );
  }

  /** A document was or was not opened; the add-in starts anew in a new one, as it does in Excel. */
  async #opening(opened: Promise<boolean>): Promise<void> {
    this.workbook.calculation.hold();
    if (!(await opened)) return this.workbook.calculation.release();
    this.#draw();
    await painted();
    await this.#loadAddin();
  }

  async #choose(): Promise<void> {
    const file = await chooseFile();
    if (file) await this.#opening(this.#documents.openFile(file));
  }

  /** Cells show the file's saved results until the add-in's functions are there, as they do in Excel. */
  async #loadAddin(): Promise<void> {
    try {
      await this.#startAddin();
    } finally {
      this.workbook.calculation.release();
    }
  }

  async #startAddin(): Promise<void> {
    const { addin } = this.#declaration;
    if (!addin) return;
    try {
      const frame = await this.addin.load(addin, this.#say('pane'), this.#preferences.language);
      listenToKeys(frame, this.#keys);
      this.#acceptDrops(frame.document);
    } catch (error) {
      this.#message.show(this.#say('noAddin', { reason: messageOf(error) }), 'error');
    }
  }

  #run(command: AddinCommand): void {
    if (command.action.kind === 'pane') this.#change({ paneOpen: !this.#preferences.paneOpen });
    else this.#runAction(command.action.name);
  }

  /** The action works in the pane's runtime; its answer is seen there. */
  #runAction(name: string): void {
    this.#change({ paneOpen: true });
    this.addin.runAction(name);
  }

  #showCellMessage(): void {
    const { sheet, area } = this.workbook.selection.activeCell();
    const address = formatAddress(area);
    const message = this.addin.messageOf(this.workbook.sheets.get(sheet).name, address);
    if (message) this.#message.show(`${address}: ${message}`, 'error');
  }

  #openFaults(anchor: HTMLElement): void {
    const items = faultItems(
      this.workbook,
      this.addin,
      (key) => this.#say(key),
      () => void this.#loadAddin(),
      (fault) => this.#message.show(this.#say('faultSet', { fault })),
    );
    openMenu(anchor, this.#say('faults'), items);
  }

  #change(changed: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...changed };
    writePreferences(this.#preferences);
    if (changed.theme) {
      applyGridTheme(this.workbook, changed.theme);
      this.#systemTheme.set(changed.theme);
    }
    if (changed.language) {
      applyGridLanguage(this.workbook, changed.language);
      this.#declaration.translate(changed.language);
      void this.#loadAddin();
    }
    this.#draw();
  }

  #draw(): void {
    const { language, theme, paneOpen } = this.#preferences;
    document.documentElement.dataset.theme = theme;
    namePage(this.#page, language, () => this.#change({ paneOpen: false }));
    this.#page.pane.hidden = !paneOpen;
    this.#page.title.replaceChildren(
      titleBar(this.workbook?.name ?? '', this.#preferences, (changed) => this.#change(changed)),
    );
    const groups = ribbonGroups(
      {
        open: () => void this.#choose(),
        save: () => void this.#documents.save(),
        sample: () => void this.#opening(this.#documents.openRead(SAMPLE, readSample())),
        undo: () => void this.workbook.history.undo(),
        redo: () => void this.workbook.history.redo(),
        recalculate: () => this.workbook.calculation.all(),
        faults: (anchor) => this.#openFaults(anchor),
        run: (command) => this.#run(command),
      },
      this.#declaration.addin,
      language,
      paneOpen,
    );
    const focused = document.activeElement?.id;
    this.#page.ribbon.replaceChildren(ribbon(text('ribbon', language), groups));
    if (focused) document.getElementById(focused)?.focus();
    const { addin } = this.#declaration;
    if (addin) nameCellMenu(this.workbook, addin.cellMenu, language);
  }

  #say(key: TextKey, holes: Record<string, unknown> = {}): string {
    return text(key, this.#preferences.language, holes);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
