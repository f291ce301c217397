/**
 * The pane's words through i18next, typed: an unknown key, a missing hole or a text missing in English does not compile.
 */
import i18next, { type TFunction } from 'i18next';
import type { Language } from '../../src/text';
import { en } from './en';
import { id } from './id';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'pane';
    resources: { pane: typeof id };
  }
}

const i18n = i18next.createInstance();
void i18n.init({
  resources: { id: { pane: id }, en: { pane: en } },
  lng: 'id',
  fallbackLng: false,
  defaultNS: 'pane',
  ns: ['pane'],
  initAsync: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
});

export type Translate = TFunction<'pane'>;

/** The texts of one language. */
export function textsOf(language: Language): Translate {
  return i18n.getFixedT(language, 'pane');
}
