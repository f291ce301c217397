/** What the user chose for this page, kept in this browser only. */
import { languageOf, type Language } from '../../text';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export interface Preferences {
  language: Language;
  theme: Theme;
  paneOpen: boolean;
}

const KEY = 'patuh.workbench';

export function readPreferences(): Preferences {
  const stored = parse(safely(() => localStorage.getItem(KEY)));
  return {
    language: stored.language === 'en' || stored.language === 'id' ? stored.language : languageOf(navigator.language),
    theme: THEMES.find((theme) => theme === stored.theme) ?? systemTheme(),
    paneOpen: stored.paneOpen !== false,
  };
}

export function writePreferences(preferences: Preferences): void {
  // Private windows may refuse storage; the choice then lasts as long as the page.
  safely(() => localStorage.setItem(KEY, JSON.stringify(preferences)));
}

function systemTheme(): Theme {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function parse(stored: string | null | undefined): Record<string, unknown> {
  const value: unknown = safely(() => JSON.parse(stored ?? '{}'));
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
