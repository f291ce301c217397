import type { ReactNode } from 'react';
import { useTexts } from '../../store/sessionContext';
import { Diagnostics } from './Diagnostics';
import { FunctionCatalogue } from './FunctionCatalogue';
import { Preferences } from './Preferences';

export function HelpView(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="stack padded">
      <h2 className="title">{t('help.title')}</h2>
      <Preferences />
      <section className="tight" aria-label={t('help.guides')}>
        <h3 className="section">{t('help.guides')}</h3>
        <span>{t('help.guideFirst')}</span>
        <span>{t('help.guideTap')}</span>
        <span>{t('help.guideCheck')}</span>
        <span>{t('help.guideDirty')}</span>
      </section>
      <FunctionCatalogue />
      <Diagnostics />
    </div>
  );
}
