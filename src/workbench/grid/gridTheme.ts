/** Colours of the grid. Univer knows light and dark; high contrast is its dark grid with pure colours. */
import { ThemeService } from '@univerjs/core';
import { greenTheme, type Theme as UniverTheme } from '@univerjs/themes';
import type { Workbook } from '../../host';
import type { Theme } from '../shared/preferences';

/** Univer inverts the grey scale in dark mode: its darkest greys are the backgrounds, its lightest the text. */
const CONTRAST: UniverTheme = {
  ...greenTheme,
  gray: { ...greenTheme.gray, 900: '#000000', 800: '#000000', 700: '#1a1a1a', 600: '#ffffff', 500: '#ffffff' },
} as UniverTheme;

export function startTheme(theme: Theme) {
  return { theme: theme === 'contrast' ? CONTRAST : greenTheme, darkMode: theme !== 'light' };
}

export function applyGridTheme(workbook: Workbook, theme: Theme): void {
  const service = workbook.book.engine.get(ThemeService);
  const { theme: colours, darkMode } = startTheme(theme);
  service.setTheme(colours);
  service.setDarkMode(darkMode);
}
