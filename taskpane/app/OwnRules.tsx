import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession, useTexts } from '../store/sessionContext';
import { useStore } from '../store/useStore';

/** Figures by rules that are not the shipped ones carry a mark, on every view: the rules travel in the workbook, unseen. */
export function OwnRules(): ReactNode {
  const { t } = useTexts();
  const { packs, view } = useSession();
  const own = useStore(packs.state).packs.filter(({ fromWorkbook }) => fromWorkbook);
  if (own.length === 0) return null;
  const names = own.map(({ id, pack }) => `${id} ${pack.version}`).join(', ');
  return (
    <aside className="own-rules remark" aria-label={t('rules.title')}>
      {t('app.ownRules', { packs: names })}
      <Button appearance="transparent" size="small" onClick={() => view.set('rules')}>
        {t('app.seeRules')}
      </Button>
    </aside>
  );
}
