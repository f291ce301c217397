/** Texts in the two languages of the product: Bahasa Indonesia first, English complete. */

export { digestText } from './digestText';

export type Language = 'id' | 'en';

export const LANGUAGES: readonly Language[] = ['id', 'en'];

/** One text in both languages. */
export type LocalText = Readonly<Record<Language, string>>;

/** The nearest language we have for a BCP 47 tag such as Office's display language; Indonesian when unknown. */
export function languageOf(tag: string | null | undefined): Language {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'id';
}

/**
 * Fills the named holes `{{name}}` of a text.
 * A hole without a value stays visible, so that a missing value is seen and not silently dropped.
 */
export function fill(template: string, holes: Readonly<Record<string, unknown>> | ((name: string) => unknown)): string {
  // Most texts of rules have none, and a check of a large table fills millions.
  if (!template.includes('{{')) return template;
  return template.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (hole, name: string) => {
    const value = typeof holes === 'function' ? holes(name) : Object.hasOwn(holes, name) ? holes[name] : undefined;
    return value === undefined || value === null ? hole : String(value);
  });
}

/** The names of the holes of a text, each once, in order of appearance. */
export function holesOf(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(/\{\{\s*([\w.-]+)\s*\}\}/g), (match) => match[1]!))];
}
