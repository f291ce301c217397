/** Opening and saving the workbook, with a message for everything that happens. */
import type { Workbook } from '../host';
import type { Language } from '../text';
import { XlsxError } from '../xlsx';
import type { MessageLine } from './chrome/message';
import { downloadFile, isXlsxName } from './files';
import { text, type TextKey } from './texts';

export class Documents {
  constructor(
    private readonly workbook: Workbook,
    private readonly message: MessageLine,
    private readonly language: () => Language,
  ) {}

  /** Opens a workbook that lies beside the page; true where it is open now. */
  async openAddress(name: string): Promise<boolean> {
    const answer = await fetch(name, { cache: 'no-store' });
    if (answer.ok) return this.#open(name, new Uint8Array(await answer.arrayBuffer()));
    return this.#refuse(name, `${answer.status}.`);
  }

  /** Opens a file of this computer; true where it is open now, else the workbook is unchanged. */
  async openFile(file: File): Promise<boolean> {
    if (isXlsxName(file.name)) return this.#open(file.name, new Uint8Array(await file.arrayBuffer()));
    this.message.show(this.#say('notXlsx', { name: file.name }), 'error');
    return false;
  }

  async save(): Promise<void> {
    const { name } = this.workbook;
    downloadFile(name, await this.workbook.save());
    this.message.show(this.#say('saved', { name }));
  }

  async #open(name: string, bytes: Uint8Array): Promise<boolean> {
    this.message.show(this.#say('loading', { name }));
    try {
      await this.workbook.load(bytes);
    } catch (error) {
      return this.#refuse(name, this.#reasonOf(error));
    }
    this.workbook.name = name;
    this.message.show(this.#say('opened', { name, sheets: this.workbook.sheets.list().length }));
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
