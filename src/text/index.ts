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
  const { texts, names, asWritten } = partsOf(template);
  let filled = texts[0]!;
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const value = typeof holes === 'function' ? holes(name) : Object.hasOwn(holes, name) ? holes[name] : undefined;
    filled += (value === undefined || value === null ? asWritten[i]! : String(value)) + texts[i + 1]!;
  }
  return filled;
}

/** A text between its holes: one text more than holes. */
interface Parts {
  texts: string[];
  names: string[];
  /** The holes with their brackets. */
  asWritten: string[];
}

/** Texts are filled again and again; some are made on the way, and must not fill the memory. */
const MOST_KNOWN = 2048;
const known = new Map<string, Parts>();

function partsOf(template: string): Parts {
  let parts = known.get(template);
  if (parts) return parts;
  const pieces = template.split(/(\{\{\s*[\w.-]+\s*\}\})/);
  const asWritten = pieces.filter((_, i) => i % 2 === 1);
  parts = {
    texts: pieces.filter((_, i) => i % 2 === 0),
    names: asWritten.map((hole) => hole.slice(2, -2).trim()),
    asWritten,
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(template, parts);
  return parts;
}

/** The same of a text in each language. */
export const fillBoth = ({ id, en }: LocalText, holes: Readonly<Record<string, unknown>>): LocalText => ({
  id: fill(id, holes),
  en: fill(en, holes),
});

/** The names of the holes of a text, each once, in order of appearance. */
export function holesOf(template: string): string[] {
  return [...new Set(partsOf(template).names)];
}
