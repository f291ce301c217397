import type { ReactNode } from 'react';
import file from '../../../assets/shortcuts.json';
import english from '../../../assets/shortcuts.en.json';
import { useTexts } from '../../store/sessionContext';

type Name = keyof typeof english;

/** What the keyboard does from the sheet; the same files that Excel reads. */
export function ShortcutList(): ReactNode {
  const { t, language } = useTexts();
  const names = language === 'id' ? file.resources.default : english;
  return (
    <section className="tight" aria-label={t('help.shortcuts')}>
      <h2 className="section">{t('help.shortcuts')}</h2>
      {file.shortcuts.map(({ action, key }) => (
        <span key={action}>
          <kbd>{key.default}</kbd> {names[action as Name].value}
        </span>
      ))}
    </section>
  );
}
