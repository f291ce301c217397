/** Sends events to the add-in, but only those it asked for: `_Register…Event` switches a pair of type and target on. */
export class Events {
  /** An add-in may switch its events off for a while (Excel.Runtime.enableEvents). */
  enabled = true;
  readonly #watched = new Set<string>();

  constructor(private readonly send: (entry: unknown[]) => void) {}

  watch(type: number, targetId: string, on: boolean): void {
    if (on) this.#watched.add(`${type}:${targetId}`);
    else this.#watched.delete(`${type}:${targetId}`);
  }

  isWatched(type: number, targetId: string): boolean {
    return this.#watched.has(`${type}:${targetId}`);
  }

  /** Tell every target that listens to this type of event; `Workbook` is the target of collections. */
  fire(type: number, targetIds: string[], message: object): void {
    for (const target of targetIds) {
      if (this.enabled && this.isWatched(type, target))
        this.send([eventCategory, type, target, JSON.stringify(message), 0]);
    }
  }

  /** The pane was reloaded: it has to register again. */
  clear(): void {
    this.#watched.clear();
  }
}

/** Category of events among the messages a host sends. */
const eventCategory = 65_536;

/** Target of events of the workbook and of its collections. */
export const workbookTarget = 'Workbook';
