/**
 * What the computer's own colour settings are for a page in the frame. Excel's pane sees the system's dark mode and high
 * contrast through media queries; here the workbench's theme switch plays the system.
 */
import type { Theme } from '../shared/preferences';

const QUERIES: readonly (readonly [RegExp, (theme: Theme) => boolean])[] = [
  [/prefers-color-scheme:\s*dark/, (theme) => theme !== 'light'],
  [/prefers-color-scheme:\s*light/, (theme) => theme === 'light'],
  [/forced-colors:\s*active/, (theme) => theme === 'contrast'],
  [/prefers-contrast:\s*more/, (theme) => theme === 'contrast'],
];

export class SystemTheme {
  #theme: Theme;
  #lists = new Set<() => void>();

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  set(theme: Theme): void {
    this.#theme = theme;
    for (const tell of this.#lists) tell();
  }

  /** Call before the page's scripts run; the lists of the page that was there before are forgotten. */
  install(window: Window): void {
    this.#lists.clear();
    const ask = window.matchMedia.bind(window);
    Object.assign(window, { matchMedia: (query: string) => this.#list(query) ?? ask(query) });
  }

  /** A live answer to a query about colours; null for any other query. */
  #list(query: string): MediaQueryList | null {
    const rule = QUERIES.find(([pattern]) => pattern.test(query))?.[1];
    if (!rule) return null;
    const target = new EventTarget();
    const state = { matches: rule(this.#theme) };
    const list = Object.defineProperties(target, {
      media: { value: query },
      matches: { get: () => state.matches },
      onchange: { value: null, writable: true },
      addListener: { value: (listener: EventListener) => target.addEventListener('change', listener) },
      removeListener: { value: (listener: EventListener) => target.removeEventListener('change', listener) },
    }) as MediaQueryList;
    this.#lists.add(() => {
      const matches = rule(this.#theme);
      if (matches === state.matches) return;
      state.matches = matches;
      const event = Object.assign(new Event('change'), { matches, media: query }) as MediaQueryListEvent;
      target.dispatchEvent(event);
      list.onchange?.(event);
    });
    return list;
  }
}
