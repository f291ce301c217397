import { Button, FluentProvider, Spinner, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { languageOf } from '../../src/text';
import { textsOf } from '../text/texts';

/** Excel has not answered yet. What waits here goes on waiting: the pane opens by itself when the answer comes. */
export function SlowStart(): ReactNode {
  const t = textsOf(languageOf(new URLSearchParams(location.search).get('lang') ?? navigator.language));
  return (
    <FluentProvider theme={webLightTheme} className="pane">
      <div role="status" className="stack padded">
        <Spinner size="small" label={t('app.slowStart')} />
        <Button onClick={() => location.reload()}>{t('app.tryAgain')}</Button>
      </div>
    </FluentProvider>
  );
}
