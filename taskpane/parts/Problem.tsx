import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { problemText } from '../../src/office';
import { PackMoved } from '../store/packMoved';
import { RulesUnreachable } from '../store/rulesUnreachable';
import { useTexts } from '../store/sessionContext';

/** What went wrong, in one sentence, and the way on. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }): ReactNode {
  const { t, language } = useTexts();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {typeof error === 'string'
          ? error
          : error instanceof RulesUnreachable
            ? t('app.rulesUnreachable', { path: error.path })
            : error instanceof PackMoved
              ? t('rules.moved')
              : problemText(error, language)}
      </MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button size="small" onClick={retry}>
            {t('app.tryAgain')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
