import { createContext, useContext } from 'react';
import { textsOf, type Translate } from '../text/texts';
import type { LocalText } from '../../src/text';
import type { Session } from './session';
import { useStore } from './useStore';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionContext');
  return session;
}

/** The texts of the chosen language, and the right half of a text that came with a pack. */
export function useTexts(): { t: Translate; local(text: LocalText): string; language: 'id' | 'en' } {
  const language = useStore(useSession().language);
  return { t: textsOf(language), local: (text) => text[language] || text.id, language };
}
