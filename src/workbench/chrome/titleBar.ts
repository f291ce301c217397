/** The top line: what this page is, which file is open, theme and language. */
import type { Language } from '../../text';
import { THEMES, type Preferences, type Theme } from '../shared/preferences';
import { text, type TextKey } from '../shared/texts';
import { element } from './element';

const THEME_TEXT: Record<Theme, TextKey> = { light: 'themeLight', dark: 'themeDark', contrast: 'themeContrast' };
const LANGUAGE_NAMES: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };

export function titleBar(
  fileName: string,
  preferences: Preferences,
  change: (changed: Partial<Preferences>) => void,
): HTMLElement {
  const { language, theme } = preferences;
  return element(
    'header',
    { class: 'titlebar' },
    element('img', { src: 'assets/icon-32.png', alt: '', class: 'titlebar-logo' }),
    element('h1', { class: 'titlebar-name' }, text('title', language)),
    element('span', { class: 'titlebar-badge', title: text('trialHint', language) }, text('trialBadge', language)),
    element('span', { class: 'titlebar-file', id: 'file-name' }, fileName),
    element('span', { class: 'titlebar-hint' }, text('trialHint', language)),
    choice(
      'theme',
      text('theme', language),
      theme,
      THEMES.map((each) => [each, text(THEME_TEXT[each], language)] as const),
      (value) => change({ theme: value }),
    ),
    choice(
      'language',
      text('language', language),
      language,
      [
        ['id', LANGUAGE_NAMES.id],
        ['en', LANGUAGE_NAMES.en],
      ] as const,
      (value) => change({ language: value }),
    ),
  );
}

function choice<T extends string>(
  name: string,
  label: string,
  current: T,
  options: readonly (readonly [T, string])[],
  choose: (value: T) => void,
): HTMLElement {
  const select = element(
    'select',
    { id: `choose-${name}`, onchange: (event) => choose((event.target as HTMLSelectElement).value as T) },
    ...options.map(([value, shown]) => element('option', { value, selected: value === current }, shown)),
  );
  return element('label', { class: 'titlebar-choice' }, element('span', { class: 'hidden-label' }, label), select);
}
