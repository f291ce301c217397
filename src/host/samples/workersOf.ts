/** Web workers for a page in jsdom, which has none: each with a global object of its own, in the same thread. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';

type Handler = (event: { data: unknown }) => void;

/** @param folder where the workers' scripts stand */
export function workersOf(folder: string): unknown {
  return class {
    readonly #page = new Set<Handler>();
    readonly #worker = new Set<Handler>();

    constructor(file: string) {
      const global = {
        addEventListener: (_: string, handler: Handler) => this.#worker.add(handler),
        postMessage: (data: unknown) => send(this.#page, data),
        setTimeout,
      };
      runInNewContext(readFileSync(path.join(folder, file), 'utf8'), { ...global, self: global });
    }

    addEventListener(_: string, handler: Handler): void {
      this.#page.add(handler);
    }

    postMessage(data: unknown): void {
      send(this.#worker, data);
    }
  };
}

const send = (to: ReadonlySet<Handler>, data: unknown): void =>
  void setTimeout(() => to.forEach((handler) => handler({ data })), 0);
