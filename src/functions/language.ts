import { languageOf, type Language } from '../text';

/** The user's language: the pane writes his choice to the page's `lang`; before that it is the page's own. */
export function currentLanguage(): Language {
  return languageOf(typeof document === 'undefined' ? 'id' : document.documentElement.lang);
}
