/** Opening and saving the workbook, with a message for everything that happens. */
import type { Change, Workbook } from '../host';
import type { Language } from '../text';
import { namesOfNotKept, XlsxError, type XlsxWorkbook } from '../xlsx';
import type { MessageLine } from './chrome/message';
import { downloadFile, isXlsxName } from './files';
import { readWorkbook } from './reading/readWorkbook';
import { text, type TextKey } from './shared/texts';

/** Changes of what a file holds; what is calculated, selected or shown is none. */
const WORK: ReadonlySet<Change['kind']> = new Set([
  'cells',
  'formatted',
  'sheetAdded',
  'sheetDeleted',
  'sheetRenamed',
  'sheetMoved',
  'tableAdded',
  'tableDeleted',
]);

export class Documents {
  /** Something was changed since the workbook was opened or saved. */
  #changed = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly message: MessageLine,
    private readonly language: () => Language,
  ) {
    workbook.changes.on(({ kind }) => {
      if (WORK.has(kind)) this.#changed = true;
    });
  }

  /** Opens a workbook that is being read already; true where it is open now. */
  openRead(name: string, reading: Promise<XlsxWorkbook>): Promise<boolean> {
    return this.#open(name, reading);
  }

  /** Opens a file of this computer; true where it is open now, else the workbook is unchanged. */
  async openFile(file: File): Promise<boolean> {
    if (isXlsxName(file.name)) {
      return this.#open(
        file.name,
        file.arrayBuffer().then((buffer) => readWorkbook(new Uint8Array(buffer))),
      );
    }
    this.message.show(this.#say('notXlsx', { name: file.name }), 'error');
    return false;
  }

  async save(): Promise<void> {
    const { name } = this.workbook;
    downloadFile(name, await this.workbook.save());
    this.#changed = false;
    this.message.show(this.#say('saved', { name }));
  }

  async #open(name: string, reading: Promise<XlsxWorkbook>): Promise<boolean> {
    if (this.#changed && !window.confirm(this.#say('throwAway', { name: this.workbook.name }))) return false;
    this.message.show(this.#say('loading', { name }));
    try {
      await this.workbook.load(await reading);
    } catch (error) {
      return this.#refuse(name, this.#reasonOf(error));
    }
    this.workbook.name = name;
    this.#changed = false;
    const opened = this.#say('opened', { name, sheets: this.workbook.sheets.list().length });
    const lost = namesOfNotKept(this.workbook.notKept, this.language());
    // What saving would lose stays on the page until it is read.
    if (lost) this.message.show(`${opened} ${this.#say('notKept', { lost })}`, 'note');
    else this.message.show(opened);
    return true;
  }

  #refuse(name: string, reason: string): false {
    this.message.show(this.#say('cannotOpen', { name, reason }), 'error');
    return false;
  }

  #reasonOf(error: unknown): string {
    if (error instanceof XlsxError) return error.sentence[this.language()];
    return error instanceof Error ? error.message : String(error);
  }

  #say(key: TextKey, holes: Record<string, unknown>): string {
    return text(key, this.language(), holes);
  }
}
