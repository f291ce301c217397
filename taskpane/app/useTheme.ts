/** Excel's theme, then the system's, unless the user chose; forced colours win over all of them. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { officeIsDark } from '../../src/office';
import type { Session } from '../store/session';
import { useStore } from '../store/useStore';

type ThemeName = 'light' | 'dark' | 'contrast';
const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

export function useTheme(session: Session): { name: ThemeName; theme: Theme } {
  const choice = useStore(session.theme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  const dark = (session.api && officeIsDark(session.api)) ?? systemDark;
  const name: ThemeName = forced ? 'contrast' : choice === 'auto' ? (dark ? 'dark' : 'light') : choice;
  return { name, theme: THEMES[name] };
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const update = () => setMatches(media.matches);
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, [query]);
  return matches;
}
