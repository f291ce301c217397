import { Button } from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useSession, useTexts } from '../store/sessionContext';

/** The way to the import of files. */
export function ImportLink(): ReactNode {
  const { view } = useSession();
  const { t } = useTexts();
  return (
    <div className="row">
      <Button size="small" icon={<DocumentArrowDownRegular />} onClick={() => view.set('import')}>
        {t('import.open')}
      </Button>
    </div>
  );
}
