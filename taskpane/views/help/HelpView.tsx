import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession, useTexts } from '../../store/sessionContext';
import { Abilities } from './Abilities';
import { Diagnostics } from './Diagnostics';
import { FunctionCatalogue } from './FunctionCatalogue';
import { Preferences } from './Preferences';
import { ShortcutList } from './ShortcutList';

export function HelpView(): ReactNode {
  const { t } = useTexts();
  const { tour, view } = useSession();
  return (
    <div className="stack padded">
      <h1 className="title">{t('help.title')}</h1>
      <Preferences />
      <section className="tight" aria-label={t('help.guides')}>
        <h2 className="section">{t('help.guides')}</h2>
        <span>
          <Button
            size="small"
            onClick={() => {
              tour.set(0);
              view.set('home');
            }}
          >
            {t('tour.start')}
          </Button>
        </span>
        <span>{t('help.guideFirst')}</span>
        <span>{t('help.guideTap')}</span>
        <span>{t('help.guideCheck')}</span>
        <span>{t('help.guideDirty')}</span>
      </section>
      <ShortcutList />
      <FunctionCatalogue />
      <Abilities />
      <Diagnostics />
    </div>
  );
}
