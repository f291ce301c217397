/** What the add-in says of itself in its manifest, in the language of the page. */
import type { Language } from '../../text';
import { parseManifest, type Addin } from './manifest';
import { readShortcuts, type Shortcut } from './shortcuts';

export class Declaration {
  #text = '';
  #addin: Addin | null = null;
  #shortcuts: readonly Shortcut[] = [];

  /** null until it is read, and where it cannot be. */
  get addin(): Addin | null {
    return this.#addin;
  }

  get shortcuts(): readonly Shortcut[] {
    return this.#shortcuts;
  }

  async read(address: string, language: Language): Promise<Addin> {
    this.#text = await (await fetch(address)).text();
    this.#addin = parseManifest(this.#text, language);
    this.#shortcuts = await readShortcuts(this.#addin.shortcuts);
    return this.#addin;
  }

  translate(language: Language): void {
    if (this.#addin) this.#addin = parseManifest(this.#text, language);
  }
}
