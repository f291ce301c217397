import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSession, useTexts } from '../store/sessionContext';
import { useStore } from '../store/useStore';
import { Notice } from './Notice';
import { Problem } from './Problem';

/** What was settled last, and the way back. @param onUndone by default the workbook is looked at anew */
export function Settled({ onUndone }: { onUndone?(): void }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const settled = useStore(session.settled);
  const [error, setError] = useState<unknown>(null);
  if (!settled) return null;
  const undo = async (): Promise<void> => {
    try {
      await settled.undo();
      session.settled.set(null);
      session.said.set(t('remedy.undone'));
      (onUndone ?? (() => void session.scan.run()))();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Notice intent="success">
      {t('remedy.kept', { what: settled.text })}{' '}
      <Button size="small" onClick={() => void undo()}>
        {t('remedy.undo')}
      </Button>
      {error !== null && <Problem error={error} />}
    </Notice>
  );
}
