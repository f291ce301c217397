import type { ReactNode } from 'react';
import type { Verdict } from '../../src/engine';
import { useTexts } from '../store/sessionContext';

/** A sign, a word and a colour: no verdict is told by colour alone. */
const SIGNS: Readonly<Record<Verdict, string>> = { pass: '✓', fail: '✕', warn: '!', incomplete: '?', unregulated: '–' };

export function VerdictBadge({ verdict, count }: { verdict: Verdict; count?: number }): ReactNode {
  const { t, language } = useTexts();
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{SIGNS[verdict]}</span>
      {t(`verdict.${verdict}`)}
      {count !== undefined && ` ${count.toLocaleString(language === 'id' ? 'id-ID' : 'en-US')}`}
    </span>
  );
}
