import type { ReactNode } from 'react';
import { useTexts } from '../../store/sessionContext';
import { Diagnostics } from './Diagnostics';
import { FunctionCatalogue } from './FunctionCatalogue';
import { Preferences } from './Preferences';
import { ShortcutList } from './ShortcutList';

export function HelpView(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="stack padded">
      <h1 className="title">{t('help.title')}</h1>
      <Preferences />
      <section className="tight" aria-label={t('help.guides')}>
        <h2 className="section">{t('help.guides')}</h2>
        <span>{t('help.guideFirst')}</span>
        <span>{t('help.guideTap')}</span>
        <span>{t('help.guideCheck')}</span>
        <span>{t('help.guideDirty')}</span>
      </section>
      <ShortcutList />
      <FunctionCatalogue />
      <Diagnostics />
    </div>
  );
}
