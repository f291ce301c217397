import { FluentProvider } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { SessionContext } from '../store/sessionContext';
import type { Session } from '../store/session';
import { useStore } from '../store/useStore';
import { Shell } from './Shell';
import { useTheme } from './useTheme';

export function App({ session }: { session: Session }): ReactNode {
  const theme = useTheme(session);
  const language = useStore(session.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme.theme} className="pane" data-theme={theme.name} lang={language}>
      <SessionContext.Provider value={session}>
        <Shell />
      </SessionContext.Provider>
    </FluentProvider>
  );
}
